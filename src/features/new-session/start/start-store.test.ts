import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '#/api/transport/client';
import { memoryClaims } from '#/domain/sending/session-claims.testing';
import { knownClock } from '#/api/transport/server-clock.testing';
import type { PlannedSession } from '../form/requests';
import type { StartRow } from './start-run';
import { StartStore } from './start-store';
import { objectNamed } from '../form/objects.testing';

/** A POST that the store has sent, and that is answered when a test says so. */
interface Post {
  readonly reason: unknown;
  readonly scope: unknown;
  start(sessionId: string): void;
  refuse(status: number): void;
  lose(): void;
}

const person = 'olivia@contoso.com';

let posts: Post[];
/** What the list of sessions answers; undefined when it fails. */
let sessions: object[] | undefined;
let leaving: Set<unknown>;
let store: StartStore;

function sessionOf(id: string, reason: unknown, initiatedBy = person) {
  const creationTime = new Date().toISOString();
  return { id, type: 'Vex', creationTime, state: 'Working', result: 'Success', initiatedBy, reason };
}

function answerPost(text: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { reason, scope }: { reason: unknown; scope: unknown } = JSON.parse(text);
    posts.push({
      reason,
      scope,
      start: (id) => resolve(Response.json(sessionOf(id, reason), { status: 201 })),
      refuse: (status) => resolve(Response.json({ message: 'no' }, { status })),
      lose: () => reject(new TypeError('Failed to fetch')),
    });
  });
}

beforeEach(() => {
  posts = [];
  sessions = [];
  leaving = new Set();
  vi.stubGlobal('location', { href: 'https://portal.example/new' });
  vi.stubGlobal('addEventListener', (_type: string, listener: unknown) => leaving.add(listener));
  vi.stubGlobal('removeEventListener', (_type: string, listener: unknown) => leaving.delete(listener));
  vi.stubGlobal('fetch', (_url: string, { body }: { body?: string }) => {
    if (body !== undefined) return answerPost(body);
    const status = sessions === undefined ? 500 : 200;
    return Promise.resolve(Response.json({ results: sessions }, { status }));
  });
  store = new StartStore(new QueryClient(), memoryClaims(), { ids: [], add: () => undefined });
});

afterEach(() => vi.unstubAllGlobals());

function planFor(...names: string[]): PlannedSession {
  const objects = names.map((name) => objectNamed(name, `${name}@contoso.com`));
  const scope = names.length === 1 ? objects[0]?.record : objects.map(({ record }) => record);
  const request = { dateTime: '2026-11-20T10:00:00Z', showDeleted: false, showAllVersions: false };
  return { objects, request: { ...request, type: 'Vex', scope, reason: names.join(' and ') } };
}

function start(planned: PlannedSession[], oneByOne?: PlannedSession[]): void {
  const tokens = { current: () => Promise.resolve('t'), replace: () => Promise.resolve('t') };
  const api = createApiClient('', oneByOne === undefined ? 'v8' : 'v6', tokens, knownClock());
  const { signal: signedIn } = new AbortController();
  store.start({ api, personKey: person, signedIn, planned, oneByOne, isLatest: false });
}

function rows(): readonly StartRow[] {
  return store.getSnapshot()?.rows ?? [];
}

function kinds(): string[] {
  return rows().map(({ state }) => state.kind);
}

function reasons(): unknown[] {
  return posts.map(({ reason }) => reason);
}

describe('sending', () => {
  it('has at most three under way, and sends the next when one is answered', async () => {
    start(['a', 'b', 'c', 'd', 'e'].map((name) => planFor(name)));
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b', 'c']));
    expect(kinds()).toEqual(['starting', 'starting', 'starting', 'waiting', 'waiting']);
    posts[1]?.start('session of b');
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b', 'c', 'd']));
    expect(kinds()).toEqual(['starting', 'started', 'starting', 'starting', 'waiting']);
  });

  it('takes no second order while one is under way', async () => {
    start([planFor('a')]);
    start([planFor('b')]);
    await vi.waitFor(() => expect(reasons()).toEqual(['a']));
    posts[0]?.start('session of a');
    await vi.waitFor(() => expect(kinds()).toEqual(['started']));
    expect(reasons()).toEqual(['a']);
  });

  it('sends again, when told, only what was refused', async () => {
    start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    posts[0]?.start('session of a');
    posts[1]?.refuse(409);
    await vi.waitFor(() => expect(kinds()).toEqual(['started', 'failed']));
    store.retry(rows());
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b', 'b']));
    expect(kinds()).toEqual(['started', 'starting']);
  });

  it('warns before leaving, as long as an answer would be lost', async () => {
    start([planFor('a')]);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    expect(leaving.size).toBe(1);
    posts[0]?.start('session of a');
    await vi.waitFor(() => expect(kinds()).toEqual(['started']));
    expect(leaving.size).toBe(0);
  });
});

describe('a lost answer', () => {
  async function loseOnly(): Promise<void> {
    start([planFor('a')]);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.lose();
  }

  it('is looked for, and the session found is taken', async () => {
    sessions = [sessionOf('found', 'a'), sessionOf('of another start', 'b')];
    await loseOnly();
    await vi.waitFor(() => expect(rows()[0]?.state).toEqual({ kind: 'started', sessionId: 'found' }));
    expect(posts).toHaveLength(1);
  });

  it('without a session may be sent again, but only when told', async () => {
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['not-started']));
    expect(posts).toHaveLength(1);
    store.retry(rows());
    await vi.waitFor(() => expect(posts).toHaveLength(2));
  });

  it.each([500, 503])(
    'is also what a %i means: looked for, and once more before it is sent again',
    async (status) => {
      start([planFor('a')]);
      await vi.waitFor(() => expect(posts).toHaveLength(1));
      posts[0]?.refuse(status);
      await vi.waitFor(() => expect(kinds()).toEqual(['not-started']));
      expect(rows()[0]?.state).toMatchObject({ error: { facts: { serverMessage: 'no', status } } });
      sessions = [sessionOf('slow', 'a')];
      store.retry(rows());
      await vi.waitFor(() => expect(rows()[0]?.state).toEqual({ kind: 'started', sessionId: 'slow' }));
      expect(posts).toHaveLength(1);
    },
  );

  it('is sent again once the operator has said that none of the sessions came of it', async () => {
    sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['unclear']));
    for (const row of rows()) store.declareNotStarted(row);
    store.retry(rows());
    await vi.waitFor(() => expect(posts).toHaveLength(2));
  });

  it('with a session of somebody of another name is left to the operator, and not sent', async () => {
    sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['unclear']));
    store.retry(rows());
    expect(kinds()).toEqual(['unclear']);
    expect(posts).toHaveLength(1);
  });

  it('can be looked for again when the list failed, and is not sent meanwhile', async () => {
    sessions = undefined;
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['look-failed']));
    store.retry(rows());
    expect(posts).toHaveLength(1);
    sessions = [sessionOf('found', 'a')];
    store.lookAgain();
    await vi.waitFor(() => expect(kinds()).toEqual(['started']));
    expect(posts).toHaveLength(1);
  });

  it('waits for the others, whose sessions could be mistaken for its own', async () => {
    start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    posts[0]?.lose();
    await vi.waitFor(() => expect(kinds()).toEqual(['lost', 'starting']));
    sessions = [sessionOf('session of a', 'a'), sessionOf('session of b', 'b')];
    posts[1]?.start('session of b');
    await vi.waitFor(() => expect(kinds()).toEqual(['started', 'started']));
    expect(rows()[0]?.state).toEqual({ kind: 'started', sessionId: 'session of a' });
  });
});

describe('a list of objects, which only v6 takes', () => {
  it('is split up when it is refused, and each object is sent alone', async () => {
    const single = [planFor('a'), planFor('b')];
    start([planFor('a', 'b')], single);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    expect(posts[0]?.scope).toHaveLength(2);
    posts[0]?.refuse(400);
    await vi.waitFor(() => expect(posts).toHaveLength(3));
    expect(posts.slice(1).map(({ scope }) => scope)).toEqual(single.map(({ request }) => request.scope));
    posts[1]?.refuse(400);
    await vi.waitFor(() => expect(kinds()).toEqual(['failed', 'starting']));
  });

  it('stays whole when the server fails for another reason', async () => {
    start([planFor('a', 'b')], [planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.refuse(403);
    await vi.waitFor(() => expect(kinds()).toEqual(['failed']));
    expect(posts).toHaveLength(1);
  });
});
