import { useIsMutating, useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../person/person';
import { usePerson } from '../person/use-person';
import { BrowserClaims } from '../sending/session-claims';
import { StartedSessions, type StartedSession } from '../sessions/started-sessions';
import { planFurtherSession, type OtherMoment } from './further-session';
import { SessionStarts } from './session-starts';
import { isRowOpen, type StartRun } from './start-run';

/** The starts of a person in this tab. */
class PersonStarts extends SessionStarts {
  constructor(person: Person) {
    super(person, person.queryClient, person.own(BrowserClaims), person.own(StartedSessions));
  }
}

/** The starts of the signed-in person. */
export function useStarts(): SessionStarts {
  return usePerson().own(PersonStarts);
}

export function useStartRun(runId: string): StartRun | undefined {
  return useStore(useStarts().store, (runs) => runs.get(runId));
}

interface FurtherSession {
  /** The values to start it with. */
  readonly started: StartedSession;
  /** Left out for the moment that those name. */
  readonly at?: OtherMoment | undefined;
  /** Runs when the session is there, also when the screen was left meanwhile. */
  readonly onStarted?: ((sessionId: string) => void) | undefined;
  /** Runs when the session is there, unless the screen was left. */
  readonly onOpened?: ((sessionId: string) => void) | undefined;
}

/**
 * Starts a further session of an object. It is offered in several places at once, and a second press in any of them
 * starts nothing while the first one's outcome is open.
 */
export function useFurtherSession(runId: string) {
  const { api, queryClient } = usePerson();
  const starts = useStarts();
  const run = useStartRun(runId);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => void (isShown.current = false);
  }, []);
  const mutationKey = ['further-session', runId];
  const prepare = useMutation({
    mutationKey,
    mutationFn: async ({ started, at, onStarted, onOpened }: FurtherSession) => {
      const planned = await planFurtherSession(api, queryClient, started, at);
      starts.start(runId, {
        planned: [planned],
        isLatest: false,
        onStarted: (sessionId) => {
          onStarted?.(sessionId);
          if (isShown.current) onOpened?.(sessionId);
        },
      });
    },
    retry: false,
    networkMode: 'always',
  });
  const isPreparing = useIsMutating({ mutationKey }) > 0;
  const row = run?.rows[0];
  return {
    /** The request, unless it was accepted. */
    row: row?.state.kind === 'accepted' ? undefined : row,
    /** A press would start nothing now. */
    isOpening: isPreparing || (row !== undefined && isRowOpen(row)),
    /** Why nothing could be sent. */
    error: prepare.error,
    open: (further: FurtherSession): void => {
      if (queryClient.isMutating({ mutationKey }) === 0) prepare.mutate(further);
    },
    retry: () => starts.retry(runId),
    lookUpAgain: () => starts.lookUpAgain(runId),
    declareNotStarted: starts.declareNotStarted,
    adopt: starts.adopt,
  };
}
