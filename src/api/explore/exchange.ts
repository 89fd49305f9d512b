import * as v from 'valibot';
import { optionalText } from '../transport/schema';
import { found, recordOf, type ExploreItem, type ItemKind } from './item';
import type { Listing } from './listing';
import { idIn, type BackupPath } from './backup-path';
import type { ExploreSource, PlaceNode } from './source';

const mailboxes = '/organization/mailboxes';

const mailbox = recordOf(
  v.object({
    id: v.string(),
    name: optionalText,
    email: optionalText,
    isArchive: v.nullish(v.boolean(), false),
  }),
  ({ id, name, email, isArchive }, record): PlaceNode => ({
    step: { kind: 'mailbox', id },
    label: name ?? email ?? id,
    isArchive,
    isLeaf: false,
    record,
  }),
);

const mailFolder = recordOf(
  v.object({ id: v.string(), name: optionalText }),
  ({ id, name }, record): PlaceNode => ({
    step: { kind: 'folder', id },
    label: name ?? id,
    isArchive: false,
    isLeaf: false,
    record,
  }),
);

/** General Exchange classes; custom forms append to them (`IPM.Note.Custom`), so the longest start counts. */
const kindsByClass: readonly (readonly [start: string, kind: ItemKind])[] = [
  ['IPM.DISTLIST', 'contact-group'],
  ['IPM.APPOINTMENT', 'appointment'],
  ['IPM.CONTACT', 'contact'],
  ['IPM.TASK', 'task'],
  ['IPM.STICKYNOTE', 'note'],
  ['IPM.ACTIVITY', 'journal'],
  ['IPM.POST', 'public-post'],
  ['IPM.NOTE', 'mail'],
  ['IPM.SCHEDULE', 'mail'],
  ['REPORT.', 'mail'],
];

export function kindOfItemClass(itemClass: string | undefined): ItemKind {
  const known = itemClass?.toUpperCase() ?? '';
  return kindsByClass.find(([start]) => known.startsWith(start))?.[1] ?? 'other';
}

const exchangeItem = recordOf(
  v.object({
    id: v.string(),
    itemClass: optionalText,
    subject: optionalText,
    fullName: optionalText,
    displayAs: optionalText,
    name: optionalText,
  }),
  ({ id, itemClass, subject, fullName, displayAs, name }, record): ExploreItem => {
    const kind = kindOfItemClass(itemClass);
    const title =
      kind === 'contact' || kind === 'contact-group'
        ? (fullName ?? displayAs ?? name ?? subject)
        : (subject ?? name ?? fullName);
    return { key: id, id, kind, title: title ?? '', sizeBytes: undefined, record };
  },
);

function mailboxPath(place: BackupPath): string | undefined {
  const id = idIn(place, 'mailbox');
  return id === undefined ? undefined : `${mailboxes}/${encodeURIComponent(id)}`;
}

const foundItem = found(exchangeItem);

function searchListing(path: string, text: string): Listing<ExploreItem> {
  return { path: `${path}/search`, body: { query: text }, hasSetId: true, item: foundItem };
}

/** Exchange: mailboxes, folders and items (see src/api/README.md). */
export const exchangeSource: ExploreSource = {
  roots: ['mailbox'],
  children(place) {
    const path = mailboxPath(place);
    if (path === undefined) return [{ path: mailboxes, item: mailbox }];
    const parentId = idIn(place, 'folder') ?? 'root';
    return [{ path: `${path}/folders`, query: { parentId }, item: mailFolder }];
  },
  items(place, version) {
    const path = mailboxPath(place);
    const folderId = idIn(place, 'folder');
    if (path === undefined || folderId === undefined) return undefined;
    const query = version === 'v6' ? { folderId } : { parentId: folderId };
    return { path: `${path}/items`, query, item: exchangeItem };
  },
  search(place, text, _type, version) {
    const path = mailboxPath(place);
    // Before v8 an item does not tell its mailbox, without which nothing can be done with it.
    if (path === undefined) return version === 'v8' ? searchListing(mailboxes, text) : undefined;
    const folderId = idIn(place, 'folder');
    return searchListing(
      folderId === undefined ? path : `${path}/folders/${encodeURIComponent(folderId)}`,
      text,
    );
  },
  one(place, id) {
    const path = mailboxPath(place);
    return path === undefined
      ? undefined
      : { path: `${path}/items/${encodeURIComponent(id)}`, item: exchangeItem };
  },
  relatedRecords: () => [],
};
