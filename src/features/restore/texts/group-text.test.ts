import { expect, it } from 'vitest';
import { entryOfItem, type RestoreEntry } from '#/domain/restore-list/entry';
import { groupEntries } from '#/domain/restore-plan/requests/groups';
import { entryIn, itemOf, placeIn } from '#/domain/restore-list/entries.testing';
import { startedSession } from '#/domain/sessions/started-sessions.testing';
import { entryFacts, entryTitle, groupTitle, sizeText } from './group-text';

function titleOf(entry: RestoreEntry, whose?: string): string | undefined {
  const [group] = groupEntries([entry], 'v8').groups;
  const started = startedSession({
    type: entry.workload,
    whose: whose === undefined ? undefined : { id: 'x', name: whose, address: '' },
  });
  return group === undefined ? undefined : groupTitle(group, started);
}

it('names what a group writes to as the operator saw it, else by whose session it is', () => {
  const place = [
    { kind: 'mailbox', id: 'm' },
    { kind: 'folder', id: 'f' },
  ] as const;
  const seen = {
    sessionId: 's',
    workload: 'Vex',
    place,
    placeNames: ['Ada\u202e (archive)', 'Inbox'],
  } as const;
  expect(titleOf(entryOfItem({ ...seen, item: itemOf('mail', 'i') }), 'Ada')).toBe(
    'Mailbox of Ada  (archive)',
  );
  expect(titleOf(entryIn('Vex', '', 'mail', 'i', { record: { mailboxId: 'm' } }), 'Ada')).toBe(
    'Mailbox of Ada',
  );
  expect(titleOf(entryIn('Veod', 'onedrive/d', 'document', 'i'))).toBe('OneDrive of name not known');
  expect(titleOf(placeIn('Vet', 'team/t/channel/c/posts'), 'Sales')).toBe(
    'All posts of name not known, Sales',
  );
});

it('tells sizes as far as they are known, and what can’t be known', () => {
  const document = { ...entryIn('Veod', 'onedrive/d', 'document', 'a'), sizeBytes: 2048 };
  const unknown = entryIn('Veod', 'onedrive/d', 'document', 'b');
  expect(sizeText([document])).toBe('2.0 KB in all');
  expect(sizeText([document, unknown])).toBe('2.0 KB in all; 1 more of unknown size');
  expect(sizeText([unknown])).toBe('size unknown');
  expect(sizeText([document, placeIn('Veod', 'onedrive/d/folder/f')])).toBe(
    '2.0 KB in all; the size of a folder or channel is not known in advance',
  );
});

it('tells an entry by its name, kind, version, size and the way to it', () => {
  const entry = {
    ...entryIn('Veod', 'onedrive/d/folder/f', 'document', 'a', { version: '3.0' }),
    placeNames: ['Grace', 'Plans'],
    sizeBytes: 2048,
    title: 'Budget\u0007.xlsx',
  };
  expect(entryTitle(entry)).toBe('Budget .xlsx');
  expect(entryFacts(entry, 'utc')).toBe('Document · version 3.0 · 2.0 KB · Plans');
  expect(entryTitle({ ...entry, title: '' })).toBe('(no name)');
  expect(entryTitle(placeIn('Vet', 'team/t/channel/c/files'))).toBe('Files');
});

it('tells mails of one subject apart by sender and moment, as far as the server told them', () => {
  const told = { from: 'Grace\u202e', received: '2026-11-10T11:42:00Z', sent: '2026-11-10T11:41:00Z' };
  const factsOf = (record: typeof told | object) =>
    entryFacts(entryIn('Vex', 'mailbox/m', 'mail', 'a', { record: { ...record } }), 'utc');
  expect(factsOf(told)).toBe('Mail · Grace · 10 Nov 2026, 11:42');
  expect(factsOf({ sent: told.sent })).toBe('Mail · 10 Nov 2026, 11:41');
  expect(factsOf({ received: 'soon' })).toBe('Mail');
});
