import type { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import { restoreSessionKey, stopRestoreSessionMutation } from '#/api/sessions/restore-sessions';
import { sessionIdleQuery } from './session-idle';

/**
 * Stops a session unless it does anything but lie open, or something was picked from it: both may have changed since the
 * operator was asked, in this tab or another.
 */
export async function stopIfIdle(
  api: ApiClient,
  queryClient: QueryClient,
  sessionId: string,
  isPicked: (sessionId: string) => boolean,
): Promise<'stopped' | 'in-use'> {
  if (isPicked(sessionId) || !(await queryClient.fetchQuery(sessionIdleQuery(api, sessionId))))
    return 'in-use';
  const mutation = queryClient.getMutationCache().build(queryClient, stopRestoreSessionMutation(api));
  await mutation.execute(sessionId);
  void queryClient.invalidateQueries({ queryKey: restoreSessionKey(sessionId), exact: true });
  return 'stopped';
}
