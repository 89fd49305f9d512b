import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import { exchangeSource } from './exchange';
import { readAll, readPage, type Listing } from './listing';
import { oneDriveSource } from './onedrive';
import { parsePlace } from './backup-path';
import type { ExploreItem } from './item';
import { teamsSource } from './teams';

const next = { next: { href: '/next' } };

interface Asked {
  readonly path: string;
  readonly query: unknown;
}

/** Answers by path and offset, and keeps what was asked. */
function apiOf(answers: Readonly<Record<string, unknown>>): { api: ApiClient; asked: Asked[] } {
  const asked: Asked[] = [];
  const refuse = () => Promise.reject(new Error('nothing of this kind is asked'));
  const api: ApiClient = {
    version: 'v8',
    clock: new ServerClock(),
    linkedPath: (_, otherwise) => otherwise,
    write: refuse,
    readBytes: refuse,
    makeBytes: refuse,
    read: async (path, schema, { query = {} } = {}) => {
      asked.push({ path, query });
      return v.parse(schema, answers[`${path} ${String(query['offset'])}`]);
    },
  };
  return { api, asked };
}

function itemsOf(source: typeof exchangeSource, path: string): Listing<ExploreItem> {
  const listing = source.items(parsePlace(path.split('/')) ?? [], 'v8');
  if (listing === undefined) throw new Error(`${path} holds no items`);
  return listing;
}

const inbox = itemsOf(exchangeSource, 'mailbox/m/folder/f');
const inboxPath = '/RestoreSessions/s/organization/mailboxes/m/items';

async function pageOf(answer: unknown, listing = inbox, path = inboxPath) {
  return readPage(apiOf({ [`${path} 0`]: answer }).api, 's', listing, { offset: 0, limit: 2 }, undefined);
}

describe('a page', () => {
  it('has more where a link says so, and else only when it is full and has no links at all', async () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect((await pageOf({ results: [a], _links: next })).hasMore).toBe(true);
    expect((await pageOf({ results: [a, b], _links: { self: { href: '/' } } })).hasMore).toBe(false);
    expect((await pageOf({ results: [a, b] })).hasMore).toBe(true);
    expect((await pageOf({ results: [a] })).hasMore).toBe(false);
    // A link to a next page behind an empty one would be followed for ever.
    expect((await pageOf({ results: [], _links: next })).hasMore).toBe(false);
  });

  it('survives missing lists, numbers as texts, and fields and classes that nobody knows', async () => {
    expect(await pageOf({ results: null })).toMatchObject({ items: [], hasMore: false });
    expect(await pageOf({})).toMatchObject({ items: [] });
    const odd = {
      id: 'a',
      itemClass: 'IPM.Hologram',
      subject: null,
      brandNew: { deep: [1] },
      attachments: null,
    };
    const { items, totalCount } = await pageOf({ results: [odd], totalCount: '17' });
    expect(totalCount).toBe(17);
    expect(items).toEqual([
      { key: 'a', id: 'a', kind: 'other', title: '', sizeBytes: undefined, record: odd },
    ]);
    // The very record: restoring sends it back whole.
    expect(items[0]?.record).toBe(odd);
  });

  it('reads sizes and ids whether they come as numbers or as texts', async () => {
    const drive = itemsOf(oneDriveSource, 'onedrive/d');
    const documents = await pageOf(
      {
        results: [
          { id: 'a', sizeBytes: '2048' },
          { id: 'b', sizeBytes: 2048 },
        ],
      },
      drive,
      '/RestoreSessions/s/Organization/OneDrives/d/Documents',
    );
    expect(documents.items.map(({ sizeBytes }) => sizeBytes)).toEqual([2048, 2048]);
    const posts = await pageOf(
      { results: [{ postId: 7 }, { postId: '7' }, { postId: 9_007_199_254_740_993n }] },
      itemsOf(teamsSource, 'team/t/channel/c/posts'),
      '/RestoreSessions/s/organization/teams/t/posts',
    );
    expect(posts.items.map(({ id }) => id)).toEqual(['7', '7', '9007199254740993']);
  });

  it('names the row and the field that it can’t do without', async () => {
    const failing = pageOf({ results: [{ id: 'a' }, { subject: 'no id' }] });
    const error: unknown = await failing.then(undefined, (reason: unknown) => reason);
    if (!(error instanceof v.ValiError)) throw new Error('it was taken');
    expect(v.getDotPath(error.issues[0])).toBe('results.1');
    expect(error.message).toMatch(/^id: /);
  });
});

describe('everything of a collection', () => {
  it('is read to the very end, by the largest pages there are', async () => {
    const first = Array.from({ length: 3 }, (_, at) => ({ id: `a${at}` }));
    const { api, asked } = apiOf({
      [`${inboxPath} 0`]: { results: first, _links: next },
      [`${inboxPath} 3`]: { results: [{ id: 'b' }], _links: {} },
    });
    const counts: number[] = [];
    const items = await readAll(api, 's', inbox, undefined, (count) => counts.push(count));
    expect(items.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'b']);
    expect(counts).toEqual([3, 4]);
    expect(asked.map(({ query }) => query)).toEqual([
      { parentId: 'f', offset: 0, limit: 10_000, setId: undefined },
      { parentId: 'f', offset: 3, limit: 10_000, setId: undefined },
    ]);
  });

  it('is looked for elsewhere only where there is nothing', async () => {
    const listing = { ...inbox, whenEmpty: { ...inbox, path: '/other' } };
    const filled = apiOf({ [`${inboxPath} 0`]: { results: [{ id: 'a' }] } });
    await readAll(filled.api, 's', listing, undefined);
    expect(filled.asked).toHaveLength(1);
    const empty = apiOf({
      [`${inboxPath} 0`]: { results: [] },
      '/RestoreSessions/s/other 0': { results: [{ id: 'b' }] },
    });
    expect((await readAll(empty.api, 's', listing, undefined)).map(({ id }) => id)).toEqual(['b']);
  });
});
