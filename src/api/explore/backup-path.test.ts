import { describe, expect, it } from 'vitest';
import { exchangeSource, kindOfItemClass } from './exchange';
import { parsePlace, placeSegments, ancestorsOf } from './backup-path';
import { teamsSource } from './teams';

describe('a place in the address', () => {
  it('is read back as it was written', () => {
    const segments = ['site', 'a', 'site', 'b', 'library', 'c', 'folder', 'd'];
    const place = parsePlace(segments);
    expect(place && placeSegments(place)).toEqual(segments);
    expect(ancestorsOf(place ?? []).map((way) => way.length)).toEqual([1, 2, 3, 4]);
  });

  it.each([[['mailbox']], [['mailbox', '']], [['nonsense', 'x']], [['mailbox', 'a', 'b']]])(
    'is refused when it is none: %j',
    (segments) => expect(parsePlace(segments)).toBeUndefined(),
  );
});

describe('version differences', () => {
  const folder = parsePlace(['mailbox', 'm/1', 'folder', 'f']) ?? [];

  it('names the folder of mails as each version wants it', () => {
    expect(exchangeSource.items(folder, 'v6')?.query).toEqual({ folderId: 'f' });
    expect(exchangeSource.items(folder, 'v8')?.query).toEqual({ parentId: 'f' });
    expect(exchangeSource.items(folder, 'v8')?.path).toBe('/organization/mailboxes/m%2F1/items');
  });

  it('searches all mailboxes only where answers tell the mailbox', () => {
    expect(exchangeSource.search([], 'x', 'Posts', 'v7')).toBeUndefined();
    expect(exchangeSource.search([], 'x', 'Posts', 'v8')?.path).toBe('/organization/mailboxes/search');
  });

  it('finds versions of Teams files where each version keeps them', () => {
    const place = parsePlace(['team', 't', 'channel', 'c', 'files']) ?? [];
    const item = { key: 'f', id: 'f', kind: 'file', title: '', sizeBytes: 1, record: {} } as const;
    const pathOf = (version: 'v7' | 'v8') =>
      teamsSource.relatedRecords(place, item, version)[0]?.listing.path;
    expect(pathOf('v7')).toBe('/organization/teams/t/files/f/versions');
    expect(pathOf('v8')).toBe('/organization/teams/t/channels/c/files/f/versions');
    expect(teamsSource.relatedRecords(place, item, 'v6')).toEqual([]);
  });
});

it('tells kinds of items by their class', () => {
  expect(
    ['IPM.Note', 'IPM.Note.SMIME', 'IPM.DistList', 'ipm.stickynote', 'X', undefined].map(kindOfItemClass),
  ).toEqual(['mail', 'mail', 'contact-group', 'note', 'other', 'other']);
});
