import { describe, expect, it, vi } from 'vitest';
import { planFor, runId, startsBench } from './session-starts.testing';

const bench = startsBench();

describe('sending', () => {
  it('has at most three under way, and sends the next when one is answered', async () => {
    bench().start(['a', 'b', 'c', 'd', 'e'].map((name) => planFor(name)));
    await vi.waitFor(() => expect(bench().reasons()).toEqual(['a', 'b', 'c']));
    expect(bench().kinds()).toEqual(['sending', 'sending', 'sending', 'waiting', 'waiting']);
    bench().posts[1]?.start('session of b');
    await vi.waitFor(() => expect(bench().reasons()).toEqual(['a', 'b', 'c', 'd']));
    expect(bench().kinds()).toEqual(['sending', 'accepted', 'sending', 'sending', 'waiting']);
  });

  it('takes no second order while one is under way', async () => {
    bench().start([planFor('a')]);
    bench().start([planFor('b')]);
    await vi.waitFor(() => expect(bench().reasons()).toEqual(['a']));
    bench().posts[0]?.start('session of a');
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted']));
    expect(bench().reasons()).toEqual(['a']);
  });

  it('sends again, when told, only what was refused', async () => {
    bench().start([planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(2));
    bench().posts[0]?.start('session of a');
    bench().posts[1]?.refuse(409);
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted', 'refused']));
    bench().starts.retry(runId);
    await vi.waitFor(() => expect(bench().reasons()).toEqual(['a', 'b', 'b']));
    expect(bench().kinds()).toEqual(['accepted', 'sending']);
  });

  it('lets runs with other purposes go on beside it, and tells them apart', async () => {
    bench().start([planFor('a')]);
    bench().starts.start('reopen s', { planned: [planFor('b')], isLatest: false });
    await vi.waitFor(() => expect(bench().reasons()).toEqual(['a', 'b']));
    bench().posts[1]?.start('session of b');
    await vi.waitFor(() =>
      expect(bench().starts.store.getState().get('reopen s')?.rows[0]?.state.kind).toBe('accepted'),
    );
    expect(bench().kinds()).toEqual(['sending']);
  });

  it('remembers what was started, at the moment that “latest” was when it was sent', async () => {
    bench().starts.start(runId, { planned: [planFor('a')], isLatest: true });
    await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
    bench().posts[0]?.start('session of a');
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted']));
    const found = bench().started.find('session of a');
    expect(found).toMatchObject({ sessionId: 'session of a', when: 'latest', whose: { name: 'a' } });
    expect(Date.parse(found?.dateTime ?? '')).toBeGreaterThan(Date.parse('2026-11-21'));
  });

  it('warns before leaving, as long as an answer would be lost', async () => {
    bench().start([planFor('a')]);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
    expect(bench().leaving.size).toBe(1);
    bench().posts[0]?.start('session of a');
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['accepted']));
    expect(bench().leaving.size).toBe(0);
  });
});

describe('a list of objects, which only v6 takes', () => {
  it('is split up when it is refused, and each object is sent alone', async () => {
    const single = [planFor('a'), planFor('b')];
    bench().start([planFor('a', 'b')], single);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
    expect(bench().posts[0]?.scope).toHaveLength(2);
    bench().posts[0]?.refuse(400);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(3));
    expect(
      bench()
        .posts.slice(1)
        .map(({ scope }) => scope),
    ).toEqual(single.map(({ request }) => request.scope));
    bench().posts[1]?.refuse(400);
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['refused', 'sending']));
  });

  it('stays whole when the server fails for another reason', async () => {
    bench().start([planFor('a', 'b')], [planFor('a'), planFor('b')]);
    await vi.waitFor(() => expect(bench().posts).toHaveLength(1));
    bench().posts[0]?.refuse(403);
    await vi.waitFor(() => expect(bench().kinds()).toEqual(['refused']));
    expect(bench().posts).toHaveLength(1);
  });
});
