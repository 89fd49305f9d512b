import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '../transport/client';
import { nextPollMs } from './poll-interval';
import {
  isComplete,
  readSnapshot,
  snapshotOf,
  type RestoreSessionSnapshot,
} from './restore-session-snapshot';
import { restoreSessionKey, type RestoreSession } from './restore-sessions';

export function restoreSessionWatchKey(sessionId: string) {
  return [...restoreSessionKey(sessionId), 'watch'] as const;
}

/**
 * Snapshots of a session that is watched. Each builds on the last one, and shares with it whatever has not changed;
 * comparing 10,000 events once more would cost more than it saves. Parts are shown as soon as they have been read.
 */
export function restoreSessionWatchQuery(
  api: ApiClient,
  queryClient: QueryClient,
  sessionId: string,
  self: string | undefined,
) {
  const queryKey = restoreSessionWatchKey(sessionId);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      readSnapshot(api, sessionId, {
        known: queryClient.getQueryData<RestoreSessionSnapshot>(queryKey),
        self,
        signal,
        onPart: (snapshot) => {
          // The read as a whole has not ended, so its time stays that of the one before.
          const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
          queryClient.setQueryData(queryKey, snapshot, { updatedAt });
          // Screens that show no more than the session need not read it again.
          queryClient.setQueryData(restoreSessionKey(sessionId), snapshot.session);
        },
      }),
    initialData: () => {
      const session = queryClient.getQueryData<RestoreSession>(restoreSessionKey(sessionId));
      return session === undefined ? undefined : snapshotOf(session);
    },
    initialDataUpdatedAt: 0,
    structuralSharing: false,
    // The next poll is the retry: it backs off, and the screen says so.
    retry: false,
  });
}

/** State of a query that is polled, as `QueryState` has it. */
export interface PolledState<Data> {
  readonly data: Data | undefined;
  readonly dataUpdatedAt: number;
  readonly error: unknown;
  readonly errorUpdatedAt: number;
}

/** Why the latest read of a watched session failed, wholly or in its events; null when it did not. */
export function watchTrouble({
  data,
  error,
}: Pick<PolledState<RestoreSessionSnapshot>, 'data' | 'error'>): unknown {
  return error ?? data?.troubles.events ?? null;
}

/** End of the latest failed read. */
export function watchFailedAt(state: PolledState<RestoreSessionSnapshot>): number {
  return state.error === null ? state.dataUpdatedAt : state.errorUpdatedAt;
}

/** Time until a watched session is read again, or false when it is not to be; see `nextPollMs`. */
export function nextWatchMs(
  watchedSince: number,
  state: PolledState<RestoreSessionSnapshot>,
  sessionCount = 1,
): number | false {
  const { data } = state;
  return nextPollMs({
    watchedSince,
    lastReadAt: data?.readAt ?? 0,
    failedAt: watchFailedAt(state),
    error: watchTrouble(state),
    isOver: data !== undefined && isComplete(data),
    hasMoved: data?.events?.hasMoved ?? true,
    sessionCount,
  });
}

/** Time until a session is read again of which only its own record is shown. */
export function nextSessionMs(
  watchedSince: number,
  { data, dataUpdatedAt, error, errorUpdatedAt }: PolledState<Pick<RestoreSession, 'state'>>,
  sessionCount: number,
): number | false {
  return nextPollMs({
    watchedSince,
    lastReadAt: dataUpdatedAt,
    failedAt: errorUpdatedAt,
    error,
    isOver: data?.state === 'Stopped',
    hasMoved: true,
    sessionCount,
  });
}

/** Options of a query that is read again at intervals, and when the operator or the network comes back. */
export function pollingOptions<Data>(nextMs: (state: PolledState<Data>) => number | false) {
  const onReturn = ({ state }: { readonly state: PolledState<Data> }) =>
    nextMs(state) === false ? (false as const) : ('always' as const);
  return {
    refetchInterval: ({ state }: { readonly state: PolledState<Data> }) => nextMs(state),
    refetchOnWindowFocus: onReturn,
    refetchOnReconnect: onReturn,
  };
}
