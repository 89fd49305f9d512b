/** The stand-in's only source of time. State that lives by it is computed from `now()` when it is read. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  advance(ms: number): void;
}

export const defaultStartAt = Date.parse('2026-11-23T09:00:00Z');

/**
 * A clock that stands still until it is advanced, so that a test decides what has happened by now; or, with
 * `'system'`, one that follows the real time plus what was advanced, for the demo.
 */
export function createClock(startAt: number | 'system' = defaultStartAt): Clock {
  let advancedMs = 0;
  return {
    now: () => (startAt === 'system' ? Date.now() : startAt) + advancedMs,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`The clock can't go back or by ${ms} ms.`);
      advancedMs += ms;
    },
  };
}
