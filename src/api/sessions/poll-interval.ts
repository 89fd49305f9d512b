import { ApiError, isRefusal } from '../transport/errors';

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

/** A session that only lies open stops by itself after a while, which is worth knowing before the next click. */
const openMs = 60_000;

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** How long the server itself wants to be left alone. */
function wishMs(error: unknown): number {
  const isBusy = error instanceof ApiError && error.problem.kind === 'busy';
  return isBusy ? (error.problem.retryAfterMs ?? 0) : 0;
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
    return Math.max(wishMs(poll.error), clamp(troubledMs, firstRetryMs, slowestRetryMs));
  }
  const scale = Math.max(1, (poll.sessionCount ?? 1) / unscaledSessions);
  const watchedMs = poll.lastReadAt - poll.watchedSince;
  return scale * clamp(fastestMs + watchedMs / 2, fastestMs, poll.hasMoved ? movingMs : quietMs);
}

interface OpenSessionRead {
  readonly data: { readonly state: unknown } | undefined;
  readonly error: unknown;
}

/** Time until the next look at a session that is only held open, or false when nothing more will come of it. */
export function nextOpenLookMs({ data, error }: OpenSessionRead): number | false {
  return data?.state === 'Stopped' || isRefusal(error) ? false : Math.max(openMs, wishMs(error));
}
