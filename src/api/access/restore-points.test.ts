import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createApiClient } from '../transport/client';
import { ServerClock } from '../transport/server-clock';
import { onlyCopiesQuery, restorePointsQuery } from './restore-points';

const refuse = () => Promise.reject(new Error('no token is refused here'));
const api = createApiClient(
  '',
  'v8',
  { current: () => Promise.resolve('token'), replace: refuse },
  new ServerClock(),
);

const plain = { id: 'plain', backupTime: '2026-11-20T04:00:00Z', isExchange: true };
const newer = { id: 'newer', backupTime: '2026-11-21T04:00:00Z', isExchange: true };
const copy = { ...plain, id: 'copy', isCopy: true };
const longTermCopy = { ...plain, id: 'long-term', isLongTermCopy: true };
const retrieved = { ...plain, id: 'retrieved', isRetrieved: true };
const deleted = { ...plain, id: 'deleted', isDeleted: true };

let urls: string[];
let points: readonly unknown[];

beforeEach(() => {
  urls = [];
  vi.stubGlobal('location', { href: 'https://portal.example/new' });
  vi.stubGlobal('fetch', (url: string) => {
    urls.push(url);
    return Promise.resolve(Response.json(points));
  });
});

afterEach(() => vi.unstubAllGlobals());

it('offers what can be explored, newest first, and leaves out copies and what was retrieved or deleted', async () => {
  points = [copy, plain, longTermCopy, retrieved, deleted, newer];
  const offered = await new QueryClient().fetchQuery(restorePointsQuery(api, 'item-1'));
  expect(offered.map(({ id }) => id)).toEqual(['newer', 'plain']);
  expect(urls).toEqual(['/v8/Organization/LoggedInUser/RestorePoints?rbacItem=item-1&isCopy=false']);
});

it.each([
  [[copy], true],
  [[plain, longTermCopy], true],
  [[retrieved], true],
  [[plain], false],
  [[deleted], false],
  [[], false],
])('sees among %j whether there are copies: %s', async (found, expected) => {
  points = found;
  expect(await new QueryClient().fetchQuery(onlyCopiesQuery(api, 'item-1'))).toBe(expected);
  expect(urls).toEqual(['/v8/Organization/LoggedInUser/RestorePoints?rbacItem=item-1']);
});
