import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '#/api/transport/errors';
import { openRequestCandidates } from '../plan/candidates';
import { becomes, kindsIn, mails, planIn, resultsIn, together, planBench } from './restore-plans.testing';

const bench = planBench();

describe('a plan', () => {
  it('is sent call by call, each once, and followed to the end', async () => {
    const store = bench.openTab();
    await store.start(mails('a', 'b', 'c', 'd'), 'Ticket 1');
    await becomes(store, 'ended', 'ended', 'ended', 'ended');
    expect(bench.server.restored.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(resultsIn(store)).toEqual(['a done', 'b done', 'c done', 'd done']);
    expect(bench.warnings).toContain(true);
    expect(bench.warnings.at(-1)).toBe(false);
  });

  it('sends three calls at most at a time, and keeps its sessions from being stopped', async () => {
    const store = bench.openTab();
    bench.server.acts = ['hold', 'hold', 'hold', 'hold'];
    await store.start(mails('a', 'b', 'c', 'd'), '');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(3));
    expect(kindsIn(store)).toEqual(['sending', 'sending', 'sending', 'waiting']);
    expect(bench.sessionsOfPlans.has('s')).toBe(true);
    bench.server.letGo();
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(4));
    bench.server.letGo();
    await becomes(store, 'ended', 'ended', 'ended', 'ended');
    expect(bench.sessionsOfPlans.has('s')).toBe(false);
  });

  it('sends again only what failed', async () => {
    const store = bench.openTab();
    bench.server.failing.add('b');
    const id = await store.start(together('a', 'b', 'c'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(resultsIn(store)).toEqual(['a done', 'b failed', 'c done']);
    bench.server.failing.clear();
    store.retryFailed(id);
    store.retryFailed(id);
    await becomes(store, 'ended', 'ended');
    expect(bench.server.restored).toEqual([['a', 'b', 'c'], ['b']]);
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
    const store = bench.openTab();
    bench.server.acts = [problem];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'refused');
    expect(planIn(store).requests[0]?.state).toMatchObject({ error: { serverMessage: 'said so' } });
    expect(bench.server.restored).toEqual([]);
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });
});

describe('a lost answer', () => {
  it('is found in the list of sessions, and not sent again', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-answer'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('without a session is sent again when told, after one more look', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-request'];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-found');
    expect(resultsIn(store)).toEqual(['a failed']);
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('whose session only comes up later is not sent again', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-request'];
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-found');
    await bench.server.api.write('', { items: [{ id: 'a' }], reason: 'Ticket 1' }, v.unknown());
    store.retryFailed(id);
    await becomes(store, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('of several calls is left to the operator', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-answer', 'lose-answer'];
    const id = await store.start(mails('a', 'b'), 'Ticket 1');
    await becomes(store, 'ambiguous', 'ambiguous');
    const [first, second] = planIn(store).requests;
    store.retryFailed(id);
    await store.adopt(first?.key ?? '', 'restore 1');
    store.declareNotStarted(second?.key ?? '');
    await becomes(store, 'ended', 'not-found');
    expect(bench.server.restored).toEqual([['a'], ['b']]);
  });

  it('does not get a session that another call was given', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-answer', 'lose-answer'];
    await store.start(mails('a', 'b'), 'Ticket 1');
    await becomes(store, 'ambiguous', 'ambiguous');
    const [first, second] = planIn(store).requests;
    await Promise.all([first, second].map((request) => store.adopt(request?.key ?? '', 'restore 1')));
    await becomes(store, 'ended', 'ended');
    const sessions = planIn(store).requests.map(({ state }) => ('sessionId' in state ? state.sessionId : ''));
    expect(sessions).toEqual(['restore 1', 'restore 2']);
  });

  it('can’t be looked for while the server is away, and is looked for when told', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-answer'];
    bench.server.isAway = true;
    const id = await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'lookup-failed');
    bench.server.isAway = false;
    store.lookUpAgain(id);
    await becomes(store, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('is also looked for after the server failed, who knows how far it got', async () => {
    const store = bench.openTab();
    bench.server.acts = [{ kind: 'failed' }];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'not-found');
    expect(planIn(store).requests[0]?.state).toMatchObject({ error: { serverMessage: 'said so' } });
  });

  it.each<[string, Problem, number]>([
    ['a gateway said 503', { kind: 'busy', retryAfterMs: undefined }, 503],
    ['the server gave up waiting', { kind: 'unreachable' }, 408],
  ])(
    'is found, and not sent again, where %s and the server acted all the same',
    async (_, problem, status) => {
      const store = bench.openTab();
      bench.server.acts = [{ afterwards: problem, status }];
      const id = await store.start(mails('a'), 'Ticket 1');
      await becomes(store, 'ended');
      store.retryFailed(id);
      expect(bench.server.restored).toEqual([['a']]);
    },
  );

  it('that none of the sessions came of, as the operator says, is sent again and not asked for again', async () => {
    const store = bench.openTab();
    bench.server.acts = ['lose-answer', 'lose-answer'];
    const id = await store.start(mails('a', 'b'), 'Ticket 1');
    await becomes(store, 'ambiguous', 'ambiguous');
    const [first] = planIn(store).requests;
    store.declareNotStarted(first?.key ?? '');
    store.retryFailed(id);
    await becomes(store, 'ended', 'ambiguous');
    expect(bench.server.restored).toEqual([['a'], ['b'], ['a']]);
  });

  it('is found in the explored session, where the server restores in that', async () => {
    const store = bench.openTab();
    bench.server.isShared = true;
    bench.server.acts = ['lose-answer'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(planIn(store).requests[0]?.state).toMatchObject({ sessionId: 's' });
    expect(resultsIn(store)).toEqual(['a done']);
  });
});

describe('a lost answer of a server that restores in the explored session', () => {
  beforeEach(() => {
    bench.server.isShared = true;
  });

  it('is found also where events are dated by a clock that is behind', async () => {
    bench.server.eventsBehindMs = 5000;
    const store = bench.openTab();
    bench.server.acts = ['lose-answer'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(planIn(store).requests[0]?.state).toMatchObject({ sessionId: 's' });
    expect(resultsIn(store)).toEqual(['a done']);
  });

  it('is told apart from what an earlier call was told by, however short ago', async () => {
    const store = bench.openTab();
    bench.server.failing.add('b');
    const id = await store.start(together('a', 'b'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(resultsIn(store)).toEqual(['a done', 'b failed']);
    bench.server.failing.clear();
    const endedAt = Date.now();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(endedAt));
    store.retryFailed(id);
    await becomes(store, 'ended', 'ended');
    expect(resultsIn(store)).toEqual(['a done', 'b done']);
  });

  it('is left to the operator where another call has restored in it about then, and may be in it too', async () => {
    const store = bench.openTab();
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    bench.server.acts = ['lose-answer'];
    await store.start(mails('b'), 'Ticket 2');
    await becomes(store, 'ambiguous', 'ended');
    const [lost] = planIn(store).requests;
    const requests = store.store.getState().plans.flatMap((plan) => plan.requests);
    expect(lost && openRequestCandidates(lost, requests)).toMatchObject([{ sessionId: 's' }]);
    await store.adopt(lost?.key ?? '', 's');
    await becomes(store, 'ended', 'ended');
    expect(bench.server.restored).toEqual([['a'], ['b']]);
  });
});
