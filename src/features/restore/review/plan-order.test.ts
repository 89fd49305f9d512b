import { describe, expect, it } from 'vitest';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { entryIn, placeIn } from '#/domain/restore-list/entries.testing';
import { PlanDraftStore } from './plan-draft';
import { bulkOverwrite, orderOf, surveyOf } from './plan-order';
import type { SourceSession } from './source-session';

const mail = entryIn('Vex', 'mailbox/m/folder/f', 'mail', 'i');
const mailFolder = placeIn('Vex', 'mailbox/m/folder/f');
const document = entryIn('Veod', 'onedrive/d', 'document', 'i');
const open: SourceSession = { sessionId: 's', state: 'open', started: undefined };

function orderWith(
  entries: readonly RestoreEntry[],
  source = open,
  store = new PlanDraftStore({ personKey: 'ada' }),
) {
  return orderOf(surveyOf(entries, 'v8'), store.store.getState(), new Map([['s', source]]));
}

function problems(...given: Parameters<typeof orderWith>): readonly string[] {
  return orderWith(...given).problems.map(({ kind }) => kind);
}

describe('what stands in the way', () => {
  it('is nothing where all sessions are open, or can’t be looked at', () => {
    expect(problems([mail])).toEqual([]);
    expect(problems([mail], { ...open, state: 'unknown' })).toEqual([]);
  });

  it('is a session that has ended, is gone, or is still looked at', () => {
    expect(problems([mail], { ...open, state: 'ended' })).toEqual(['ended']);
    expect(problems([mail], { ...open, state: 'gone' })).toEqual(['ended']);
    expect(problems([mail, document], { ...open, state: 'checking' })).toEqual(['checking']);
    const draft = new PlanDraftStore({ personKey: 'ada' }).store.getState();
    expect(orderOf(surveyOf([mail], 'v8'), draft, new Map()).problems).toHaveLength(1);
  });

  it('is a folder to be listed, and what can’t be restored', () => {
    expect(problems([mailFolder])).toEqual(['expand']);
    expect(problems([entryIn('Vex', '', 'mail', 'i')])).toEqual(['not-restorable']);
  });

  it('is what may be restored twice, until somebody has said that it is wanted', () => {
    const plans = entryIn('Veod', 'onedrive/d', 'folder', 'plans');
    const found = { ...entryIn('Veod', 'onedrive/d', 'document', 'i'), isFound: true };
    const store = new PlanDraftStore({ personKey: 'ada' });
    expect(problems([plans, found], open, store)).toEqual(['doubt']);
    store.want([found.key]);
    expect(problems([plans, found], open, store)).toEqual([]);
    const another = { ...entryIn('Veod', 'onedrive/d', 'document', 'j'), isFound: true };
    expect(problems([plans, found, another], open, store)).toEqual(['doubt']);
    store.moveTo('s', 't');
    expect([...store.store.getState().wanted]).toEqual([found.key.replace(/^s /, 't ')]);
  });

  it('is an option that restores nothing, and a reason that is too long', () => {
    const store = new PlanDraftStore({ personKey: 'ada' });
    const [ordered] = orderWith([mail]).groups;
    const none = {
      kind: 'mail',
      folder: '',
      changedItems: false,
      missingItems: false,
      markAsUnread: false,
    } as const;
    store.setOptions(ordered?.group.key ?? '', none);
    store.setReason('x'.repeat(1001));
    expect(problems([mail], open, store)).toEqual(['options', 'reason-too-long']);
    store.moveTo('s', 't');
    expect(problems([mail], open, store)).toEqual(['reason-too-long']);
    expect([...store.store.getState().options.keys()].every((key) => key.startsWith('t '))).toBe(true);
  });
});

describe('a typed confirmation', () => {
  const mails = [mail, entryIn('Vex', 'mailbox/m', 'mail', 'j')];

  it('is asked for above the threshold, counting only what may be overwritten', () => {
    const store = new PlanDraftStore({ personKey: 'ada' });
    const [ordered] = orderWith(mails).groups;
    const changed = { changedItems: true, missingItems: true };
    store.setOptions(ordered?.group.key ?? '', { kind: 'mail', folder: '', ...changed, markAsUnread: false });
    const { groups } = orderWith([...mails, document], open, store);
    expect(bulkOverwrite(groups, 1)).toEqual({ entries: mails, isUnknown: false });
    expect(bulkOverwrite(groups, 2)).toBeUndefined();
  });

  it('is always asked for where nobody knows how much is overwritten', () => {
    const team = placeIn('Vet', 'team/t');
    const store = new PlanDraftStore({ personKey: 'ada' });
    expect(bulkOverwrite(orderWith([team]).groups, 20)).toBeUndefined();
    const [ordered] = orderWith([team]).groups;
    store.setOptions(ordered?.group.key ?? '', {
      kind: 'teams',
      changedItems: true,
      missingItems: true,
      members: false,
      settings: false,
    });
    expect(bulkOverwrite(orderWith([team], open, store).groups, 20)).toEqual({
      entries: [team],
      isUnknown: true,
    });
  });
});
