import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RestorePoint } from '#/api/access/restore-points';
import type { ExploreItem } from '#/api/explore/item';
import { readAll, type Listing } from '#/api/explore/listing';
import { stopRestoreSession } from '#/api/sessions/restore-sessions';
import { useApi } from '#/domain/person/use-person';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useFurtherSession } from '#/domain/starts/use-starts';
import { compareItems } from './compare-items';
import { momentAt } from './use-open-elsewhere';

interface Comparison {
  readonly point: RestorePoint;
  /** The session of the other moment. */
  readonly otherId: string;
}

/** Compares a listing with the same one of another moment, in a session of its own that is stopped in any case. */
export function useCompare(sessionId: string, started: StartedSession, listing: Listing<ExploreItem>) {
  const api = useApi();
  const [progress, setProgress] = useState({ here: 0, there: 0 });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const further = useFurtherSession(`compare ${sessionId}`);

  const run = useMutation({
    mutationKey: ['compare-moments'],
    mutationFn: async ({ otherId }: Comparison) => {
      const controller = abort.current ?? new AbortController();
      try {
        controller.signal.throwIfAborted();
        const [here, there] = await Promise.all([
          readAll(api, sessionId, listing, controller.signal, (count) =>
            setProgress((before) => ({ ...before, here: count })),
          ),
          readAll(api, otherId, listing, controller.signal, (count) =>
            setProgress((before) => ({ ...before, there: count })),
          ),
        ]);
        return compareItems(here, there);
      } finally {
        controller.abort();
        // Best effort: the server ends an idle session after a while.
        await stopRestoreSession(api, otherId).catch(() => undefined);
      }
    },
    retry: false,
    networkMode: 'always',
  });

  function start(point: RestorePoint): void {
    abort.current = new AbortController();
    setProgress({ here: 0, there: 0 });
    run.reset();
    // The session is there to be compared with; where that was cancelled meanwhile, it is only stopped.
    const onStarted = (otherId: string) => run.mutate({ point, otherId });
    further.open({ started, at: momentAt(point), onStarted });
  }

  return {
    progress,
    further,
    result: run.data,
    /** The moment that the result is of; another may be chosen meanwhile. */
    point: run.variables?.point,
    isRunning: run.isPending || further.isOpening,
    isCancelled: run.error instanceof DOMException && run.error.name === 'AbortError',
    error: run.error,
    start,
    cancel: () => abort.current?.abort(),
  };
}
