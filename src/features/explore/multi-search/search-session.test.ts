import { afterEach, expect, it, vi } from 'vitest';
import { createApiClient, type ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import type { ApiVersion } from '#/api/transport/http';
import { maxFound, searchSession, type MultiSearchQuery } from './search-session';

const next = { next: { href: '/next' } };

interface Call {
  readonly path: string;
  readonly query: URLSearchParams;
}

afterEach(() => vi.unstubAllGlobals());

/** A server whose answers follow from path and query of the call; what was asked is kept. */
function serverOf(version: ApiVersion, answer: (call: Call) => unknown) {
  const requests: Call[] = [];
  const tokens = { current: () => Promise.resolve('token'), replace: () => Promise.resolve('token') };
  vi.stubGlobal('location', { href: 'https://portal.example/' });
  vi.stubGlobal('fetch', (address: string) => {
    const { pathname, searchParams } = new URL(address, 'https://portal.example/');
    const call = { path: pathname.replace(/^.*\/RestoreSessions\/s/, ''), query: searchParams };
    requests.push(call);
    return Promise.resolve(Response.json(answer(call)));
  });
  return { api: createApiClient('', version, tokens, new ServerClock()), requests };
}

const mails: MultiSearchQuery = { workload: 'Vex', type: 'Posts', text: 'aurora' };
const search = (
  api: ApiClient,
  query: MultiSearchQuery,
  onFound: (count: number) => void = () => undefined,
) => searchSession(api, 's', query, new AbortController().signal, onFound);

it('searches each mailbox, so that it is known where an item lies', async () => {
  const { api } = serverOf('v7', ({ path }) => {
    if (path === '/organization/mailboxes') {
      return {
        results: [
          { id: 'm', name: 'Ada' },
          { id: 'a', name: 'Ada', isArchive: true },
        ],
        _links: {},
      };
    }
    return { results: [{ id: 'same id', subject: path }], _links: {} };
  });
  const found = await search(api, mails);
  expect(found.items.map(({ item, place, placeNames }) => [item.title, place, placeNames])).toEqual([
    ['/organization/mailboxes/m/search', [{ kind: 'mailbox', id: 'm' }], ['Ada']],
    ['/organization/mailboxes/a/search', [{ kind: 'mailbox', id: 'a' }], ['Ada (archive)']],
  ]);
  expect(found).toMatchObject({ isCut: false, isEmpty: false });
});

it('says of a session that shows nothing that it is empty', async () => {
  const { api } = serverOf('v8', () => ({ results: [], _links: {} }));
  expect(await search(api, mails)).toEqual({ items: [], isCut: false, isEmpty: true });
});

it('pages through the set of the first answer, up to the limit', async () => {
  const { api, requests } = serverOf('v8', ({ path, query }) => {
    if (!path.endsWith('/search')) return { results: [{ id: 'm' }], _links: {} };
    const offset = Number(query.get('offset'));
    const results = Array.from({ length: 400 }, (_, index) => ({ id: `mail ${offset + index}` }));
    return { results, setId: 'set', _links: next };
  });
  const counts: number[] = [];
  const found = await search(api, mails, (count) => counts.push(count));
  expect(found.items).toHaveLength(maxFound);
  expect(found.isCut).toBe(true);
  expect(counts).toEqual([400, 800, maxFound]);
  expect(requests.slice(1).map(({ query }) => [query.get('offset'), query.get('setId')])).toEqual([
    ['0', null],
    ['400', 'set'],
    ['800', 'set'],
  ]);
});

it('takes exactly as many as the limit without saying that there are more', async () => {
  const { api } = serverOf('v8', ({ path }) =>
    path.endsWith('/search')
      ? {
          results: Array.from({ length: maxFound }, (_, index) => ({ id: String(index) })),
          _links: { self: { href: '/' } },
        }
      : { results: [{ id: 'm' }], _links: {} },
  );
  expect(await search(api, mails)).toMatchObject({ isCut: false, items: { length: maxFound } });
});

it('looks into subsites too, and leaves their items in them', async () => {
  const { api } = serverOf('v7', ({ path, query }) => {
    if (path === '/Organization/Sites') {
      const top = [{ id: 'top', name: 'Marketing' }];
      const below = query.get('parentId') === 'top' ? [{ id: 'sub', name: 'Events' }] : [];
      return { results: query.get('parentId') === null ? top : below, _links: {} };
    }
    if (path === '/Organization/Sites/sub/search')
      return { results: [{ id: 'x', name: 'plan' }], _links: {} };
    if (path === '/Organization/Sites/top/search') {
      return {
        results: [
          { id: 'x', name: 'plan' },
          { id: 'y', name: 'note' },
        ],
        _links: {},
      };
    }
    return { results: [], _links: {} };
  });
  const { items } = await search(api, { ...mails, workload: 'Vesp' });
  expect(items.map(({ item, placeNames }) => [item.id, placeNames])).toEqual([
    ['x', ['Marketing', 'Events']],
    ['y', ['Marketing']],
  ]);
});

it('keeps apart posts of different channels that have the same id', async () => {
  const { api } = serverOf('v7', ({ path }) => {
    const posts = ['general', 'sales'].map((channelId) => ({ postId: 1, subject: channelId, channelId }));
    return { results: path.endsWith('/search') ? posts : [{ id: 't', displayName: 'Team' }], _links: {} };
  });
  const { items } = await search(api, { ...mails, workload: 'Vet' });
  expect(items.map(({ item }) => item.title)).toEqual(['general', 'sales']);
});
