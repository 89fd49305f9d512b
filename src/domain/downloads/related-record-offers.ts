import * as v from 'valibot';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { RelatedRecord } from '#/api/explore/source';
import { looseNumber } from '#/api/transport/schema';
import { withVersion } from './file-name';
import { offerAsIs, offerAsZip, type DownloadOffer } from './offers';

const encode = encodeURIComponent;

function attachmentsOffer(
  path: string,
  items: readonly ExploreItem[],
  home: BackupPath,
): readonly DownloadOffer[] {
  const [first, ...others] = items;
  if (first === undefined) return [];
  const count = items.length;
  // Even a single one comes as an archive, and without a body (REST reference, SharePointAttachment_Save).
  return others.length === 0
    ? [
        offerAsZip(`${path}/${encode(first.id)}`, 'attachments', undefined, {
          count,
          title: first.title,
          home,
        }),
      ]
    : [
        offerAsZip(
          path,
          'attachments',
          { attachments: items.map(({ record }) => record) },
          { count, title: undefined, home },
        ),
      ];
}

function versionOffer(path: string, item: ExploreItem, home: BackupPath): readonly DownloadOffer[] {
  const { kind, record } = item;
  const number = v.safeParse(looseNumber, record['versionId']);
  // Versions of list items and of files in Teams can't be saved in any API version.
  if (!number.success || (kind !== 'document' && kind !== 'folder')) return [];
  const { version } = record;
  const isFolder = kind === 'folder';
  const title =
    typeof version === 'string' && version !== '' ? withVersion(item.title, version, isFolder) : item.title;
  const self = `${path}/${number.output}`;
  const facts = { count: 1, title, home };
  return [isFolder ? offerAsZip(self, 'folders', undefined, facts) : offerAsIs(self, facts)];
}

/** What can be downloaded of versions or attachments that stand below an item. */
export function relatedRecordOffers(
  { kind, listing: { path } }: RelatedRecord,
  items: readonly ExploreItem[],
  home: BackupPath,
): readonly DownloadOffer[] {
  switch (kind) {
    case 'attachments':
      return attachmentsOffer(path, items, home);
    case 'versions': {
      const [only, ...others] = items;
      return only === undefined || others.length > 0 ? [] : versionOffer(path, only, home);
    }
    case 'replies':
      return [];
  }
}
