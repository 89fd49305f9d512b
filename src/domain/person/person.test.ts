import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import { emptyStorage } from '#/lib/storage.testing';
import { Downloads } from '../downloads/downloads';
import { PersonRestoreList } from '../restore-list/restore-list';
import { PersonPlans } from '../restore-plan/store/person-plans';
import { StartedSessions } from '../sessions/started-sessions';
import { startedSession } from '../sessions/started-sessions.testing';
import { testPerson } from './person.testing';

let openChannels: Set<unknown>;
let listening: number;
let heldLocks: string[];
let requests: string[];

class CountedChannel extends EventTarget {
  constructor() {
    super();
    openChannels.add(this);
  }
  postMessage(): void {
    requests.push('message');
  }
  close(): void {
    openChannels.delete(this);
  }
}

const locks = {
  request: async (name: string, work: () => Promise<unknown> | undefined) => {
    heldLocks.push(name);
    await work();
    heldLocks = heldLocks.filter((held) => held !== name);
  },
};

beforeEach(() => {
  openChannels = new Set();
  listening = 0;
  heldLocks = [];
  requests = [];
  const target = new EventTarget();
  vi.stubGlobal('BroadcastChannel', CountedChannel);
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('localStorage', emptyStorage());
  vi.stubGlobal('sessionStorage', emptyStorage());
  vi.stubGlobal('location', { href: 'https://portal.example/' });
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
  vi.stubGlobal(
    'addEventListener',
    (type: string, listener: () => void, options?: { signal?: AbortSignal }) => {
      listening += 1;
      options?.signal?.addEventListener('abort', () => (listening -= 1));
      target.addEventListener(type, listener, options);
    },
  );
  vi.stubGlobal('fetch', (url: string) => {
    requests.push(url);
    return Promise.resolve(Response.json({}));
  });
});

afterEach(() => vi.unstubAllGlobals());

function personNamed(personKey: string) {
  const tokens = { current: () => Promise.resolve('t'), replace: () => Promise.resolve('t') };
  return testPerson(personKey, createApiClient('', 'v8', tokens, new ServerClock()));
}

describe('a person', () => {
  it('owns one part of each class, made when it is first wanted', () => {
    const ada = personNamed('ada');
    expect(ada.own(Downloads)).toBe(ada.own(Downloads));
    expect(ada.own(Downloads)).toBeInstanceOf(Downloads);
  });

  it('starts no engine by being looked at, as a render does', async () => {
    const ada = personNamed('ada');
    ada.own(PersonRestoreList);
    ada.own(PersonPlans);
    await Promise.resolve();
    expect([heldLocks, requests]).toEqual([[], []]);
  });

  it('leaves no lock, channel, listener or running download behind at the end', async () => {
    const ada = personNamed('ada');
    const cancel = vi.fn<() => void>();
    ada.own(StartedSessions);
    ada.own(Downloads).add({
      sessionId: 's',
      kind: 'msg',
      name: 'a.msg',
      startedAt: 0,
      state: { kind: 'preparing', asked: 1 },
      cancel,
      again: () => undefined,
    });
    ada.own(PersonRestoreList).begin();
    ada.own(PersonPlans).begin();
    expect(heldLocks).toEqual(['restore-portal.plans.ada']);
    expect(openChannels.size).toBe(2);
    ada.end();
    await vi.waitFor(() => expect(heldLocks).toEqual([]));
    expect(openChannels.size).toBe(0);
    expect(cancel).toHaveBeenCalledOnce();
    // What is left is the one of `beforeunload`, which was taken away by name.
    expect(listening).toBe(1);
  });

  it('shares nothing with the next one in the same tab', () => {
    const ada = personNamed('ada');
    ada.own(StartedSessions).add(startedSession({ sessionId: '1' }));
    ada.own(Downloads).forbid('s', 'msg');
    ada.end();
    const grace = personNamed('grace');
    expect(grace.own(StartedSessions).ids).toEqual([]);
    expect(grace.own(Downloads).isAllowed('s', 'msg')).toBe(true);
    expect(grace.signedIn.aborted).toBe(false);
  });
});
