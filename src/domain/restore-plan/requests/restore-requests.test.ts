import { describe, expect, it } from 'vitest';
import { restoreRequestsOf } from './restore-requests';
import type { RestoreEntry } from '../../restore-list/entry';
import { groupEntries } from './groups';
import { defaultOptions, optionProblem, optionRisks, optionsFor, type RestoreOptions } from './options';
import { entryIn, placeIn } from '../../restore-list/entries.testing';

function requestsOf(entries: readonly RestoreEntry[], change: Partial<RestoreOptions> = {}) {
  return groupEntries(entries, 'v8').groups.flatMap((group) => {
    // The change is of the same kind as the defaults; a test that mixes them up fails by its body.
    const options = Object.assign(defaultOptions(group.target.kind), change);
    return restoreRequestsOf(group, options, 'Ticket 1', 'v8');
  });
}

function bodyOf(entry: RestoreEntry, change: Partial<RestoreOptions> = {}) {
  return requestsOf([entry], change)[0]?.body;
}

const mail = entryIn('Vex', 'mailbox/m 1/folder/f', 'mail', 'i', { record: { subject: 'x' } });
const document = entryIn('Veod', 'onedrive/o', 'document', 'd', { record: { sizeBytes: 5, odd: true } });

describe('restoreCallsOf', () => {
  it('sends mails by their ids alone', () =>
    expect(requestsOf([mail])).toEqual([
      {
        path: '/RestoreSessions/s/organization/mailboxes/m%201/items/operatorRestore',
        body: {
          changedItems: false,
          deletedItems: true,
          markRestoredAsUnread: false,
          folder: '',
          items: [{ id: 'i' }],
          reason: 'Ticket 1',
        },
        entryKeys: [mail.key],
      },
    ]));

  it('sends documents whole, as the server told them', () =>
    expect(bodyOf(document)).toEqual({
      documentAction: 'Keep',
      documentsRestoreConfigs: [{ document: { id: 'd', sizeBytes: 5, odd: true }, documentVersion: 'Last' }],
      reason: 'Ticket 1',
    }));

  it('gives a folder of a drive what the schema asks of documents', () =>
    expect(bodyOf(placeIn('Veod', 'onedrive/o/folder/f', { id: 'f' }))).toMatchObject({
      documentsRestoreConfigs: [{ document: { id: 'f', isFolder: true, sizeBytes: 0 } }],
    }));

  it('restores the chosen version, whatever the options say of versions', () => {
    const old = entryIn('Veod', 'onedrive/o', 'document', 'd', { version: '2.0', record: { versionId: 2 } });
    expect(bodyOf(old, { versions: 'All' })).toMatchObject({
      documentsRestoreConfigs: [{ document: { versionId: 2 }, documentVersion: 'Last' }],
    });
  });

  it('leaves out choices whose condition is not met', () => {
    const item = entryIn('Vesp', 'site/s/list/l', 'list-item', 'i');
    expect(bodyOf(item, { notifyPeople: true, versions: 'All', list: '  ' })).toEqual({
      itemsRestoreConfigs: [{ item: { id: 'i' }, documentVersion: 'All' }],
      restoreChangedItems: false,
      restoreDeletedItems: true,
      restorePermissions: false,
      documentVersion: 'All',
      reason: 'Ticket 1',
    });
    expect(bodyOf(item, { permissions: true, notifyPeople: true, list: 'Old list' })).toMatchObject({
      list: 'Old list',
      restorePermissions: true,
      sendSharedLinksNotification: true,
      documentLastVersionAction: 'Merge',
    });
  });

  it('names the channel, or the records, never both', () => {
    const file = entryIn('Vet', 'team/t/channel/c/files', 'file', 'f');
    expect(bodyOf(file)).toMatchObject({ files: [{ id: 'f' }] });
    expect(bodyOf(file)).not.toHaveProperty('channelId');
    expect(bodyOf(placeIn('Vet', 'team/t/channel/c/files'))).toMatchObject({ channelId: 'c' });
    expect(bodyOf(placeIn('Vet', 'team/t/channel/c/files'))).not.toHaveProperty('files');
    expect(bodyOf(placeIn('Vet', 'team/t/channel/c/posts'), { from: 0 })).toEqual({
      channelId: 'c',
      from: '1970-01-01T00:00:00.000Z',
      reason: 'Ticket 1',
    });
  });

  it('sends at most 500 at once, each entry exactly once', () => {
    const many = Array.from({ length: 1201 }, (_, at) => entryIn('Vex', 'mailbox/m', 'mail', `i${at}`));
    const requests = requestsOf(many);
    expect(requests.map(({ entryKeys }) => entryKeys.length)).toEqual([500, 500, 201]);
    expect(requests.flatMap(({ entryKeys }) => entryKeys)).toEqual(many.map(({ key }) => key));
  });

  it('never has the same document twice in a call', () => {
    const old = entryIn('Veod', 'onedrive/o', 'document', 'd', { version: '2.0' });
    expect(requestsOf([document, old]).map(({ entryKeys }) => entryKeys)).toEqual([
      [document.key],
      [old.key],
    ]);
  });

  it('sends chosen versions of files apart from files with all versions', () => {
    const file = entryIn('Vet', 'team/t/channel/c/files', 'file', 'f');
    const old = entryIn('Vet', 'team/t/channel/c/files', 'file', 'g', { version: '2' });
    const requests = requestsOf([old, file], { versions: 'All' });
    expect(requests.map(({ entryKeys, body }) => [entryKeys, body['fileVersion']])).toEqual([
      [[file.key], 'All'],
      [[old.key], 'Last'],
    ]);
  });
});

describe('options', () => {
  it('are marked where they replace data or send mail', () => {
    const site = { ...defaultOptions('site-documents'), permissions: true, notifyPeople: true };
    expect(optionRisks(defaultOptions('onedrive'))).toEqual([]);
    expect(optionRisks({ kind: 'onedrive', documentAction: 'Overwrite', versions: 'Last' })).toEqual([
      'overwrites',
    ]);
    expect(site.kind === 'site-documents' && optionRisks(site)).toEqual(['mails-people']);
  });

  it('that restore nothing, or a period that is none, are found', () => {
    const nothing = { changedItems: false, missingItems: false };
    expect(optionProblem({ kind: 'tabs', ...nothing })).toBe('restores-nothing');
    expect(optionProblem({ kind: 'channel-posts', from: 2, to: 1 })).toBe('period-upside-down');
    expect(optionProblem({ kind: 'channel-posts', from: Number.NaN, to: 1 })).toBe('period-unreadable');
    expect(optionProblem({ kind: 'posts' })).toBeUndefined();
  });
});

it('leaves out a choice of versions that concerns none of the entries', () => {
  const all = { kind: 'onedrive', documentAction: 'Keep', versions: 'All' } as const;
  expect(optionsFor(all, [{ version: '1.0' }])).toEqual({ ...all, versions: 'Last' });
  expect(optionsFor(all, [{ version: '1.0' }, { version: undefined }])).toEqual(all);
  expect(optionsFor(defaultOptions('posts'), [{ version: undefined }])).toEqual({ kind: 'posts' });
});
