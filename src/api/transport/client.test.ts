import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { createApiClient, type TokenSource } from './client';
import { ServerClock } from '#/api/transport/server-clock';
import type { ApiError } from './errors';

let requests: { url: string; authorization: string | undefined; body: unknown }[];
let answers: Response[];

const tokens: TokenSource = {
  current: () => Promise.resolve('first'),
  replace: (refused) => Promise.resolve(`after-${refused}`),
};

const api = createApiClient('', 'v8', tokens, new ServerClock());
const schema = v.object({ id: v.string() });

beforeEach(() => {
  requests = [];
  answers = [];
  vi.stubGlobal('location', { href: 'https://portal.example/sessions/1' });
  vi.stubGlobal('fetch', (url: string, init: { headers: Record<string, string>; body?: unknown }) => {
    requests.push({ url, authorization: init.headers['authorization'], body: init.body });
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function problemOf(call: Promise<unknown>) {
  return call.then(
    () => undefined,
    (error: ApiError) => error.problem,
  );
}

describe('createApiClient', () => {
  it('sends the token, the query without its gaps, and gives back what the schema made of the answer', async () => {
    answers = [Response.json({ id: 'x', more: 1 })];
    expect(await api.read('/A', schema, { query: { limit: 5, startTimeFrom: undefined } })).toEqual({
      id: 'x',
    });
    expect(requests).toEqual([{ url: '/v8/A?limit=5', authorization: 'Bearer first', body: undefined }]);
  });

  it('sends back a record with the digits that it came with', async () => {
    const post = '{"postId":9007199254740993,"parentId":-1,"subject":"x"}';
    answers = [new Response(post), Response.json({ id: 'x' })];
    const record = await api.read('/A', v.unknown());
    await api.write('/A/operatorRestore', { posts: [record] }, schema);
    expect(requests[1]?.body).toBe(`{"posts":[${post}]}`);
  });

  it('renews a refused token once and repeats the request with the new one', async () => {
    answers = [new Response(null, { status: 401 }), Response.json({ id: 'x' })];
    expect(await api.write('/A', { a: 1 }, schema)).toEqual({ id: 'x' });
    expect(requests.map((request) => request.authorization)).toEqual(['Bearer first', 'Bearer after-first']);
  });

  it('gives up after the second refusal', async () => {
    answers = [new Response(null, { status: 401 }), new Response(null, { status: 401 })];
    expect(await problemOf(api.read('/A', schema))).toEqual({ kind: 'signed-out' });
    expect(requests).toHaveLength(2);
  });

  it('names the field at which an answer is not what it should be', async () => {
    answers = [Response.json({ id: 7 }), new Response('<html>')];
    expect(await problemOf(api.read('/A', schema))).toMatchObject({
      kind: 'unexpected-answer',
      at: { path: 'id' },
    });
    expect(await problemOf(api.read('/A', schema))).toMatchObject({ at: { path: '(whole answer)' } });
  });

  it('never repeats a request whose answer was lost', async () => {
    expect(await problemOf(api.write('/A', {}, schema))).toEqual({ kind: 'unreachable' });
    expect(requests).toHaveLength(1);
  });

  it('passes on that its caller gave up', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(api.read('/A', schema, { signal: controller.signal })).rejects.not.toHaveProperty('problem');
  });
});

describe('a server on another origin', () => {
  const elsewhere = createApiClient('https://backup.example/gateway', 'v8', tokens, new ServerClock());

  it('is asked at the base that the configuration names', async () => {
    answers = [Response.json({ id: 'x' })];
    await elsewhere.read('/A', schema);
    expect(requests[0]?.url).toBe('https://backup.example/gateway/v8/A');
  });

  it.each([
    ['https://backup.example/v8/a', '/a'],
    ['/v8/a', '/a'],
    ['https://portal.example/v8/a', '/otherwise'],
  ])('has its own links followed: %s leads to %s', (href, path) =>
    expect(elsewhere.linkedPath(href, '/otherwise')).toBe(path),
  );
});

describe('linkedPath', () => {
  it.each([
    ['/v8/restoresessions/1', '/restoresessions/1'],
    ['/V8/RestoreSessions/1?x=1', '/RestoreSessions/1?x=1'],
    ['https://portal.example/v8/a', '/a'],
    ['https://evil.example/v8/a', '/otherwise'],
    ['//evil.example/v8/a', '/otherwise'],
    ['/v7/a', '/otherwise'],
    ['http://[', '/otherwise'],
    [undefined, '/otherwise'],
  ])('%s leads to %s', (href, path) => expect(api.linkedPath(href, '/otherwise')).toBe(path));

  it.each(['a token', 'a renewed token'])(
    'writes nothing that waited for %s when the person signed out',
    async (what) => {
      const leaving = new AbortController();
      const signOut = (token: string) => {
        leaving.abort();
        return Promise.resolve(token);
      };
      const waiting: TokenSource =
        what === 'a token' ? { ...tokens, current: () => signOut('late') } : { ...tokens, replace: signOut };
      const guarded = createApiClient('', 'v8', waiting, new ServerClock(), leaving.signal);
      answers = [Response.json({ message: 'expired' }, { status: 401 }), Response.json({ id: 'x' })];
      await expect(guarded.write('/A', {}, schema)).rejects.toThrow('abort');
      expect(requests).toHaveLength(what === 'a token' ? 0 : 1);
    },
  );
});
