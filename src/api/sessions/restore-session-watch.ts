import { queryOptions, type QueryClient, type QueryState } from '@tanstack/react-query';
import type { ApiClient } from '../transport/client';
import { isRefusal } from '../transport/errors';
import { nextPollMs } from './poll-interval';
import { restoreSessionEventsQuery } from './restore-session-events';
import { hasStatistics, restoreSessionStatisticsQuery } from './restore-session-statistics';
import { restoreSessionQuery } from './restore-sessions';

/** What one look at a session found, as far as the next look depends on it. */
export interface WatchRead {
  /** The session has ended, and all that it did has been read: there is nothing to wait for. */
  readonly isOver: boolean;
  readonly hasMoved: boolean;
}

/** Totals are a summary for people, and cost a request of their own. */
const statisticsEveryMs = 60_000;

/** The next look is the retry: it backs off, and the screen says so. */
const onceAndNow = { retry: false, staleTime: 0 } as const;

/** Never fails: a session is worth watching without its totals. Asked once more when the session has ended. */
async function readStatistics(
  api: ApiClient,
  queryClient: QueryClient,
  sessionId: string,
  hasEnded: boolean,
): Promise<void> {
  const query = restoreSessionStatisticsQuery(api, sessionId);
  const state = queryClient.getQueryState(query.queryKey);
  const lastAt = Math.max(state?.dataUpdatedAt ?? 0, state?.errorUpdatedAt ?? 0);
  const isDue = hasEnded || Date.now() - lastAt >= statisticsEveryMs;
  if (!isDue || isRefusal(state?.error)) return;
  await queryClient.prefetchQuery({ ...query, ...onceAndNow });
}

/**
 * One look at a session: the session first, then its events, then (now and then) its totals. Each has its own query,
 * so that a failure stands where it belongs; this one paces them.
 */
export function restoreSessionWatchQuery(
  api: ApiClient,
  queryClient: QueryClient,
  sessionId: string,
  self: string | undefined,
) {
  return queryOptions({
    queryKey: ['restore-sessions', sessionId, 'watch'],
    queryFn: async (): Promise<WatchRead> => {
      const known = queryClient.getQueryData(restoreSessionQuery(api, sessionId).queryKey);
      const session = await queryClient.fetchQuery({
        ...restoreSessionQuery(api, sessionId, known?._links['self'] ?? self),
        ...onceAndNow,
      });
      const log = await queryClient.fetchQuery({
        ...restoreSessionEventsQuery(api, queryClient, sessionId),
        ...onceAndNow,
      });
      const hasEnded = session.state === 'Stopped';
      if (hasStatistics(api)) await readStatistics(api, queryClient, sessionId, hasEnded);
      return { isOver: hasEnded && log.isFinal, hasMoved: log.hasMoved };
    },
    retry: false,
  });
}

/** Time until the next look, or false when there is to be none; see `nextPollMs`. */
export function nextWatchMs(watchedSince: number, state: QueryState<WatchRead>): number | false {
  const { data, dataUpdatedAt, error, errorUpdatedAt } = state;
  return nextPollMs({
    watchedSince,
    lastReadAt: dataUpdatedAt,
    failedAt: errorUpdatedAt,
    error,
    isOver: data?.isOver ?? false,
    hasMoved: data?.hasMoved ?? true,
  });
}
