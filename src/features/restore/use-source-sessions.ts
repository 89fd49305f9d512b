import { useQueries } from '@tanstack/react-query';
import { isRefusal, problemKindOf } from '#/api/errors';
import { restoreSessionQuery } from '#/api/restore-sessions';
import { readStartedSessions, type StartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';

/** A session that only lies open stops by itself after a while. */
const lookEveryMs = 60_000;

/** `unknown`: it could not be looked at now; the server will say when something is sent. */
type SourceState = 'checking' | 'open' | 'ended' | 'gone' | 'unknown';

export interface SourceSession {
  readonly sessionId: string;
  readonly state: SourceState;
  /** Known only on the device that started it. */
  readonly started: StartedSession | undefined;
}

/** The sessions that things are to be restored from, by id. */
export function useSourceSessions(sessionIds: readonly string[]): ReadonlyMap<string, SourceSession> {
  const { api, personKey } = useApiAccess();
  const ids = [...new Set(sessionIds)];
  const results = useQueries({
    queries: ids.map((id) => ({
      ...restoreSessionQuery(api, id),
      refetchInterval: lookEveryMs,
    })),
  });
  const known = new Map(readStartedSessions(personKey).map((started) => [started.sessionId, started]));
  return new Map(
    ids.map((sessionId, index) => {
      const result = results[index];
      const isGone = problemKindOf(result?.error) === 'not-found';
      const state: SourceState = isGone
        ? 'gone'
        : result?.data !== undefined
          ? result.data.state === 'Stopped'
            ? 'ended'
            : 'open'
          : isRefusal(result?.error) || result?.isError === true
            ? 'unknown'
            : 'checking';
      return [sessionId, { sessionId, state, started: known.get(sessionId) }] as const;
    }),
  );
}

export function canRestoreFrom({ state }: SourceSession): boolean {
  return state === 'open' || state === 'unknown';
}
