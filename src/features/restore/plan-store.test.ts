import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '#/api/errors';
import { defaultOptions } from '#/api/restore/options';
import { groupEntries } from '#/api/restore/groups';
import { memoryRecords } from '#/api/restore/memory-records';
import { entryIn } from '#/api/restore/testing';
import { isNeededByPlan } from '#/api/sessions-of-plans';
import type { RestorePlan } from './plan';
import { planProgress } from './plan';
import { PlanStore } from './plan-store';
import { FakeServer } from './testing';

let server = new FakeServer();
let records = memoryRecords();
let tabs: { readonly tell: () => void; readonly begin: () => void; isOpen: boolean }[] = [];
let warnings: boolean[] = [];
const clients: QueryClient[] = [];

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://portal.example/' });
  vi.stubGlobal('localStorage', { getItem: () => null });
  server = new FakeServer();
  records = memoryRecords();
  tabs = [];
  warnings = [];
});

afterEach(() => {
  for (const client of clients.splice(0)) client.clear();
  vi.unstubAllGlobals();
});

/** The first open tab is the one that sends. */
function openTab() {
  const queryClient = new QueryClient();
  queryClient.mount();
  clients.push(queryClient);
  const listeners: (() => void)[] = [];
  const begins: (() => void)[] = [];
  const tab = {
    isOpen: true,
    tell: () => listeners.forEach((listener) => listener()),
    begin: () => begins.forEach((begin) => begin()),
  };
  const isFirst = tabs.every(({ isOpen }) => !isOpen);
  tabs.push(tab);
  const store = new PlanStore(
    { api: server.api, queryClient, personKey: 'ada' },
    {
      records,
      tabs: {
        tell: () => tabs.forEach((other) => (other === tab || !other.isOpen ? undefined : other.tell())),
        onTold: (listener) => listeners.push(listener),
      },
      whenRunner: (begin) => {
        begins.push(begin);
        if (isFirst) begin();
      },
      warnBeforeClosing: (isOn) => warnings.push(isOn),
    },
  );
  return Object.assign(store, { close: () => (tab.isOpen = false), becomeRunner: tab.begin });
}

function mails(...ids: readonly string[]) {
  const entries = ids.map((id) => entryIn('Vex', `mailbox/of ${id}`, 'mail', id));
  return groupEntries(entries, 'v7').groups.map((group) => ({ group, options: defaultOptions('mail') }));
}

function together(...ids: readonly string[]) {
  const entries = ids.map((id) => entryIn('Vex', 'mailbox/m', 'mail', id));
  return groupEntries(entries, 'v7').groups.map((group) => ({ group, options: defaultOptions('mail') }));
}

function planIn(store: PlanStore): RestorePlan {
  const [plan] = store.getSnapshot().plans;
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

function kindsIn(store: PlanStore): readonly string[] {
  return store.getSnapshot().plans.flatMap(({ calls }) => calls.map(({ state }) => state.kind));
}

function becomes(store: PlanStore, ...kinds: readonly string[]): Promise<void> {
  return vi.waitFor(() => expect(kindsIn(store)).toEqual(kinds));
}

function resultsIn(store: PlanStore): readonly string[] {
  return planProgress(planIn(store)).entries.map(({ entry, outcome }) => `${entry.id} ${outcome.result}`);
}

describe('a plan', () => {
  it('is sent call by call, each once, and followed to the end', async () => {
    const store = openTab();
    await store.start(mails('a', 'b', 'c', 'd'), 'Ticket 1');
    await becomes(store, 'ended', 'ended', 'ended', 'ended');
    expect(server.restored.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(resultsIn(store)).toEqual(['a done', 'b done', 'c done', 'd done']);
    expect(warnings).toContain(true);
    expect(warnings.at(-1)).toBe(false);
  });

  it('sends three calls at most at a time, and keeps its sessions from being stopped', async () => {
    const store = openTab();
    server.acts = ['hold', 'hold', 'hold', 'hold'];
    await store.start(mails('a', 'b', 'c', 'd'), '');
    await vi.waitFor(() => expect(server.restored).toHaveLength(3));
    expect(kindsIn(store)).toEqual(['sending', 'sending', 'sending', 'waiting']);
    expect(isNeededByPlan('s')).toBe(true);
    server.letGo();
    await vi.waitFor(() => expect(server.restored).toHaveLength(4));
    server.letGo();
    await becomes(store, 'ended', 'ended', 'ended', 'ended');
    expect(isNeededByPlan('s')).toBe(false);
  });

  it('sends again only what failed', async () => {
    const store = openTab();
    server.failing.add('b');
    const id = await store.start(together('a', 'b', 'c'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(resultsIn(store)).toEqual(['a done', 'b failed', 'c done']);
    server.failing.clear();
    store.retryFailed(id);
    store.retryFailed(id);
    await becomes(store, 'ended', 'ended');
    expect(server.restored).toEqual([['a', 'b', 'c'], ['b']]);
    expect(resultsIn(store)).toEqual(['a done', 'b done', 'c done']);
    store.retryFailed(id);
    expect(kindsIn(store)).toEqual(['ended', 'ended']);
  });

  it.each<[string, Problem]>([
    ['a conflict', { kind: 'conflict' }],
    ['too many requests', { kind: 'busy', retryAfterMs: 5000 }],
    ['an offline proxy', { kind: 'proxy-offline' }],
    ['an ended sign-in', { kind: 'signed-out' }],
  ])('is refused by %s, and sent again only when told', async (_, problem) => {
    const store = openTab();
    server.acts = [problem];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'refused');
    expect(planIn(store).calls[0]?.state).toMatchObject({ error: { text: { serverMessage: 'said so' } } });
    expect(server.restored).toEqual([]);
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(server.restored).toEqual([['a']]);
  });
});

describe('a lost answer', () => {
  it('is found in the list of sessions, and not sent again', async () => {
    const store = openTab();
    server.acts = ['lose-answer'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('without a session is sent again when told, after one more look', async () => {
    const store = openTab();
    server.acts = ['lose-request'];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-started');
    expect(resultsIn(store)).toEqual(['a failed']);
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('whose session only comes up later is not sent again', async () => {
    const store = openTab();
    server.acts = ['lose-request'];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-started');
    await server.api.write('', { items: [{ id: 'a' }], reason: 'Ticket 1' }, v.unknown());
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('of several calls is left to the operator', async () => {
    const store = openTab();
    server.acts = ['lose-answer', 'lose-answer'];
    const id = await store.start(mails('a', 'b'), 'Ticket 1');
    await becomes(store, 'unclear', 'unclear');
    const [first, second] = planIn(store).calls;
    store.retryFailed(id);
    store.adopt(first?.key ?? '', 'restore 1');
    store.declareNotStarted(second?.key ?? '');
    await becomes(store, 'ended', 'not-started');
    expect(server.restored).toEqual([['a'], ['b']]);
  });

  it('can’t be looked for while the server is away, and is looked for when told', async () => {
    const store = openTab();
    server.acts = ['lose-answer'];
    server.isAway = true;
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'look-failed');
    server.isAway = false;
    store.lookAgain(id);
    await becomes(store, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('is also looked for after the server failed, who knows how far it got', async () => {
    const store = openTab();
    server.acts = [{ kind: 'failed' }];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-started');
    expect(planIn(store).calls[0]?.state).toMatchObject({ error: { text: { serverMessage: 'said so' } } });
  });

  it('is found in the explored session, where the server restores in that', async () => {
    const store = openTab();
    server.isShared = true;
    server.acts = ['lose-answer'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(planIn(store).calls[0]?.state).toMatchObject({ sessionId: 's' });
    expect(resultsIn(store)).toEqual(['a done']);
  });
});

describe('a plan on this device', () => {
  it('is found again as it was left', async () => {
    const store = openTab();
    server.failing.add('b');
    await store.start(together('a', 'b'), 'Ticket 1');
    await becomes(store, 'ended');
    await vi.waitFor(async () =>
      expect(JSON.stringify(await records.read(['ada', 'state']))).toContain('ended'),
    );
    const left = planIn(store);
    store.close();
    const again = openTab();
    await becomes(again, 'ended');
    expect(planIn(again)).toEqual(left);
  });

  it('knows that a call is being sent before it is', async () => {
    const store = openTab();
    const kept: unknown[] = [];
    server.onRequest = async () => void kept.push(...(await records.read(['ada', 'state'])));
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(kept).toMatchObject([{ state: { kind: 'sending' } }]);
  });

  it('that was being sent when the tab died is looked for, and not sent again', async () => {
    const dying = openTab();
    server.acts = ['hold'];
    await dying.start(mails('a'), 'Ticket 1');
    await vi.waitFor(() => expect(server.restored).toHaveLength(1));
    dying.close();
    const again = openTab();
    await becomes(again, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('is sent by one tab and shown by the other, which takes over at its end', async () => {
    const [first, second] = [openTab(), openTab()];
    server.acts = ['hold'];
    await second.start(mails('a'), 'Ticket 1');
    await vi.waitFor(() => expect(server.restored).toHaveLength(1));
    expect(first.getSnapshot().isRunner).toBe(true);
    expect(second.getSnapshot().isRunner).toBe(false);
    first.close();
    second.becomeRunner();
    await becomes(second, 'ended');
    expect(server.restored).toEqual([['a']]);
  });

  it('is repeated once when both tabs are told to', async () => {
    const [first, second] = [openTab(), openTab()];
    server.failing.add('a');
    const id = await first.start(together('a', 'b'), 'Ticket 1');
    await becomes(first, 'ended');
    await becomes(second, 'ended');
    server.failing.clear();
    first.retryFailed(id);
    second.retryFailed(id);
    await becomes(first, 'ended', 'ended');
    await becomes(second, 'ended', 'ended');
    expect(server.restored).toEqual([['a', 'b'], ['a']]);
  });

  it('can be forgotten when it is over', async () => {
    const store = openTab();
    const id = await store.start(mails('a'), 'Ticket 1');
    store.discard(id);
    expect(store.getSnapshot().plans).toHaveLength(1);
    await becomes(store, 'ended');
    store.discard(id);
    expect(store.getSnapshot().plans).toEqual([]);
    await vi.waitFor(async () => expect(await records.read(['ada'])).toEqual([]));
  });

  it('is sent all the same where nothing can be kept', async () => {
    records = memoryRecords('forbidden');
    const store = openTab();
    server.acts = ['hold'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'sending');
    store.becomeRunner();
    await store.start([], '');
    expect(kindsIn(store)).toEqual(['sending']);
    server.letGo();
    await becomes(store, 'ended');
    expect(store.getSnapshot().isKept).toBe(false);
    expect(server.restored).toEqual([['a']]);
  });
});
