import type { HttpRequest } from './message';
import { badParameter } from './vb365-errors';
import type { ApiVersion } from '../model/versions';
import type { LinksWire, PageWire } from '../model/wire';

const defaultLimit = 30;
const maxLimit = 10_000;

function wholeNumber(
  query: URLSearchParams,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < min || value > max) {
    throw badParameter(`${name} must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** An array, or something as long that makes its elements when they are asked for. */
export interface Rows<T> {
  readonly length: number;
  slice(start: number, end: number): readonly T[];
}

/** Names in lower case, as hrefs of the reference page have them; ids keep theirs, Exchange's depend on it. */
function linkPath(path: string): string {
  return path.replace(/(?<=\/)[a-z]+(?=\/|$)/gi, (name) => name.toLowerCase());
}

/** One page of a collection: only links to pages that exist, no total on v8. */
export function page<T>(version: ApiVersion, { path, query }: HttpRequest, all: Rows<T>): PageWire<T> {
  const offset = wholeNumber(query, 'offset', 0, 0, 2 ** 31 - 1);
  const limit = wholeNumber(query, 'limit', defaultLimit, 1, maxLimit);
  const link = (linkOffset: number) => {
    const linkQuery = new URLSearchParams(query);
    linkQuery.set('offset', String(linkOffset));
    linkQuery.set('limit', String(limit));
    return { href: `${linkPath(path)}?${linkQuery.toString()}` };
  };
  const links: LinksWire = {
    self: link(offset),
    ...(offset > 0 ? { first: link(0), prev: link(Math.max(0, offset - limit)) } : {}),
    ...(offset + limit < all.length ? { next: link(offset + limit) } : {}),
  };
  return {
    offset,
    limit,
    results: all.slice(offset, offset + limit),
    _links: links,
    ...(version === 'v8' ? {} : { totalCount: all.length }),
  };
}
