import type { ApiClient } from '#/api/transport/client';
import type { Person } from '#/domain/person/person';
import { readIsIdle } from '#/domain/sessions/session-idle';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { readSessionPage, stopRestoreSession } from '#/api/sessions/restore-sessions';

/** Signing out waits no longer than this for the server. */
const patienceMs = 5000;

/**
 * Stops the sessions that were started on this device and only looked at. Best effort: one that can't be stopped
 * is stopped by the server after a while.
 */
export async function stopIdleSessions(
  person: Person,
  api: ApiClient,
  keptIds: ReadonlySet<string> = new Set(),
): Promise<void> {
  const known = person.own(StartedSessions).ids;
  const started = new Set(known.filter((id) => !keptIds.has(id)));
  if (started.size === 0) return;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const { sessions } = await readSessionPage(api, { startedAfter: undefined }, 0, signal);
    const working = sessions.filter((session) => session.state === 'Working' && started.has(session.id));
    await Promise.allSettled(
      working.map(async ({ id }) => {
        if (await readIsIdle(person, id, signal)) await stopRestoreSession(api, id, signal);
      }),
    );
  } catch {
    // The server is away or slow: it stops idle sessions by itself in the end.
  }
}
