import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import { createApiClient } from '#/api/transport/client';
import type { ApiVersion } from '#/api/transport/http';
import { memoryClaims } from '../sending/session-claims.testing';
import { knownClock } from '#/api/transport/server-clock.testing';
import type { SessionClaims } from '../sending/session-claims';
import { StartedSessions } from '../sessions/started-sessions';
import { SessionStarts } from './session-starts';
import type { PlannedStart, StartRow } from './start-run';

/** A POST that the store has sent, and that is answered when a test says so. */
interface Post {
  readonly reason: unknown;
  readonly scope: unknown;
  start(sessionId: string): void;
  refuse(status: number): void;
  lose(): void;
}

const person = 'olivia@contoso.com';
const runId = 'new-session';

let posts: Post[];
/** What the list of sessions answers; undefined when it fails. */
let sessions: object[] | undefined;
let leaving: Set<unknown>;
let claims: SessionClaims;
let starts: SessionStarts;
let started: StartedSessions;

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
  vi.stubGlobal('addEventListener', (type: string, listener: unknown) =>
    type === 'beforeunload' ? leaving.add(listener) : undefined,
  );
  vi.stubGlobal('removeEventListener', (_type: string, listener: unknown) => leaving.delete(listener));
  vi.stubGlobal('fetch', (_url: string, { body }: { body?: string }) => {
    if (body !== undefined) return answerPost(body);
    const status = sessions === undefined ? 500 : 200;
    return Promise.resolve(Response.json({ results: sessions }, { status }));
  });
  claims = memoryClaims();
  vi.stubGlobal('localStorage', emptyStorage());
  const { signal: signedIn } = new AbortController();
  started = new StartedSessions({ personKey: person, signedIn });
  starts = open('v8');
});

afterEach(() => vi.unstubAllGlobals());

function open(version: ApiVersion): SessionStarts {
  const tokens = { current: () => Promise.resolve('t'), replace: () => Promise.resolve('t') };
  const api = createApiClient('', version, tokens, knownClock());
  const { signal: signedIn } = new AbortController();
  return new SessionStarts({ api, personKey: person, signedIn }, new QueryClient(), claims, started);
}

function planFor(...names: string[]): PlannedStart {
  const records = names.map((id) => ({ id }));
  const scope = records.length === 1 ? records[0] : records;
  const request = { dateTime: '2026-11-20T10:00:00Z', showDeleted: false, showAllVersions: false };
  const whose = { id: names.join(), name: names.join(), address: '' };
  return {
    about: { whose, moreIds: undefined, repositoryId: undefined },
    request: { ...request, type: 'Vex', scope, reason: names.join(' and ') },
  };
}

function start(planned: PlannedStart[], oneByOne?: PlannedStart[]): void {
  if (oneByOne !== undefined) starts = open('v6');
  starts.start(runId, { planned, oneByOne, isLatest: false });
}

function rows(): readonly StartRow[] {
  return starts.store.getState().get(runId)?.rows ?? [];
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
    expect(kinds()).toEqual(['sending', 'sending', 'sending', 'waiting', 'waiting']);
    posts[1]?.start('session of b');
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b', 'c', 'd']));
    expect(kinds()).toEqual(['sending', 'accepted', 'sending', 'sending', 'waiting']);
  });

  it('takes no second order while one is under way', async () => {
    start([planFor('a')]);
    start([planFor('b')]);
    await vi.waitFor(() => expect(reasons()).toEqual(['a']));
    posts[0]?.start('session of a');
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
    expect(reasons()).toEqual(['a']);
  });

  it('sends again, when told, only what was refused', async () => {
    start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    posts[0]?.start('session of a');
    posts[1]?.refuse(409);
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted', 'refused']));
    starts.retry(runId);
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b', 'b']));
    expect(kinds()).toEqual(['accepted', 'sending']);
  });

  it('lets runs with other purposes go on beside it, and tells them apart', async () => {
    start([planFor('a')]);
    starts.start('reopen s', { planned: [planFor('b')], isLatest: false });
    await vi.waitFor(() => expect(reasons()).toEqual(['a', 'b']));
    posts[1]?.start('session of b');
    await vi.waitFor(() =>
      expect(starts.store.getState().get('reopen s')?.rows[0]?.state.kind).toBe('accepted'),
    );
    expect(kinds()).toEqual(['sending']);
  });

  it('remembers what was started, at the moment that “latest” was when it was sent', async () => {
    starts.start(runId, { planned: [planFor('a')], isLatest: true });
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.start('session of a');
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
    const found = started.find('session of a');
    expect(found).toMatchObject({ sessionId: 'session of a', when: 'latest', whose: { name: 'a' } });
    expect(Date.parse(found?.dateTime ?? '')).toBeGreaterThan(Date.parse('2026-11-21'));
  });

  it('warns before leaving, as long as an answer would be lost', async () => {
    start([planFor('a')]);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    expect(leaving.size).toBe(1);
    posts[0]?.start('session of a');
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
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
    await vi.waitFor(() => expect(rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'found' }));
    expect(posts).toHaveLength(1);
  });

  it('without a session may be sent again, but only when told', async () => {
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['not-found']));
    expect(posts).toHaveLength(1);
    starts.retry(runId);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
  });

  it.each([500, 503])(
    'is also what a %i means: looked for, and once more before it is sent again',
    async (status) => {
      start([planFor('a')]);
      await vi.waitFor(() => expect(posts).toHaveLength(1));
      posts[0]?.refuse(status);
      await vi.waitFor(() => expect(kinds()).toEqual(['not-found']));
      expect(rows()[0]?.state).toMatchObject({ error: { serverMessage: 'no', status } });
      sessions = [sessionOf('slow', 'a')];
      starts.retry(runId);
      await vi.waitFor(() => expect(rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'slow' }));
      expect(posts).toHaveLength(1);
    },
  );

  it('is sent again once the operator has said that none of the sessions came of it', async () => {
    sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['ambiguous']));
    for (const row of rows()) starts.declareNotStarted(row);
    starts.retry(runId);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
  });

  it('takes the session that the operator says is it', async () => {
    sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['ambiguous']));
    for (const row of rows()) starts.adopt(row, 'doubtful');
    await vi.waitFor(() => expect(rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'doubtful' }));
    expect(started.ids).toEqual(['doubtful']);
  });

  it('with a session of somebody of another name is left to the operator, and not sent', async () => {
    sessions = [sessionOf('doubtful', 'a', 'CONTOSO\\olivia')];
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['ambiguous']));
    starts.retry(runId);
    expect(kinds()).toEqual(['ambiguous']);
    expect(posts).toHaveLength(1);
  });

  it('can be looked for again when the list failed, and is not sent meanwhile', async () => {
    sessions = undefined;
    await loseOnly();
    await vi.waitFor(() => expect(kinds()).toEqual(['lookup-failed']));
    starts.retry(runId);
    expect(posts).toHaveLength(1);
    sessions = [sessionOf('found', 'a')];
    starts.lookUpAgain(runId);
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
    expect(posts).toHaveLength(1);
  });

  it('waits for the others, whose sessions could be mistaken for its own', async () => {
    start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(2));
    posts[0]?.lose();
    await vi.waitFor(() => expect(kinds()).toEqual(['unconfirmed', 'sending']));
    sessions = [sessionOf('session of a', 'a'), sessionOf('session of b', 'b')];
    posts[1]?.start('session of b');
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted', 'accepted']));
    expect(rows()[0]?.state).toEqual({ kind: 'accepted', sessionId: 'session of a' });
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
    await vi.waitFor(() => expect(kinds()).toEqual(['refused', 'sending']));
  });

  it('stays whole when the server fails for another reason', async () => {
    start([planFor('a', 'b')], [planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(posts).toHaveLength(1));
    posts[0]?.refuse(403);
    await vi.waitFor(() => expect(kinds()).toEqual(['refused']));
    expect(posts).toHaveLength(1);
  });
});
