import { ApiError, isRefusal } from './errors';

/** What decides when a session is looked at again. All times in epoch ms. */
export interface PollFacts {
  /** When an operator last opened, refreshed or came back to the view, or acted on the session. */
  readonly watchedSince: number;
  /** End of the last good read; 0 when there was none. */
  readonly lastReadAt: number;
  /** End of the last failed read; 0 when there was none. */
  readonly failedAt: number;
  /** Why the latest read failed; null when it did not. */
  readonly error: unknown;
  readonly isOver: boolean;
  readonly hasMoved: boolean;
  /** Sessions on the same page, which share the requests. */
  readonly sessionCount?: number;
}

const fastestMs = 1000;
/** 6 looks of 2 requests each, and a look at the totals, make at most 15 requests a minute. */
const movingMs = 10_000;
const quietMs = 15_000;
const firstRetryMs = 2000;
const slowestRetryMs = 60_000;
/** Up to this many sessions on one page are each looked at as often as one alone. */
const unscaledSessions = 10;

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * Time until the next look, or false when there is to be none. Waiting half the time that has passed since somebody
 * acted makes each wait 1.5 times the one before; waiting as long as the trouble has lasted doubles each retry.
 * Built on the moments of the last answers, not on "now", so that rendering again does not restart the wait.
 */
export function nextPollMs(poll: PollFacts): number | false {
  if (poll.isOver || isRefusal(poll.error)) return false;
  if (poll.error !== null) {
    const troubledMs = poll.failedAt - Math.max(poll.lastReadAt, poll.watchedSince);
    const wish =
      poll.error instanceof ApiError && poll.error.problem.kind === 'busy'
        ? (poll.error.problem.retryAfterMs ?? 0)
        : 0;
    return Math.max(wish, clamp(troubledMs, firstRetryMs, slowestRetryMs));
  }
  const scale = Math.max(1, (poll.sessionCount ?? 1) / unscaledSessions);
  const watchedMs = poll.lastReadAt - poll.watchedSince;
  return scale * clamp(fastestMs + watchedMs / 2, fastestMs, poll.hasMoved ? movingMs : quietMs);
}
