import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemKindOf } from '#/api/transport/errors';
import { nextOpenLookMs } from '#/api/sessions/poll-interval';
import { restoreSessionQuery, type RestoreSession } from '#/api/sessions/restore-sessions';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { useApi } from '#/domain/person/use-person';
import type { SourceSession, SourceState } from './source-session';

interface SourceRead {
  readonly data: Pick<RestoreSession, 'state'> | undefined;
  readonly error: unknown;
}

function stateOf({ data, error }: SourceRead): SourceState {
  if (problemKindOf(error) === 'not-found') return 'gone';
  if (data !== undefined) return data.state === 'Stopped' ? 'ended' : 'open';
  return error === null ? 'checking' : 'unknown';
}

/** The sessions that things are to be restored from, by id; the same map as long as nothing about them changes. */
export function useSourceSessions(sessionIds: readonly string[]): ReadonlyMap<string, SourceSession> {
  const api = useApi();
  const startedById = useStartedSessions();
  const ids = [...new Set(sessionIds)];
  const states = useQueries({
    queries: ids.map((id) => ({
      ...restoreSessionQuery(api, id),
      refetchInterval: ({ state }: { readonly state: SourceRead }) => nextOpenLookMs(state),
    })),
    combine: (results) =>
      results.map((result, index) => ({ sessionId: ids[index] ?? '', state: stateOf(result) })),
  });
  return useMemo(
    () =>
      new Map(
        states.map(({ sessionId, state }) => [
          sessionId,
          { sessionId, state, started: startedById.get(sessionId) },
        ]),
      ),
    [states, startedById],
  );
}
