import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import { testPerson } from '../person/person.testing';
import { readIsIdle } from './session-idle';
import { SessionsOfPlans } from './sessions-of-plans';

function setUp(events: readonly string[], onRead = (): void => undefined) {
  const never = () => Promise.reject(new Error('not asked for'));
  const api: ApiClient = {
    version: 'v8',
    clock: new ServerClock(),
    linkedPath: (_, otherwise) => otherwise,
    readBytes: never,
    makeBytes: never,
    write: never,
    read: async (_, schema) => {
      onRead();
      return v.parse(schema, { results: events.map((type) => ({ type })), _links: {} });
    },
  };
  const person = testPerson('ada', api);
  const read = () => readIsIdle(person, 's', new AbortController().signal);
  return { read, note: (ids: Iterable<string> | undefined) => person.own(SessionsOfPlans).note(ids) };
}

describe('readIsIdle', () => {
  it('is true of a session that was only looked at', async () => {
    const { read, note } = setUp(['None', 'View']);
    note([]);
    expect(await read()).toBe(true);
  });

  it.each(['Restore', 'Export', 'Whatever'])('is false after an event of type %s', async (type) => {
    const { read, note } = setUp(['View', type]);
    note([]);
    expect(await read()).toBe(false);
  });

  it('is false as long as the plans of this device are not read: one of them may need the session', async () => {
    const { read, note } = setUp([]);
    expect(await read()).toBe(false);
    note(undefined);
    expect(await read()).toBe(false);
  });

  it('is false when a plan has begun to need the session while the server answered', async () => {
    let begin = (): void => undefined;
    const { read, note } = setUp([], () => begin());
    note([]);
    begin = () => note(['s']);
    expect(await read()).toBe(false);
  });
});
