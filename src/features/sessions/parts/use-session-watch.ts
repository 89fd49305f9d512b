import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { isComplete, type RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import {
  nextWatchMs,
  pollingOptions,
  restoreSessionWatchQuery,
  watchFailedAt,
} from '#/api/sessions/restore-session-watch';
import { useStartedSession } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { useWatchedSince } from '#/domain/sessions/use-watched-since';
import { EventTally } from './event-view';

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
    ...pollingOptions<RestoreSessionSnapshot>((state) => nextWatchMs(watchedSince, state)),
  });
  const refresh = useCallback(() => {
    act();
    void refetch();
  }, [act, refetch]);
  return { started, watchedSince, refresh };
}

/** Part of the last snapshot. The query of `useSessionPolling` reads it; this one only redraws what shows the part. */
function useSnapshotPart<Part>(sessionId: string, select: (snapshot: RestoreSessionSnapshot) => Part) {
  return useQuery({ ...useWatchQuery(sessionId).options, select, enabled: false });
}

const selectSession = ({ session }: RestoreSessionSnapshot) => session;
const selectEvents = ({ events }: RestoreSessionSnapshot) => events?.sorted;
const selectEventTrouble = ({ troubles }: RestoreSessionSnapshot) => troubles.events;
const selectStatistics = ({ statistics }: RestoreSessionSnapshot) => statistics;

export function useSession(sessionId: string) {
  const query = useSnapshotPart(sessionId, selectSession);
  return { session: query.data, error: useStandingError(query) };
}

/** Events of the session as far as they have been read, and why they have not been. */
export function useEventLog(sessionId: string) {
  const events = useSnapshotPart(sessionId, selectEvents).data;
  const error = useSnapshotPart(sessionId, selectEventTrouble).data ?? null;
  return { events, error };
}

export function useEventCounts(sessionId: string): ReadonlyMap<string, number> {
  const tally = usePerson().own(EventTally);
  const { data: events } = useSnapshotPart(sessionId, selectEvents);
  return tally.countByStatus(events ?? []);
}

export function useStatistics(sessionId: string) {
  return useSnapshotPart(sessionId, selectStatistics).data;
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
  const { queryKey } = useWatchQuery(sessionId).options;
  const watch = useSnapshotPart(sessionId, isComplete);
  const eventTrouble = useSnapshotPart(sessionId, selectEventTrouble).data ?? null;
  const error = watch.error ?? eventTrouble;
  const state = queryClient.getQueryState(queryKey);
  const wait = state === undefined ? false : nextWatchMs(watchedSince, state);
  return {
    getLastReadAt: () => queryClient.getQueryData(queryKey)?.readAt ?? 0,
    error,
    // Not even looked at while all is well: each read would draw this twice more.
    isRetrying: error !== null && watch.isFetching,
    isOver: watch.data ?? false,
    nextTryAt:
      error === null || state === undefined || wait === false ? undefined : watchFailedAt(state) + wait,
  };
}
