import type { ApiClient } from '../client';
import { homeOf } from '../explore/home';
import type { ExploreItem } from '../explore/item';
import { readAll, readPage, type Listing } from '../explore/listing';
import type { ExplorePlace } from '../explore/place';
import { exploreSourceOf, type PlaceNode } from '../explore/source';
import { entryOfItem, type RestoreEntry } from './entry';

/** More would take minutes to list and to send; the operator picks a smaller folder, or parts of it. */
export const mostExpanded = 10_000;

export interface ExpandOptions {
  readonly withSubfolders: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (found: { readonly items: number; readonly folders: number }) => void;
}

export interface Expanded {
  readonly entries: readonly RestoreEntry[];
  /** There are more than `mostExpanded`; the entries are the first of them. */
  readonly isCut: boolean;
}

interface Folder {
  readonly place: ExplorePlace;
  readonly placeNames: readonly string[];
}

const pageLength = 1000;

/** A folder that was picked as an item of its parent lies below the place in which it was seen. */
function folderOf({ kind, place, placeNames, id, title, wire }: RestoreEntry): Folder {
  const last = place.at(-1);
  if (kind === 'mail-folder' || (last?.kind === 'folder' && last.id === id)) return { place, placeNames };
  return {
    place: [...homeOf(place, wire), { kind: 'folder', id }],
    placeNames: [...placeNames, title],
  };
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

/** The items of a folder that no call takes as it is (`GroupedEntries.toExpand`). */
export async function expandFolder(
  api: ApiClient,
  entry: RestoreEntry,
  { withSubfolders, signal, onProgress }: ExpandOptions,
): Promise<Expanded> {
  const { sessionId, workload } = entry;
  const source = exploreSourceOf(workload);
  const entries: RestoreEntry[] = [];
  const folders: Folder[] = [folderOf(entry)];
  for (let at = 0; at < folders.length; at += 1) {
    const folder = folders[at];
    if (folder === undefined) break;
    const listing = source.items(folder.place, api.version);
    if (listing !== undefined) {
      const left = mostExpanded - entries.length;
      const { items, hasMore } = await readItems(api, sessionId, listing, left, signal);
      // Folders among the items are those that are walked through as places.
      const found = items.filter(({ kind }) => kind !== 'folder');
      entries.push(...found.map((item) => entryOfItem({ sessionId, workload, ...folder, item })));
      onProgress({ items: entries.length, folders: at + 1 });
      if (hasMore) return { entries, isCut: true };
    }
    if (!withSubfolders) break;
    const listings = source.children(folder.place, api.version);
    folders.push(...(await readSubfolders(api, sessionId, listings, folder, signal)));
  }
  return { entries, isCut: false };
}
