import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import type { RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import {
  nextWatchMs,
  pollingOptions,
  restoreSessionWatchQuery,
  watchTrouble,
} from '#/api/sessions/restore-session-watch';

/** What the last read of a session brought. */
export interface WatchedSession {
  readonly sessionId: string;
  /** Undefined until the session has been read. */
  readonly snapshot: RestoreSessionSnapshot | undefined;
  /** Why the last read failed; null when it did not. */
  readonly trouble: unknown;
}

/**
 * Reads the sessions of running calls at the pace of the status view, and shares its answers. Pauses while the tab is
 * hidden.
 */
export class RestoreSessionWatcher {
  private readonly following = new Map<string, () => void>();

  constructor(
    private readonly api: ApiClient,
    private readonly queryClient: QueryClient,
    private readonly onRead: (watched: WatchedSession) => void,
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
    const observer = new QueryObserver(this.queryClient, {
      ...restoreSessionWatchQuery(this.api, this.queryClient, sessionId, undefined),
      ...pollingOptions<RestoreSessionSnapshot>((state) =>
        nextWatchMs(watchedSince, state, this.following.size),
      ),
    });
    const handOver = () => {
      const { data, error, isFetching } = observer.getCurrentResult();
      if (!isFetching) this.onRead({ sessionId, snapshot: data, trouble: watchTrouble({ data, error }) });
    };
    const stop = observer.subscribe(handOver);
    // What a screen has just read is not read again, and of that no observer is told.
    queueMicrotask(handOver);
    return stop;
  }
}
