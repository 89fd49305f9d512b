import type { ApiClient } from '#/api/transport/client';
import { withOwners } from '#/api/explore/home';
import type { ExploreItem } from '#/api/explore/item';
import { readAll, readPage, type Listing, type ListPage } from '#/api/explore/listing';
import { placeKey, type BackupPath } from '#/api/explore/backup-path';
import type { TeamsSearchType } from '#/api/explore/source';
import { exploreSourceOf } from '#/api/explore/sources';
import type { Workload } from '#/api/access/workloads';
import { nodeText } from '../items/item-text';

/** What is looked for, the same in every session. */
export interface MultiSearchQuery {
  readonly workload: Workload;
  readonly type: TeamsSearchType;
  readonly text: string;
}

export interface FoundItem {
  readonly item: ExploreItem;
  /** The mailbox, drive, site or team it was found in. */
  readonly place: BackupPath;
  readonly placeNames: readonly string[];
}

export interface Found {
  readonly items: readonly FoundItem[];
  /** There is more than is taken from one session. */
  readonly isCut: boolean;
  /** The session shows nothing at all: there was no backup at its moment. */
  readonly isEmpty: boolean;
}

/** Taken from one session. Who restores more than this for one person restores folders, or searches closer. */
export const maxFound = 1000;

type NamedPlace = Omit<FoundItem, 'item'>;

/**
 * Places to be searched one by one, also where a version could search all at once: an item found so can always be
 * restored, since it is known where it lies. Sites are listed with those below them, the deepest first, because
 * nothing says whether a site's search looks into its subsites.
 */
async function placesToSearch(
  api: ApiClient,
  sessionId: string,
  workload: Workload,
  signal: AbortSignal,
  above: NamedPlace = { place: [], placeNames: [] },
): Promise<readonly NamedPlace[]> {
  const source = exploreSourceOf(workload);
  const lists = source
    .children(above.place, api.version)
    .map((listing) => readAll(api, sessionId, listing, signal));
  const places: NamedPlace[] = [];
  for (const node of (await Promise.all(lists)).flat()) {
    if (!source.roots.includes(node.step.kind)) continue;
    const here: NamedPlace = {
      place: [...above.place, node.step],
      placeNames: [...above.placeNames, nodeText(node)],
    };
    if (workload === 'Vesp') places.push(...(await placesToSearch(api, sessionId, workload, signal, here)));
    places.push(here);
  }
  return places;
}

async function* pagesOf(
  api: ApiClient,
  sessionId: string,
  listing: Listing<ExploreItem>,
  signal: AbortSignal,
): AsyncGenerator<ListPage<ExploreItem>, void, undefined> {
  let setId: string | undefined;
  let offset = 0;
  for (;;) {
    const page = await readPage(api, sessionId, listing, { offset, limit: maxFound, setId }, signal);
    yield page;
    if (!page.hasMore) return;
    offset += page.items.length;
    setId = listing.hasSetId === true ? page.setId : undefined;
  }
}

/** Searches all that one session shows. `onFound` is told the count so far. */
export async function searchSession(
  api: ApiClient,
  sessionId: string,
  { workload, type, text }: MultiSearchQuery,
  signal: AbortSignal,
  onFound: (count: number) => void,
): Promise<Found> {
  const places = await placesToSearch(api, sessionId, workload, signal);
  const found = new Map<string, FoundItem>();
  const result = (isCut: boolean): Found => ({
    items: [...found.values()].slice(0, maxFound),
    isCut,
    isEmpty: places.length === 0,
  });
  for (const named of places) {
    const listing = exploreSourceOf(workload).search(named.place, text, type, api.version);
    if (listing === undefined) continue;
    for await (const { items, hasMore } of pagesOf(api, sessionId, listing, signal)) {
      for (const item of items) {
        // A subsite's item that its parent's search finds as well stays in the subsite.
        const home = workload === 'Vesp' ? '' : placeKey(withOwners(named.place, item.record));
        const key = `${home} ${item.kind} ${item.key}`;
        if (!found.has(key)) found.set(key, { ...named, item });
      }
      onFound(Math.min(found.size, maxFound));
      const isFull = found.size > maxFound || (found.size === maxFound && hasMore);
      if (isFull) return result(true);
    }
  }
  return result(false);
}
