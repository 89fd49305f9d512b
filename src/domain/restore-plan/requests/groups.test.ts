import { describe, expect, it } from 'vitest';
import { parsePlace } from '#/api/explore/backup-path';
import { isRestorablePlace } from '../../restore-list/entry';
import { groupEntries } from './groups';
import { entryIn, placeIn } from '../../restore-list/entries.testing';

const mail = entryIn('Vex', 'mailbox/m/folder/f', 'mail', 'i');
const found = entryIn('Vex', '', 'mail', 'i', { record: { mailboxId: 'm' } });

describe('the key of an entry', () => {
  it('is the same for a thing picked from its folder and from a search', () =>
    expect(found.key).toBe(mail.key));

  it('tells mailboxes, sessions, kinds and versions apart', () => {
    const keys = [
      mail,
      entryIn('Vex', 'mailbox/other/folder/f', 'mail', 'i'),
      entryIn('Vex', 'mailbox/m/folder/f', 'mail', 'i', { sessionId: 't' }),
      entryIn('Vex', 'mailbox/m/folder/f', 'task', 'i'),
      entryIn('Veod', 'onedrive/o', 'document', 'i'),
      entryIn('Veod', 'onedrive/o', 'document', 'i', { version: '2.0' }),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows which places no call restores', () => {
    const restorable = ['mailbox/m', 'mailbox/m/folder/f', 'onedrive/o', 'site/s/library/l', 'team/t'].filter(
      (path) => isRestorablePlace('Vex', parsePlace(path.split('/')) ?? []),
    );
    expect(restorable).toEqual(['mailbox/m/folder/f', 'team/t']);
  });
});

describe('groupEntries', () => {
  it('puts together what one call can carry, in the order of picking', () => {
    const entries = [
      mail,
      entryIn('Vex', 'mailbox/n/folder/f', 'mail', 'a'),
      entryIn('Vex', 'mailbox/m/folder/g', 'appointment', 'b'),
      entryIn('Veod', 'onedrive/o', 'document', 'c'),
      entryIn('Vex', 'mailbox/m/folder/g', 'mail', 'b', { sessionId: 'other' }),
    ];
    const { groups } = groupEntries(entries, 'v8');
    expect(groups.map((group) => [group.sessionId, group.target, group.entries.map(({ id }) => id)])).toEqual(
      [
        ['s', { kind: 'mail', mailboxId: 'm' }, ['i', 'b']],
        ['s', { kind: 'mail', mailboxId: 'n' }, ['a']],
        ['s', { kind: 'onedrive', oneDriveId: 'o' }, ['c']],
        ['other', { kind: 'mail', mailboxId: 'm' }, ['b']],
      ],
    );
  });

  const channel = { teamId: 't', channelId: 'c' };
  it.each([
    [entryIn('Vesp', 'site/s/library/l', 'document', 'd'), { kind: 'site-documents', siteId: 's' }],
    [entryIn('Vesp', 'site/s/site/sub/list/l', 'list-item', 'd'), { kind: 'site-items', siteId: 'sub' }],
    [entryIn('Vesp', 'site/s/library/l', 'folder', 'd'), { kind: 'site-documents', siteId: 's' }],
    [placeIn('Vesp', 'site/s/list/l/folder/f'), { kind: 'site-items', siteId: 's' }],
    [
      entryIn('Vesp', 'site/s', 'folder', 'd', { record: { type: 'ListFolder' } }),
      { kind: 'site-items', siteId: 's' },
    ],
    [placeIn('Veod', 'onedrive/o/folder/f'), { kind: 'onedrive', oneDriveId: 'o' }],
    [placeIn('Vet', 'team/t'), { kind: 'teams' }],
    [placeIn('Vet', 'team/t/channel/c'), { kind: 'channel', ...channel }],
    [placeIn('Vet', 'team/t/channel/c/posts'), { kind: 'channel-posts', ...channel }],
    [placeIn('Vet', 'team/t/channel/c/files'), { kind: 'channel-files', ...channel }],
    [placeIn('Vet', 'team/t/channel/c/tabs'), { kind: 'channel-tabs', ...channel }],
    [entryIn('Vet', 'team/t/channel/c/tabs', 'tab', 'x'), { kind: 'tabs', teamId: 't' }],
    [entryIn('Vet', 'team/t/channel/c/files', 'file', 'x'), { kind: 'files', ...channel }],
    [entryIn('Vet', 'team/t', 'post', 'x', { record: { channelId: 'c' } }), { kind: 'posts', ...channel }],
  ])('finds the call for %#', (entry, target) => {
    const { groups, toExpand, notRestorable } = groupEntries([entry], 'v8');
    expect(groups.map((group) => group.target)).toEqual([target]);
    expect([...toExpand, ...notRestorable]).toEqual([]);
  });

  it.each([
    ['v8', placeIn('Vex', 'mailbox/m/folder/f')],
    ['v6', placeIn('Veod', 'onedrive/o/folder/f')],
    ['v6', entryIn('Vesp', 'site/s/library/l', 'folder', 'f')],
    ['v8', placeIn('Vet', 'team/t/channel/c/files/folder/f')],
  ] as const)('has folders expanded that no call takes: %s %#', (version, entry) =>
    expect(groupEntries([entry], version)).toEqual({ groups: [], toExpand: [entry], notRestorable: [] }),
  );

  it.each([
    ['home-unknown', 'v7', entryIn('Vex', '', 'mail', 'i')],
    ['home-unknown', 'v7', entryIn('Vet', 'team/t', 'file', 'i')],
    ['teams-need-v7', 'v6', placeIn('Vet', 'team/t')],
    ['no-call', 'v8', entryIn('Vesp', 'site/s/list/l', 'file', 'attachment')],
  ] as const)('says why nothing can restore it: %s', (reason, version, entry) =>
    expect(groupEntries([entry], version)).toEqual({
      groups: [],
      toExpand: [],
      notRestorable: [{ entry, reason }],
    }),
  );

  it('leaves a folder of which only the first items are listed to the operator, whatever takes folders', () => {
    const cut = { ...placeIn('Veod', 'onedrive/o/folder/f'), isCut: true };
    expect(groupEntries([cut], 'v8')).toEqual({
      groups: [],
      toExpand: [],
      notRestorable: [{ entry: cut, reason: 'cut' }],
    });
  });
});
