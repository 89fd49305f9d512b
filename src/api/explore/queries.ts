import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import type { ApiClient } from '../transport/client';
import { ApiError } from '../transport/errors';
import type { ExploreItem } from './item';
import { readAll, readPage, sessionRoot, type Listing, type PageStart } from './listing';
import { placeKey, type BackupPath } from './backup-path';
import type { RelatedRecord, ExploreSource } from './source';

/** What a session shows is of one moment and never changes; how long it is kept when nobody looks is a matter of memory. */
const ofOneMoment = { staleTime: Infinity, gcTime: 120_000, structuralSharing: false } as const;

/** Small enough that the first rows come at once. */
const firstPage = 1000;
/** As large as can be taken in without a visible pause. */
const furtherPages = 5000;

export function exploreKey(sessionId: string) {
  return ['explore', sessionId] as const;
}

/** What tells one listing from another; its schema follows from that. */
function addressOf({ path, query, body }: Listing<ExploreItem>) {
  return { path, query: query ?? null, body: body ?? null };
}

/** Places below a place, all of them. */
export function placesQuery(api: ApiClient, sessionId: string, source: ExploreSource, place: BackupPath) {
  return queryOptions({
    queryKey: [...exploreKey(sessionId), 'places', placeKey(place)],
    queryFn: async ({ signal }) => {
      const lists = source
        .children(place, api.version)
        .map((listing) => readAll(api, sessionId, listing, signal));
      return (await Promise.all(lists)).flat();
    },
    ...ofOneMoment,
    gcTime: 1_800_000,
  });
}

/** A set that the server has forgotten is refused; searching again from the same place finds it anew. */
function isSetLost(error: unknown): boolean {
  const status = error instanceof ApiError ? error.facts.status : undefined;
  return status !== undefined && status >= 400 && status < 500 && status !== 401 && status !== 429;
}

async function readItems(
  api: ApiClient,
  sessionId: string,
  listing: Listing<ExploreItem>,
  start: PageStart,
  signal: AbortSignal,
) {
  try {
    return await readPage(api, sessionId, listing, start, signal);
  } catch (error) {
    if (start.setId === undefined || !isSetLost(error)) throw error;
    return readPage(api, sessionId, listing, { ...start, setId: undefined }, signal);
  }
}

/** Items of a listing or a search, page by page to the very end. */
export function itemsQuery(api: ApiClient, sessionId: string, listing: Listing<ExploreItem> | undefined) {
  const start: PageStart = { offset: 0, limit: firstPage };
  return infiniteQueryOptions({
    queryKey: [...exploreKey(sessionId), 'items', listing === undefined ? null : addressOf(listing)],
    queryFn:
      listing === undefined
        ? skipToken
        : ({ pageParam, signal }) => readItems(api, sessionId, listing, pageParam, signal),
    initialPageParam: start,
    getNextPageParam: (last, _pages, { offset }): PageStart | undefined =>
      last.hasMore
        ? {
            offset: offset + last.items.length,
            limit: furtherPages,
            setId: listing?.hasSetId === true ? last.setId : undefined,
          }
        : undefined,
    ...ofOneMoment,
  });
}

function readOne(api: ApiClient, sessionId: string, one: Listing<ExploreItem>, signal: AbortSignal) {
  const options = { signal, ...(one.query === undefined ? {} : { query: one.query }) };
  return api.read(sessionRoot(sessionId) + one.path, one.item, options);
}

/** One item by its id, for an address that names one that is not among those loaded; nothing is asked without one. */
export function itemQuery(api: ApiClient, sessionId: string, one: Listing<ExploreItem> | undefined) {
  return queryOptions({
    queryKey: [...exploreKey(sessionId), 'item', one === undefined ? null : addressOf(one)],
    queryFn: one === undefined ? skipToken : ({ signal }) => readOne(api, sessionId, one, signal),
    ...ofOneMoment,
  });
}

/** Versions, attachments or replies of an item. */
export function relatedRecordsQuery(api: ApiClient, sessionId: string, { kind, listing }: RelatedRecord) {
  return queryOptions({
    queryKey: [...exploreKey(sessionId), kind, addressOf(listing)],
    queryFn: ({ signal }) => readAll(api, sessionId, listing, signal),
    ...ofOneMoment,
  });
}
