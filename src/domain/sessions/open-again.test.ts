import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyStorage } from '#/lib/storage.testing';
import type { ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import type { Person } from '../person/person';
import { testPerson } from '../person/person.testing';
import { openAgain } from './open-again';
import { StartedSessions } from './started-sessions';
import { startedSession } from './started-sessions.testing';

const started = startedSession({
  sessionId: 'first',
  dateTime: '2026-11-20T08:15:07.120Z',
  showDeleted: true,
  reason: 'Ticket 4711',
});

let bodies: unknown[];

const notAskedFor = () => Promise.reject(new Error('not asked for'));

const api: ApiClient = {
  version: 'v8',
  clock: new ServerClock(),
  linkedPath: (_, otherwise) => otherwise,
  read: notAskedFor,
  readBytes: notAskedFor,
  makeBytes: notAskedFor,
  write: async (_path, body, schema) => {
    bodies.push(body);
    const session = {
      id: `again ${bodies.length}`,
      type: 'Vex',
      creationTime: new Date().toISOString(),
      state: 'Working',
      result: 'Success',
    };
    return v.parse(schema, session);
  },
};

let ada: Person;

beforeEach(() => {
  bodies = [];
  ada = testPerson('ada', api);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('navigator', { locks: { request: (_: string, __: unknown, work: () => unknown) => work() } });
});

afterEach(() => vi.unstubAllGlobals());

it('shows the state that was seen before, however much later, also of what was the latest', async () => {
  const { id } = await openAgain(ada, started);
  const again = ada.own(StartedSessions).find(id);
  if (again === undefined) throw new Error('not remembered');
  expect(again.when).toBe(started.dateTime);
  await openAgain(ada, again);
  expect(bodies).toEqual([
    expect.objectContaining({ dateTime: started.dateTime }),
    expect.objectContaining({ dateTime: started.dateTime }),
  ]);
});

it('asks for the same repository again, as the moment alone may mean another backup', async () => {
  const { id } = await openAgain(ada, { ...started, repositoryId: 'r1' });
  expect(bodies).toEqual([expect.objectContaining({ dateTime: started.dateTime, repositoryId: 'r1' })]);
  expect(ada.own(StartedSessions).find(id)?.repositoryId).toBe('r1');
});

it('shows another moment where one was chosen', async () => {
  const point = { dateTime: '2026-11-19T02:15:07.1203345Z', repositoryId: 'r2' };
  const { id } = await openAgain(ada, started, point);
  expect(bodies).toEqual([expect.objectContaining(point)]);
  expect(ada.own(StartedSessions).find(id)).toMatchObject({ ...point, when: point.dateTime });
});
