import { readSessionPage, type RestoreSession } from '#/api/sessions/restore-sessions';
import type { ApiClient } from '#/api/transport/client';

/** All sessions that began after a moment of the server's clock, to the last page. */
export async function readSessionsSince(
  api: ApiClient,
  startedAfter: number,
): Promise<readonly RestoreSession[]> {
  const sessions: RestoreSession[] = [];
  for (;;) {
    const page = await readSessionPage(api, { startedAfter }, sessions.length);
    sessions.push(...page.sessions);
    if (!page.hasMore || page.sessions.length === 0) return sessions;
  }
}
