import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { ApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import type { readIsIdle } from './session-idle';

/** The sessions of plans are known once per page load, so each test has modules of its own. */
async function setUp(events: readonly string[], onRead = (): void => undefined) {
  vi.resetModules();
  const { readIsIdle: isIdle } = await import('./session-idle');
  const plans = await import('./sessions-of-plans');
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
  const read: () => ReturnType<typeof readIsIdle> = () => isIdle(api, 's', new AbortController().signal);
  return { read, note: plans.noteSessionsOfPlans };
}

describe('readIsIdle', () => {
  it('is true of a session that was only looked at', async () => {
    const { read, note } = await setUp(['None', 'View']);
    note([]);
    expect(await read()).toBe(true);
  });

  it.each(['Restore', 'Export', 'Whatever'])('is false after an event of type %s', async (type) => {
    const { read, note } = await setUp(['View', type]);
    note([]);
    expect(await read()).toBe(false);
  });

  it('is false as long as the plans of this device are not read: one of them may need the session', async () => {
    const { read, note } = await setUp([]);
    expect(await read()).toBe(false);
    note(undefined);
    expect(await read()).toBe(false);
  });

  it('is false when a plan has begun to need the session while the server answered', async () => {
    let begin = (): void => undefined;
    const { read, note } = await setUp([], () => begin());
    note([]);
    begin = () => note(['s']);
    expect(await read()).toBe(false);
  });
});
