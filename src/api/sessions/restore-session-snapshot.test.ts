import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../transport/client';
import { ApiError, type Problem } from '../transport/errors';
import { parseAnswer } from '../transport/schema';
import { ServerClock } from '../transport/server-clock';
import { isComplete, readSnapshot, type RestoreSessionSnapshot } from './restore-session-snapshot';
import { nextWatchMs, restoreSessionWatchKey, restoreSessionWatchQuery } from './restore-session-watch';
import { restoreSessionKey } from './restore-sessions';

const sessionRecord = {
  id: 's1',
  type: 'Vex',
  creationTime: '2026-11-23T09:00:00Z',
  state: 'Working',
  result: 'Success',
};

function eventRecord(order: number) {
  return {
    id: `event ${order}`,
    type: 'Restore',
    status: 'Success',
    startTime: '2026-11-23T09:00:00Z',
    message: `item ${order}`,
    order,
  };
}

const eventsRecord = { results: [eventRecord(0), eventRecord(1)] };
const statisticsRecord = { totalItemsCount: 2, restoredItemsCount: 2, warnings: [], errors: [], items: [] };

function failure(kind: Exclude<Problem['kind'], 'busy' | 'unexpected-answer'>): ApiError {
  return new ApiError({ kind }, { request: 'GET' });
}

type Answer = object | ApiError;

interface Answers {
  session: Answer;
  events: Answer;
  statistics: Answer;
}

/** An API whose answers a test sets; it keeps what was asked of it. */
function standIn(changes: Partial<Answers> = {}) {
  const answers: Answers = {
    session: sessionRecord,
    events: eventsRecord,
    statistics: statisticsRecord,
    ...changes,
  };
  const asked: string[] = [];
  const partOf = (path: string): keyof Answers =>
    path.endsWith('/Events') ? 'events' : path.endsWith('/Statistics') ? 'statistics' : 'session';
  const refuse = () => Promise.reject(new Error('nothing but reads is expected'));
  const api: ApiClient = {
    version: 'v8',
    clock: new ServerClock(),
    read<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
      const part = partOf(path);
      asked.push(part);
      const answer = answers[part];
      if (answer instanceof ApiError) return Promise.reject(answer);
      const parsed = parseAnswer(schema, answer);
      return 'value' in parsed
        ? Promise.resolve(parsed.value)
        : Promise.reject(new ApiError({ kind: 'unexpected-answer', at: parsed.issue }, { request: 'GET' }));
    },
    write: refuse,
    readBytes: refuse,
    makeBytes: refuse,
    linkedPath: (_, otherwise) => otherwise,
  };
  return { api, answers, asked };
}

function read(api: ApiClient, known?: RestoreSessionSnapshot): Promise<RestoreSessionSnapshot> {
  return readSnapshot(api, 's1', { known, self: undefined, signal: new AbortController().signal });
}

const messagesOf = ({ events }: RestoreSessionSnapshot) => events?.sorted.map(({ message }) => message);

describe('readSnapshot', () => {
  it('reads the session, its events and its statistics', async () => {
    const { api, asked } = standIn();
    const snapshot = await read(api);
    expect(asked).toEqual(['session', 'events', 'statistics']);
    expect(snapshot.session.state).toBe('Working');
    expect(messagesOf(snapshot)).toEqual(['item 0', 'item 1']);
    expect(snapshot.statistics?.restoredItemsCount).toBe(2);
    expect(snapshot.troubles).toEqual({ events: null, statistics: null });
  });

  it('keeps the events and the session when the statistics cannot be read', async () => {
    const trouble = failure('failed');
    const { api } = standIn({ statistics: trouble });
    const snapshot = await read(api);
    expect(messagesOf(snapshot)).toEqual(['item 0', 'item 1']);
    expect(snapshot.session.id).toBe('s1');
    expect(snapshot.troubles).toEqual({ events: null, statistics: trouble });
  });

  it('keeps the place of an event that cannot be read, and all the others', async () => {
    const unreadable = { ...eventRecord(1), startTime: 'yesterday' };
    const { api, answers } = standIn({ events: { results: [eventRecord(0), unreadable, eventRecord(2)] } });
    const snapshot = await read(api);
    expect(snapshot.troubles.events).toBeNull();
    expect(snapshot.events?.sorted.map(({ isUnreadable }) => isUnreadable === true)).toEqual([
      false,
      true,
      false,
    ]);
    answers.events = { results: [null, unreadable, eventRecord(2)] };
    const again = await read(api, snapshot);
    expect(messagesOf(again)).toEqual(['', '', 'item 2']);
  });

  it('shows an event as soon as it can be read, and keeps one that still cannot', async () => {
    const events = { results: [eventRecord(0), { id: 7 }, eventRecord(2)] };
    const { api, answers } = standIn({ events });
    const known = await read(api);
    expect(known.events?.sorted).toHaveLength(3);
    expect((await read(api, known)).events?.sorted).toBe(known.events?.sorted);
    answers.events = { results: [eventRecord(0), eventRecord(1), eventRecord(2)] };
    expect(messagesOf(await read(api, known))).toEqual(['item 0', 'item 1', 'item 2']);
  });

  it('keeps the last events when the events cannot be read', async () => {
    const { api, answers } = standIn();
    const known = await read(api);
    answers.events = failure('unreachable');
    answers.session = { ...sessionRecord, result: 'Warning' };
    const snapshot = await read(api, known);
    expect(snapshot.session.result).toBe('Warning');
    expect(snapshot.events).toBe(known.events);
    expect(snapshot.troubles.events).toBe(answers.events);
    expect(snapshot.readAt).toBe(known.readAt);
  });

  it('shares with the last snapshot what has not changed', async () => {
    const { api } = standIn();
    const known = await read(api);
    const snapshot = await read(api, known);
    expect(snapshot.session).toBe(known.session);
    expect(snapshot.events?.sorted).toBe(known.events?.sorted);
    expect(snapshot.statistics).toBe(known.statistics);
  });

  it('does not ask again for statistics that the server refused', async () => {
    const { api, asked } = standIn({ statistics: failure('not-found') });
    const known = { ...(await read(api)), statisticsTriedAt: 0 };
    await read(api, known);
    expect(asked).toEqual(['session', 'events', 'statistics', 'session', 'events']);
  });

  it('fails when the sign-in has ended, whichever part says so', async () => {
    await expect(read(standIn({ events: failure('signed-out') }).api)).rejects.toThrow(ApiError);
    await expect(read(standIn({ statistics: failure('signed-out') }).api)).rejects.toThrow(ApiError);
  });

  it('is complete when the session has stopped and its events were read after that', async () => {
    const { api, answers } = standIn();
    const running = await read(api);
    answers.session = { ...sessionRecord, state: 'Stopped' };
    answers.events = failure('unreachable');
    const stopped = await read(api, running);
    answers.events = eventsRecord;
    const ended = await read(api, stopped);
    expect([running, stopped, ended].map(isComplete)).toEqual([false, false, true]);
  });
});

describe('restoreSessionWatchQuery', () => {
  function watch(changes: Partial<Answers> = {}) {
    const { api, answers } = standIn(changes);
    const client = new QueryClient();
    const options = restoreSessionWatchQuery(api, client, 's1', undefined);
    const fetch = () => client.fetchQuery({ ...options, staleTime: 0 });
    const nextMs = () => {
      const state = client.getQueryState<RestoreSessionSnapshot>(restoreSessionWatchKey('s1'));
      return state === undefined ? undefined : nextWatchMs(0, state);
    };
    return { client, answers, fetch, nextMs };
  }

  it('ends the polling when the session is gone, and keeps the last snapshot', async () => {
    const { client, answers, fetch, nextMs } = watch();
    const snapshot = await fetch();
    expect(nextMs()).toBeGreaterThan(0);
    answers.session = failure('not-found');
    await expect(fetch()).rejects.toBe(answers.session);
    expect(nextMs()).toBe(false);
    expect(client.getQueryData(restoreSessionWatchKey('s1'))).toBe(snapshot);
  });

  it('ends the polling when the events are refused, but not when they cannot be reached', async () => {
    const { answers, fetch, nextMs } = watch({ events: failure('unreachable') });
    await fetch();
    expect(nextMs()).toBeGreaterThan(0);
    answers.events = failure('forbidden');
    await fetch();
    expect(nextMs()).toBe(false);
  });

  it('begins with a session that another screen has read', async () => {
    const { client, fetch } = watch();
    const { session } = await fetch();
    client.removeQueries({ queryKey: restoreSessionWatchKey('s1') });
    const { api } = standIn();
    const options = restoreSessionWatchQuery(api, client, 's1', undefined);
    const { data, dataUpdatedAt } = new QueryObserver(client, {
      ...options,
      enabled: false,
    }).getCurrentResult();
    expect(data).toMatchObject({ session, events: undefined });
    expect(dataUpdatedAt).toBe(0);
  });

  it('hands the session to the screens that show no more than that', async () => {
    const { client, answers, fetch } = watch();
    await fetch();
    answers.session = { ...sessionRecord, state: 'Stopped' };
    await fetch();
    expect(client.getQueryData(restoreSessionKey('s1'))).toMatchObject({ state: 'Stopped' });
  });
});
