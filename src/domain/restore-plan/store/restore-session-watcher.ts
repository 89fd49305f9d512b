import { QueryObserver, type QueryClient, type QueryState } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import { nextPollMs } from '#/api/sessions/poll-interval';
import { restoreSessionWatchQuery, type WatchRead } from '#/api/sessions/restore-session-watch';

/**
 * Looks at the sessions of running calls at the pace of the status view, and shares its answers. Pauses while the tab
 * is hidden.
 */
export class RestoreSessionWatcher {
  private readonly following = new Map<string, () => void>();

  constructor(
    private readonly api: ApiClient,
    private readonly queryClient: QueryClient,
    private readonly onLook: (sessionId: string) => void,
  ) {}

  /** Follows these sessions and no others. */
  follow(sessionIds: ReadonlySet<string>): void {
    for (const [sessionId, stop] of this.following) {
      if (sessionIds.has(sessionId)) continue;
      stop();
      this.following.delete(sessionId);
    }
    for (const sessionId of sessionIds) {
      if (!this.following.has(sessionId)) this.following.set(sessionId, this.observe(sessionId));
    }
  }

  private observe(sessionId: string): () => void {
    const watchedSince = Date.now();
    const nextPoll = ({ data, dataUpdatedAt, error, errorUpdatedAt }: QueryState<WatchRead>) =>
      nextPollMs({
        watchedSince,
        lastReadAt: dataUpdatedAt,
        failedAt: errorUpdatedAt,
        error,
        isOver: data?.isOver ?? false,
        hasMoved: data?.hasMoved ?? true,
        sessionCount: this.following.size,
      });
    const observer = new QueryObserver(this.queryClient, {
      ...restoreSessionWatchQuery(this.api, this.queryClient, sessionId, undefined),
      refetchInterval: ({ state }) => nextPoll(state),
      refetchOnWindowFocus: ({ state }) => (nextPoll(state) === false ? false : 'always'),
      refetchOnReconnect: ({ state }) => (nextPoll(state) === false ? false : 'always'),
    });
    const stop = observer.subscribe(({ isFetching }) => {
      if (!isFetching) this.onLook(sessionId);
    });
    // What a screen has just read is not read again, and of that no observer is told.
    if (!observer.getCurrentResult().isFetching) queueMicrotask(() => this.onLook(sessionId));
    return stop;
  }
}
