import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { RecordKey, RecordStore } from '../../restore-list/records';
import { memoryRecords } from '../../restore-list/records.testing';
import { becomes, kindsIn, mails, planIn, together, planBench } from './restore-plans.testing';

const bench = planBench();

type Stored = Record<string, unknown>;

/** Stores a plan again as release 0.1.0 did, when its only request was unclear. */
async function toRelease010(records: RecordStore): Promise<void> {
  const read = async (kind: string) =>
    v.parse(v.array(v.record(v.string(), v.unknown())), await records.read(['ada', kind]));
  const [[head], [content], [state]] = [await read('plan'), await read('content'), await read('state')];
  if (head === undefined || content === undefined || state === undefined) throw new Error('no plan');
  const { requestKeys: callKeys, ...oldHead } = head;
  const { request: call, entries, ...oldContent } = content;
  const oldEntries = v.parse(v.array(v.record(v.string(), v.unknown())), entries).map((entry): Stored => {
    const { record: wire, ...others } = entry;
    return { ...others, wire };
  });
  const [id, key] = [String(head['id']), String(content['key'])];
  const candidates = [{ sessionId: 's2', startedAt: 1 }];
  await records.put(
    new Map<RecordKey, unknown>([
      [['ada', 'plan', id], { ...oldHead, callKeys }],
      [['ada', 'content', id, key], { ...oldContent, call, entries: oldEntries }],
      [['ada', 'state', id, key], { ...state, state: { kind: 'unclear', candidates } }],
    ]),
  );
}

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

  it('is sent by one tab and shown by the other, which takes over at its end', async () => {
    const [first, second] = [bench.openTab(), bench.openTab()];
    bench.server.acts = ['hold'];
    await second.start(mails('a'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(1));
    expect(first.store.getState().isWriter).toBe(true);
    expect(second.store.getState().isWriter).toBe(false);
    first.close();
    second.becomeWriter();
    await becomes(second, 'ended');
    expect(bench.server.restored).toEqual([['a']]);
  });

  it('is repeated once when both tabs are told to', async () => {
    const [first, second] = [bench.openTab(), bench.openTab()];
    bench.server.failing.add('a');
    const id = await first.start(together('a', 'b'), 'Ticket 1');
    await becomes(first, 'ended');
    await becomes(second, 'ended');
    bench.server.failing.clear();
    first.retryFailed(id);
    second.retryFailed(id);
    await becomes(first, 'ended', 'ended');
    await becomes(second, 'ended', 'ended');
    expect(bench.server.restored).toEqual([['a', 'b'], ['a']]);
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

  it('is held back when told, and what was sent goes on', async () => {
    const [first, second] = [bench.openTab(), bench.openTab()];
    bench.server.acts = ['hold', 'hold', 'hold'];
    const id = await first.start(mails('a', 'b', 'c', 'd'), 'Ticket 1');
    await vi.waitFor(() => expect(bench.server.restored).toHaveLength(3));
    second.hold(id);
    await becomes(first, 'sending', 'sending', 'sending', 'held');
    bench.server.letGo();
    await becomes(first, 'ended', 'ended', 'ended', 'held');
    await becomes(second, 'ended', 'ended', 'ended', 'held');
    expect(bench.server.restored).toHaveLength(3);
    second.sendHeld(id);
    await becomes(first, 'ended', 'ended', 'ended', 'ended');
    expect(bench.server.restored).toHaveLength(4);
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

  it('is sent by this tab when the one that sends dies before it answers what was pressed here', async () => {
    const [first, second] = [bench.openTab(), bench.openTab()];
    bench.server.failing.add('a');
    const id = await first.start(together('a', 'b'), 'Ticket 1');
    await becomes(first, 'ended');
    await becomes(second, 'ended');
    first.freeze();
    bench.server.failing.clear();
    second.retryFailed(id);
    expect(kindsIn(second)).toEqual(['ended']);
    first.close();
    second.becomeWriter();
    await becomes(second, 'ended', 'ended');
    expect(bench.server.restored).toEqual([['a', 'b'], ['a']]);
  });

  it('says so when the tab that sends does not answer, until it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [first, second] = [bench.openTab(), bench.openTab()];
    const isSilent = () => second.store.getState().isWriterSilent;
    first.freeze();
    second.hold('any');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(isSilent()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isSilent()).toBe(true);
    first.close();
    second.becomeWriter();
    await vi.waitFor(() => expect(isSilent()).toBe(false));
    vi.useRealTimers();
  });

  it('is stored once by the tab that orders it, and written by the tab that sends', async () => {
    const first = bench.openTab();
    await vi.waitFor(() => expect(first.store.getState().isWriter).toBe(true));
    const put = vi.fn(bench.records.put);
    const second = bench.openTab({ ...bench.records, put });
    bench.server.failing.add('a');
    const id = await second.start(mails('a'), 'Ticket 1');
    await becomes(second, 'ended');
    second.retryFailed(id);
    await becomes(second, 'ended', 'ended');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('of release 0.1.0 is read, and stored so that its tabs no longer send from it', async () => {
    const store = bench.openTab();
    bench.server.acts = [{ kind: 'conflict' }];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'refused');
    store.close();
    await toRelease010(bench.records);
    const again = bench.openTab();
    await vi.waitFor(() => expect(kindsIn(again)).toEqual(['ambiguous']));
    const heads = JSON.stringify(await bench.records.read(['ada', 'plan']));
    expect(heads).toContain('requestKeys');
    expect(heads).not.toContain('callKeys');
  });
});
