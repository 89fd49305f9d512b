import { useQueries } from '@tanstack/react-query';
import { problemKindOf } from '#/api/errors';
import { nextOpenLookMs } from '#/api/poll-interval';
import { restoreSessionQuery, type RestoreSession } from '#/api/restore-sessions';
import { readStartedSessions, type StartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';

/** `unknown`: it could not be looked at now; the server will say when something is sent. */
type SourceState = 'checking' | 'open' | 'ended' | 'gone' | 'unknown';

export interface SourceSession {
  readonly sessionId: string;
  readonly state: SourceState;
  /** Known only on the device that started it. */
  readonly started: StartedSession | undefined;
}

interface SourceRead {
  readonly data: Pick<RestoreSession, 'state'> | undefined;
  readonly error: unknown;
}

function stateOf({ data, error }: SourceRead): SourceState {
  if (problemKindOf(error) === 'not-found') return 'gone';
  if (data !== undefined) return data.state === 'Stopped' ? 'ended' : 'open';
  return error === null ? 'checking' : 'unknown';
}

/** The sessions that things are to be restored from, by id. */
export function useSourceSessions(sessionIds: readonly string[]): ReadonlyMap<string, SourceSession> {
  const { api, personKey } = useApiAccess();
  const ids = [...new Set(sessionIds)];
  const results = useQueries({
    queries: ids.map((id) => ({
      ...restoreSessionQuery(api, id),
      refetchInterval: ({ state }: { readonly state: SourceRead }) => nextOpenLookMs(state),
    })),
  });
  const known = new Map(readStartedSessions(personKey).map((started) => [started.sessionId, started]));
  return new Map(
    ids.map((sessionId, index) => {
      const result = results[index];
      const state = stateOf({ data: result?.data, error: result?.error ?? null });
      return [sessionId, { sessionId, state, started: known.get(sessionId) }] as const;
    }),
  );
}

export function canRestoreFrom({ state }: SourceSession): boolean {
  return state === 'open' || state === 'unknown';
}
