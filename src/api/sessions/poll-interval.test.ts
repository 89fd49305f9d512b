import { describe, expect, it } from 'vitest';
import { ApiError, type Problem } from '../transport/errors';
import { nextOpenLookMs, nextPollMs, type PollFacts } from './poll-interval';

const calm: PollFacts = {
  watchedSince: 1_000_000,
  lastReadAt: 1_000_000,
  failedAt: 0,
  error: null,
  isOver: false,
  hasMoved: true,
};

/** Waits of `count` looks in a row whose answers take no time. */
function waits(count: number, facts: Partial<PollFacts> = {}): number[] {
  const found: number[] = [];
  let lastReadAt = calm.lastReadAt;
  for (let look = 0; look < count; look += 1) {
    const wait = nextPollMs({ ...calm, lastReadAt, ...facts });
    if (wait === false) break;
    found.push(wait);
    lastReadAt += wait;
  }
  return found;
}

function failed(problem: Problem, after: number): PollFacts {
  const error = new ApiError(problem, { request: 'GET x' });
  return { ...calm, error, failedAt: calm.lastReadAt + after };
}

describe('nextPollMs', () => {
  it('starts at a second and waits 1.5 times as long each time, up to 10 s', () => {
    expect(waits(8)).toEqual([1000, 1500, 2250, 3375, 5062.5, 7593.75, 10_000, 10_000]);
  });

  it('goes up to 15 s when nothing moves', () => {
    expect(waits(9, { hasMoved: false }).at(-1)).toBe(15_000);
  });

  it('stays within 15 requests a minute in the long run, totals included', () => {
    const [steady = 0] = waits(20).slice(-1);
    expect((60_000 / steady) * 2 + 1).toBeLessThanOrEqual(15);
  });

  it('is fast again when an operator came back', () => {
    expect(nextPollMs({ ...calm, watchedSince: 2_000_000, lastReadAt: 1_500_000 })).toBe(1000);
  });

  it('ends when the session is over', () => expect(nextPollMs({ ...calm, isOver: true })).toBe(false));

  it.each(['signed-out', 'forbidden', 'not-found', 'conflict', 'rejected', 'not-offered'] as const)(
    'ends when the server refuses: %s',
    (kind) => expect(nextPollMs(failed({ kind }, 5000))).toBe(false),
  );

  it('doubles the wait with each failure, from 2 s to a minute', () => {
    let after = 500;
    const found = Array.from({ length: 8 }, () => {
      const wait = nextPollMs(failed({ kind: 'failed' }, after));
      after += wait === false ? 0 : wait;
      return wait;
    });
    expect(found).toEqual([2000, 2500, 5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('does not punish a view that was hidden for an hour', () => {
    const poll = failed({ kind: 'unreachable' }, 3_600_000);
    expect(nextPollMs({ ...poll, watchedSince: poll.failedAt - 100 })).toBe(2000);
  });

  it('waits as long as the server wishes', () => {
    expect(nextPollMs(failed({ kind: 'busy', retryAfterMs: 90_000 }, 5000))).toBe(90_000);
    expect(nextPollMs(failed({ kind: 'busy', retryAfterMs: undefined }, 5000))).toBe(5000);
  });

  it('keeps thirty sessions together at about one request a second', () => {
    const [steady = 0] = waits(20, { sessionCount: 30 }).slice(-1);
    expect(steady).toBe(30_000);
    expect(nextPollMs({ ...calm, sessionCount: 3 })).toBe(1000);
  });
});

describe('nextOpenLookMs', () => {
  const working = { state: 'Working' };
  const errorOf = (problem: Problem) => new ApiError(problem, { request: 'GET x' });

  it('looks at an open session once a minute, also after a failure', () => {
    expect(nextOpenLookMs({ data: working, error: null })).toBe(60_000);
    expect(nextOpenLookMs({ data: working, error: errorOf({ kind: 'unreachable' }) })).toBe(60_000);
    expect(nextOpenLookMs({ data: undefined, error: null })).toBe(60_000);
  });

  it('waits longer where the server wishes', () => {
    const busy = errorOf({ kind: 'busy', retryAfterMs: 90_000 });
    expect(nextOpenLookMs({ data: working, error: busy })).toBe(90_000);
  });

  it('looks no more at one that has ended, is gone or refused', () => {
    expect(nextOpenLookMs({ data: { state: 'Stopped' }, error: null })).toBe(false);
    expect(nextOpenLookMs({ data: working, error: errorOf({ kind: 'not-found' }) })).toBe(false);
    expect(nextOpenLookMs({ data: undefined, error: errorOf({ kind: 'forbidden' }) })).toBe(false);
  });
});
