import type { ApiClient } from '#/api/transport/client';
import { withOwners } from '#/api/explore/home';
import type { ExploreItem } from '#/api/explore/item';
import { readAll, readPage, type Listing } from '#/api/explore/listing';
import { idIn, placeKey, type BackupPath } from '#/api/explore/backup-path';
import type { PlaceNode } from '#/api/explore/source';
import { exploreSourceOf } from '#/api/explore/sources';
import { channelPartOf } from '#/api/explore/teams';
import { entryOfItem, type RestoreEntry } from '../../restore-list/entry';

/** More would take minutes to list and to send; the operator picks a smaller folder, or parts of it. */
export const maxExpanded = 10_000;

export interface ExpandOptions {
  readonly withSubfolders: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (found: { readonly items: number; readonly folders: number }) => void;
}

export interface Expanded {
  readonly entries: readonly RestoreEntry[];
  /** There are more than `maxExpanded`; the entries are the first of them. */
  readonly isCut: boolean;
}

/** A folder, a channel or a part of one: whatever holds items, or other places. */
interface Folder {
  readonly place: BackupPath;
  readonly placeNames: readonly string[];
}

const pageLength = 1000;

/**
 * A folder that was picked as an item of its parent lies below the place in which it was seen. Of one that a search
 * found no more may be known than its site, or its channel, among whose files it is.
 */
function folderOf({ workload, kind, place, placeNames, id, title, record }: RestoreEntry): Folder {
  const last = place.at(-1);
  if (kind !== 'folder' || (last?.kind === 'folder' && last.id === id)) return { place, placeNames };
  const home = withOwners(place, record);
  const isOfChannel = workload === 'Vet' && channelPartOf(home) === undefined;
  const above: BackupPath = isOfChannel ? [...home, { kind: 'files', id: '' }] : home;
  const unnamed = above.slice(place.length).map(() => '');
  return {
    place: [...above, { kind: 'folder', id }],
    placeNames: [...placeNames, ...unnamed, title],
  };
}

/** Folders of libraries and of lists are read by different calls, which ask for no more than the folder's own id. */
function placeToRead(place: BackupPath, { workload, record }: RestoreEntry): BackupPath {
  const isKnown = idIn(place, 'library') !== undefined || idIn(place, 'list') !== undefined;
  if (workload !== 'Vesp' || isKnown) return place;
  return [...place, { kind: record['type'] === 'ListFolder' ? 'list' : 'library', id: '' }];
}

async function readItems(
  api: ApiClient,
  sessionId: string,
  listing: Listing<ExploreItem>,
  most: number,
  signal: AbortSignal,
): Promise<{ readonly items: readonly ExploreItem[]; readonly hasMore: boolean }> {
  const items: ExploreItem[] = [];
  for (;;) {
    const page = await readPage(api, sessionId, listing, { offset: items.length, limit: pageLength }, signal);
    items.push(...page.items);
    if (!page.hasMore || items.length > most) {
      return { items: items.slice(0, most), hasMore: page.hasMore || items.length > most };
    }
  }
}

async function readSubfolders(
  api: ApiClient,
  sessionId: string,
  listings: readonly Listing<PlaceNode>[],
  { place, placeNames }: Folder,
  signal: AbortSignal,
): Promise<readonly Folder[]> {
  const lists = await Promise.all(listings.map((listing) => readAll(api, sessionId, listing, signal)));
  return lists.flat().map(({ step, label }) => ({
    place: [...place, step],
    placeNames: [...placeNames, label],
  }));
}

/** Folders and channels have ids of their own; every channel has a part of the same kind. */
function folderKey(place: BackupPath): string {
  const last = place.at(-1);
  return last === undefined || last.id === '' ? placeKey(place) : placeKey([last]);
}

/**
 * The items of a folder that no call takes as it is (`GroupedEntries.toExpand`), or of a folder, channel or team of which
 * a part failed. Of posts these are the ones at the top: listing replies would take a request for each post.
 */
export async function expandPlace(
  api: ApiClient,
  entry: RestoreEntry,
  { withSubfolders, signal, onProgress }: ExpandOptions,
): Promise<Expanded> {
  const { sessionId, workload } = entry;
  const source = exploreSourceOf(workload);
  const entries: RestoreEntry[] = [];
  const folders: Folder[] = [folderOf(entry)];
  // A server that overlooks the parent would have the same folders below each of them, without an end.
  const known = new Set(folders.map(({ place }) => folderKey(place)));
  for (let at = 0; at < folders.length; at += 1) {
    const folder = folders[at];
    if (folder === undefined) break;
    const place = placeToRead(folder.place, entry);
    const listing = source.items(place, api.version);
    if (listing !== undefined) {
      const left = maxExpanded - entries.length;
      const { items, hasMore } = await readItems(api, sessionId, listing, left, signal);
      // Folders among the items are those that are walked through as places.
      const found = items.filter(({ kind }) => kind !== 'folder');
      entries.push(...found.map((item) => entryOfItem({ sessionId, workload, ...folder, item })));
      onProgress({ items: entries.length, folders: at + 1 });
      if (hasMore) return { entries, isCut: true };
    }
    if (!withSubfolders) break;
    const listings = source.children(place, api.version);
    for (const below of await readSubfolders(api, sessionId, listings, folder, signal)) {
      const key = folderKey(below.place);
      if (!known.has(key)) folders.push(below);
      known.add(key);
    }
  }
  return { entries, isCut: false };
}
