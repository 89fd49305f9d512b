import { describe, expect, it } from 'vitest';
import type { ExploreItem, ItemKind, ServerRecord } from '#/api/explore/item';
import { oneDriveSource } from '#/api/explore/onedrive';
import { parsePlace, type BackupPath } from '#/api/explore/backup-path';
import { sharePointSource } from '#/api/explore/sharepoint';
import type { RelatedRecord, ExploreSource } from '#/api/explore/source';
import { teamsSource } from '#/api/explore/teams';
import { relatedRecordOffers } from './related-record-offers';

function placeOf(...segments: readonly string[]): BackupPath {
  const place = parsePlace(segments);
  if (place === undefined) throw new Error(`no place: ${segments.join('/')}`);
  return place;
}

function itemOf(kind: ItemKind, id: string, title: string, record: ServerRecord = {}): ExploreItem {
  return { key: id, id, kind, title, sizeBytes: undefined, record: { id, ...record } };
}

const drive = placeOf('onedrive', 'o');
const list = placeOf('site', 's', 'list', 'l');
const library = placeOf('site', 's', 'library', 'l');
const files = placeOf('team', 't', 'channel', 'c', 'files');

function relatedRecordOf(
  source: ExploreSource,
  place: BackupPath,
  kind: ItemKind,
  wanted: RelatedRecord['kind'],
): RelatedRecord {
  const extra = source
    .relatedRecords(place, itemOf(kind, 'i/1', 'x'), 'v8')
    .find((one) => one.kind === wanted);
  if (extra === undefined) throw new Error(`no ${wanted}`);
  return extra;
}

function requests(extra: RelatedRecord, place: BackupPath, ...items: readonly ExploreItem[]) {
  return relatedRecordOffers(extra, items, place).map((offer) =>
    offer.kind === 'posts' ? [] : [offer.path, offer.body, offer.ending, offer.title],
  );
}

const third = { version: '3.0', versionId: 1536 };

describe('an earlier version', () => {
  it.each([
    ['OneDrive', oneDriveSource, drive, '/Organization/OneDrives/o'],
    ['SharePoint', sharePointSource, library, '/Organization/Sites/s'],
  ] as const)(
    'of a document of %s comes as it is, and has its number in its name',
    (_, source, place, base) => {
      const extra = relatedRecordOf(source, place, 'document', 'versions');
      expect(requests(extra, place, itemOf('document', 'i/1', 'Budget.xlsx', third))).toEqual([
        [`${base}/Documents/i%2F1/Versions/1536/save`, { asZip: false }, undefined, 'Budget (3.0).xlsx'],
      ]);
    },
  );

  it('of a folder comes as an archive, without a body', () => {
    const extra = relatedRecordOf(oneDriveSource, drive, 'folder', 'versions');
    expect(requests(extra, drive, itemOf('folder', 'i/1', 'Plans.2026', third))).toEqual([
      ['/Organization/OneDrives/o/Folders/i%2F1/Versions/1536/save', undefined, 'zip', 'Plans.2026 (3.0)'],
    ]);
  });

  it('keeps its plain name where the server tells no version, and needs a number', () => {
    const extra = relatedRecordOf(oneDriveSource, drive, 'document', 'versions');
    const [call] = requests(extra, drive, itemOf('document', 'i', 'a.txt', { versionId: '512' }));
    expect([call?.[0], call?.[3]]).toEqual([
      '/Organization/OneDrives/o/Documents/i%2F1/Versions/512/save',
      'a.txt',
    ]);
    expect(requests(extra, drive, itemOf('document', 'i', 'a.txt', { version: '1.0' }))).toEqual([]);
  });

  it('has no call for list items and for files of Teams', () => {
    const ofItem = relatedRecordOf(sharePointSource, list, 'list-item', 'versions');
    expect(requests(ofItem, list, itemOf('list-item', 'i', 'x', third))).toEqual([]);
    const ofFile = relatedRecordOf(teamsSource, files, 'file', 'versions');
    expect(requests(ofFile, files, itemOf('file', 'i', 'x', { version: 3 }))).toEqual([]);
  });

  it('comes alone: several have no call', () => {
    const extra = relatedRecordOf(oneDriveSource, drive, 'document', 'versions');
    const one = itemOf('document', 'i', 'a.txt', third);
    expect(requests(extra, drive, one, one)).toEqual([]);
  });
});

it('asks for one attachment by its id, and for all by their records', () => {
  const extra = relatedRecordOf(sharePointSource, list, 'list-item', 'attachments');
  const path = '/Organization/Sites/s/Items/i%2F1/Attachments';
  const a = itemOf('file', 'a/1', 'note.pdf');
  const b = itemOf('file', 'b', 'photo.jpg');
  expect(requests(extra, list, a)).toEqual([[`${path}/a%2F1/save`, undefined, 'zip', 'note.pdf']]);
  expect(requests(extra, list, a, b)).toEqual([
    [`${path}/save`, { attachments: [a.record, b.record] }, 'zip', undefined],
  ]);
  expect(requests(extra, list)).toEqual([]);
});

it('offers nothing of replies', () => {
  const posts = placeOf('team', 't', 'channel', 'c', 'posts');
  const extra = relatedRecordOf(teamsSource, posts, 'post', 'replies');
  expect(requests(extra, posts, itemOf('post', '1', 'x'))).toEqual([]);
});
