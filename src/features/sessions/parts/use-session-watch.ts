import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { restoreSessionEventsQuery } from '#/api/sessions/restore-session-events';
import { restoreSessionStatisticsQuery } from '#/api/sessions/restore-session-statistics';
import { nextWatchMs, restoreSessionWatchQuery } from '#/api/sessions/restore-session-watch';
import { restoreSessionQuery } from '#/api/sessions/restore-sessions';
import { useStartedSession } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { useWatchedSince } from '#/domain/sessions/use-watched-since';
import { countByStatus } from './event-view';

/** A query without data forgets its error while it is fetched again; the screen must not flicker in between. */
function useStandingError(query: { readonly data: unknown; readonly error: unknown }): unknown {
  const [last, setLast] = useState<unknown>(null);
  if (query.error !== null && query.error !== last) setLast(query.error);
  if (query.error !== null) return query.error;
  return query.data === undefined ? last : null;
}

function useWatchQuery(sessionId: string) {
  const { api } = usePerson();
  const queryClient = useQueryClient();
  const started = useStartedSession(sessionId);
  return { started, options: restoreSessionWatchQuery(api, queryClient, sessionId, started?.links['self']) };
}

/**
 * Keeps reading one session until it ends, and draws nothing of it: each part of the screen subscribes to what it
 * shows, so that a poll redraws only what moved.
 */
export function useSessionPolling(sessionId: string) {
  const { watchedSince, act } = useWatchedSince();
  const { started, options } = useWatchQuery(sessionId);
  const { refetch } = useQuery({
    ...options,
    notifyOnChangeProps: [],
    refetchInterval: ({ state }) => nextWatchMs(watchedSince, state),
    refetchOnWindowFocus: ({ state }) => (nextWatchMs(watchedSince, state) === false ? false : 'always'),
    refetchOnReconnect: ({ state }) => (nextWatchMs(watchedSince, state) === false ? false : 'always'),
  });
  const refresh = useCallback(() => {
    act();
    void refetch();
  }, [act, refetch]);
  return { started, watchedSince, refresh };
}

export function useSession(sessionId: string) {
  const { api } = usePerson();
  const query = useQuery({ ...restoreSessionQuery(api, sessionId), enabled: false });
  return { session: query.data, error: useStandingError(query) };
}

/** Events of the session as far as they have been read, and how many have each status. */
export function useEventLog(sessionId: string) {
  const { api } = usePerson();
  const queryClient = useQueryClient();
  const query = useQuery({ ...restoreSessionEventsQuery(api, queryClient, sessionId), enabled: false });
  return { events: query.data?.sorted, error: useStandingError(query) };
}

export function useEventCounts(sessionId: string): ReadonlyMap<string, number> {
  const { events } = useEventLog(sessionId);
  return countByStatus(events ?? []);
}

export function useStatistics(sessionId: string) {
  const { api } = usePerson();
  return useQuery({ ...restoreSessionStatisticsQuery(api, sessionId), enabled: false }).data;
}

export interface Freshness {
  /** Epoch ms; 0 when nothing has been read yet. Asked for with each tick, so that a read draws nothing by itself. */
  readonly getLastReadAt: () => number;
  /** Why the latest read failed; null when it did not. */
  readonly error: unknown;
  /** A failed read is being tried again. */
  readonly isRetrying: boolean;
  readonly isOver: boolean;
  /** Undefined when there will be no further try. */
  readonly nextTryAt: number | undefined;
}

/** How old is what is shown of the session, and what comes next. */
export function useFreshness(sessionId: string, watchedSince: number): Freshness {
  const queryClient = useQueryClient();
  const { options } = useWatchQuery(sessionId);
  const watch = useQuery({ ...options, enabled: false });
  const { error } = watch;
  const state = queryClient.getQueryState(options.queryKey);
  const wait = state === undefined ? false : nextWatchMs(watchedSince, state);
  return {
    getLastReadAt: () => queryClient.getQueryState(options.queryKey)?.dataUpdatedAt ?? 0,
    error,
    // Not even looked at while all is well: each read would draw this twice more.
    isRetrying: error !== null && watch.isFetching,
    isOver: watch.data?.isOver ?? false,
    nextTryAt: error !== null && wait !== false ? watch.errorUpdatedAt + wait : undefined,
  };
}
