import { focusManager, useQuery, useQueryClient, type QueryState } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { restoreSessionEventsQuery } from '#/api/restore-session-events';
import { restoreSessionStatisticsQuery } from '#/api/restore-session-statistics';
import { restoreSessionWatchQuery, type WatchRead } from '#/api/restore-session-watch';
import { restoreSessionQuery } from '#/api/restore-sessions';
import { findStartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import { nextPollMs } from './poll-interval';

/** When somebody last looked: now, coming back to the tab, or whatever `act` is called for. */
export function useWatchedSince() {
  const [watchedSince, setWatchedSince] = useState(() => Date.now());
  useEffect(
    () => focusManager.subscribe((isVisible) => (isVisible ? setWatchedSince(Date.now()) : undefined)),
    [],
  );
  const act = useCallback(() => setWatchedSince(Date.now()), []);
  return { watchedSince, act };
}

/** A query without data forgets its error while it is fetched again; the screen must not flicker in between. */
function useStandingError(query: { readonly data: unknown; readonly error: unknown }): unknown {
  const [last, setLast] = useState<unknown>(null);
  if (query.error !== null && query.error !== last) setLast(query.error);
  if (query.error !== null) return query.error;
  return query.data === undefined ? last : null;
}

/** Follows one session until it ends: its state, its events, and on v8 its totals. */
export function useSessionWatch(sessionId: string) {
  const { api, personKey } = useApiAccess();
  const queryClient = useQueryClient();
  const started = useMemo(() => findStartedSession(personKey, sessionId), [personKey, sessionId]);
  const { watchedSince, act } = useWatchedSince();

  const nextPoll = ({ data, dataUpdatedAt, error, errorUpdatedAt }: QueryState<WatchRead>) =>
    nextPollMs({
      watchedSince,
      lastReadAt: dataUpdatedAt,
      failedAt: errorUpdatedAt,
      error,
      isOver: data?.isOver ?? false,
      hasMoved: data?.hasMoved ?? true,
    });

  const watchQuery = restoreSessionWatchQuery(api, queryClient, sessionId, started?.links['self']);
  const watch = useQuery({
    ...watchQuery,
    refetchInterval: ({ state }) => nextPoll(state),
    refetchOnWindowFocus: ({ state }) => (nextPoll(state) === false ? false : 'always'),
    refetchOnReconnect: ({ state }) => (nextPoll(state) === false ? false : 'always'),
  });
  const session = useQuery({ ...restoreSessionQuery(api, sessionId), enabled: false });
  const events = useQuery({ ...restoreSessionEventsQuery(api, queryClient, sessionId), enabled: false });
  const statistics = useQuery({ ...restoreSessionStatisticsQuery(api, sessionId), enabled: false });

  const sessionError = useStandingError(session);
  const eventsError = useStandingError(events);
  const { refetch } = watch;
  // The list of events is drawn again only when it changes, so what it is given must stay the same.
  const refresh = useCallback(() => {
    act();
    void refetch();
  }, [act, refetch]);
  const state = queryClient.getQueryState(watchQuery.queryKey);
  const wait = state === undefined ? false : nextPoll(state);
  return {
    started,
    session: session.data,
    sessionError,
    log: events.data,
    eventsError,
    statistics: statistics.data,
    freshness: {
      lastReadAt: watch.dataUpdatedAt,
      error: watch.error,
      isReading: watch.isFetching,
      isOver: watch.data?.isOver ?? false,
      nextTryAt: watch.error !== null && wait !== false ? watch.errorUpdatedAt + wait : undefined,
    },
    refresh,
  };
}
