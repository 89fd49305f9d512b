import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import type { RequestOptions } from '../transport/http';
import { links, listOf, looseNumber, optionalOf, optionalText } from '../transport/schema';

/** One collection of the server: where it is, and what its records are. Paths start below the session. */
export interface Listing<Item> {
  readonly path: string;
  readonly query?: RequestOptions['query'];
  /** Sent as a POST when there is one: searching. */
  readonly body?: unknown;
  /** The server remembers what a search found, and pages through that. */
  readonly hasSetId?: boolean;
  readonly item: v.GenericSchema<unknown, Item>;
  /** Read instead where this holds nothing. */
  readonly whenEmpty?: Listing<Item>;
}

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly setId: string | undefined;
  /** Only v6 and v7 tell. */
  readonly totalCount: number | undefined;
}

export interface PageStart {
  readonly offset: number;
  readonly limit: number;
  readonly setId?: string | undefined;
}

/** Microsoft 365 data is opened on demand, which can take minutes for a large folder. */
const listingTimeoutMs = 600_000;

export function sessionRoot(sessionId: string): string {
  return `/RestoreSessions/${encodeURIComponent(sessionId)}`;
}

export async function readPage<Item>(
  api: ApiClient,
  sessionId: string,
  listing: Listing<Item>,
  start: PageStart,
  signal: AbortSignal | undefined,
): Promise<ListPage<Item>> {
  const schema = v.object({
    results: listOf(listing.item),
    setId: optionalText,
    totalCount: optionalOf(looseNumber),
    _links: links,
  });
  const path = sessionRoot(sessionId) + listing.path;
  const options: RequestOptions = {
    signal,
    timeoutMs: listingTimeoutMs,
    query: { ...listing.query, offset: start.offset, limit: start.limit, setId: start.setId },
  };
  const page =
    listing.body === undefined
      ? await api.read(path, schema, options)
      : await api.write(path, listing.body, schema, options);
  const { results, _links } = page;
  // Without any link nothing tells whether there is more, so a full page counts as a hint.
  const isFullWithoutLinks = Object.keys(_links).length === 0 && results.length >= start.limit;
  return {
    items: results,
    hasMore: results.length > 0 && (_links['next'] !== undefined || isFullWithoutLinks),
    setId: page.setId,
    totalCount: page.totalCount,
  };
}

/** The largest page that the server sends. */
const largestPage = 10_000;

/** Everything of a collection; for trees and other lists that are shown at once. */
export async function readAll<Item>(
  api: ApiClient,
  sessionId: string,
  listing: Listing<Item>,
  signal: AbortSignal | undefined,
  onProgress?: (count: number) => void,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (;;) {
    const start = { offset: items.length, limit: largestPage };
    const page = await readPage(api, sessionId, listing, start, signal);
    for (const item of page.items) items.push(item);
    onProgress?.(items.length);
    if (!page.hasMore) break;
  }
  const { whenEmpty } = listing;
  if (items.length > 0 || whenEmpty === undefined) return items;
  return readAll(api, sessionId, whenEmpty, signal, onProgress);
}
