import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import { readAll, type Listing } from '#/api/explore/listing';
import { openAgain } from '#/domain/sessions/open-again';
import type { RestorePoint } from '#/api/access/restore-points';
import { stopRestoreSession } from '#/api/sessions/restore-sessions';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { compareItems } from './compare-items';

/** Compares a listing with the same one of another moment, in a session of its own that is stopped in any case. */
export function useCompare(sessionId: string, started: StartedSession, listing: Listing<ExploreItem>) {
  const person = usePerson();
  const { api } = person;
  const [progress, setProgress] = useState({ here: 0, there: 0 });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const run = useMutation({
    mutationKey: ['compare-moments'],
    mutationFn: async (point: RestorePoint) => {
      const controller = new AbortController();
      abort.current = controller;
      setProgress({ here: 0, there: 0 });
      const other = { dateTime: point.backupTime.text, repositoryId: point.repositoryId };
      const session = await openAgain(person, started, other);
      try {
        controller.signal.throwIfAborted();
        const [here, there] = await Promise.all([
          readAll(api, sessionId, listing, controller.signal, (count) =>
            setProgress((before) => ({ ...before, here: count })),
          ),
          readAll(api, session.id, listing, controller.signal, (count) =>
            setProgress((before) => ({ ...before, there: count })),
          ),
        ]);
        return compareItems(here, there);
      } finally {
        controller.abort();
        // Best effort: it ends by itself after a while.
        await stopRestoreSession(api, session.id).catch(() => undefined);
      }
    },
    retry: false,
    networkMode: 'always',
  });

  return {
    progress,
    result: run.data,
    /** The moment that the result is of; another may be chosen meanwhile. */
    point: run.variables,
    isRunning: run.isPending,
    isCancelled: run.error instanceof DOMException && run.error.name === 'AbortError',
    error: run.error,
    start: run.mutate,
    cancel: () => abort.current?.abort(),
  };
}
