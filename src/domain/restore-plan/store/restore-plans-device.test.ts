import { describe, expect, it, vi } from 'vitest';
import { memoryRecords } from '../../restore-list/records.testing';
import { becomes, kindsIn, mails, planIn, together, planBench } from './restore-plans.testing';

const bench = planBench();

describe('a plan on this device', () => {
  it('is found again as it was left', async () => {
    const store = bench.openTab();
    bench.server.failing.add('b');
    await store.start(together('a', 'b'), 'Ticket 1');
    await becomes(store, 'ended');
    await vi.waitFor(async () =>
      expect(JSON.stringify(await bench.records.read(['ada', 'state']))).toContain('ended'),
    );
    const left = planIn(store);
    store.close();
    const again = bench.openTab();
    await becomes(again, 'ended');
    expect(planIn(again)).toEqual(left);
  });

  it('knows that a call is being sent before it is', async () => {
    const store = bench.openTab();
    const kept: unknown[] = [];
    bench.server.onRequest = async () => void kept.push(...(await bench.records.read(['ada', 'state'])));
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'ended');
    expect(kept).toMatchObject([{ state: { kind: 'sending' } }]);
  });

  it('that was being sent when the tab died is looked for, and not sent again', async () => {
    const dying = bench.openTab();
    bench.server.acts = ['hold'];
    await dying.start(mails('a'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(1));
    dying.close();
    const again = bench.openTab();
    await becomes(again, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('goes on only when told, after the page that sent it is gone', async () => {
    const dying = bench.openTab();
    bench.server.acts = ['hold', 'hold', 'hold'];
    const id = await dying.start(mails('a', 'b', 'c', 'd', 'e'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(3));
    const second = bench.openTab();
    dying.close();
    second.becomeWriter();
    await vi.waitFor(() => expect(kindsIn(second).slice(3)).toEqual(['held', 'held']));
    await vi.waitFor(() => expect(kindsIn(second)).not.toContain('looking-up'));
    expect(bench.server.restored).toHaveLength(3);
    second.close();
    const third = bench.openTab();
    await vi.waitFor(() => expect(kindsIn(third).slice(3)).toEqual(['held', 'held']));
    expect(bench.sessionsOfPlans.has('s')).toBe(true);
    third.sendHeld(id);
    await vi.waitFor(() => expect(kindsIn(third).slice(3)).toEqual(['ended', 'ended']));
    expect(bench.server.restored.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('stops at sign-out: nothing is sent, looked at or noted any more', async () => {
    const store = bench.openTab();
    bench.server.acts = ['answer', 'hold', 'hold', 'hold'];
    const id = await store.start(mails('a', 'b', 'c', 'd', 'e'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(4));
    await vi.waitFor(() => expect(kindsIn(store)[0]).toBe('ended'));
    store.signOut();
    await bench.records.removeAll(['ada']);
    const reads = bench.server.reads;
    bench.server.letGo();
    store.hold(id);
    const tab = bench.openTab();
    await vi.waitFor(() => expect(tab.store.getState().isLoaded).toBe(true));
    expect(kindsIn(store)).toEqual(['ended', 'sending', 'sending', 'sending', 'waiting']);
    expect(await bench.records.read(['ada'])).toEqual([]);
    expect([bench.server.restored.length, bench.server.reads]).toEqual([4, reads]);
    expect(bench.warnings.at(-1)).toBe(false);
  });

  it('can be forgotten when it is over', async () => {
    const store = bench.openTab();
    const id = await store.start(mails('a'), 'Ticket 1');
    store.discard(id);
    expect(store.store.getState().plans).toHaveLength(1);
    await becomes(store, 'ended');
    store.discard(id);
    expect(store.store.getState().plans).toEqual([]);
    await vi.waitFor(async () => expect(await bench.records.read(['ada'])).toEqual([]));
  });

  it('is sent all the same where nothing can be kept', async () => {
    bench.records = memoryRecords('forbidden');
    const store = bench.openTab();
    bench.server.acts = ['hold'];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'sending');
    store.becomeWriter();
    await store.start([], '');
    expect(kindsIn(store)).toEqual(['sending']);
    bench.server.letGo();
    await becomes(store, 'ended');
    expect(store.store.getState().isStored).toBe(false);
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('is not sent once that can’t be noted: loading the portal again would send it a second time', async () => {
    const { storage, records: breaking } = bench.breakable();
    const store = bench.openTab(breaking);
    bench.server.acts = ['hold', 'hold', 'hold'];
    const id = await store.start(mails('a', 'b', 'c', 'd'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(3));
    storage.isBroken = true;
    bench.server.letGo();
    await becomes(store, 'ended', 'ended', 'ended', 'refused');
    store.retryFailed(id);
    await becomes(store, 'ended', 'ended', 'ended', 'refused');
    expect(bench.server.restored.flat()).not.toContain('d');
    store.close();
    const again = bench.openTab();
    await vi.waitFor(() => expect(kindsIn(again).at(-1)).toBe('held'));
    again.sendHeld(id);
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(4));
    await vi.waitFor(() => expect(kindsIn(again).at(-1)).toBe('ended'));
    expect(bench.server.restored.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is left to the tab that sends it by another whose storage breaks', async () => {
    const { storage, records: breaking } = bench.breakable();
    const first = bench.openTab();
    bench.server.acts = ['hold', 'hold', 'hold'];
    await first.start(mails('a', 'b', 'c', 'd'), 'Ticket 1');
    const second = bench.openTab(breaking);
    await vi.waitFor(() => expect(kindsIn(second)).toContain('waiting'));
    storage.isBroken = true;
    await second.start(mails('x'), 'Ticket 2');
    await becomes(second, 'ended');
    bench.server.letGo();
    await becomes(first, 'ended', 'ended', 'ended', 'ended');
    expect(bench.server.restored.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'x']);
  });
});
