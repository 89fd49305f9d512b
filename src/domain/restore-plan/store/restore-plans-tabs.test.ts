import { describe, expect, it, vi } from 'vitest';
import { becomes, kindsIn, mails, together, planBench } from './restore-plans.testing';

const bench = planBench();

describe('a plan in two tabs', () => {
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
});
