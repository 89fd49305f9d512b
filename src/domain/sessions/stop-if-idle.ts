import type { Person } from '../person/person';
import { restoreSessionKey, stopRestoreSessionMutation } from '#/api/sessions/restore-sessions';
import { sessionIdleQuery } from './session-idle';

/**
 * Stops a session unless it does anything but lie open, or something was picked from it: both may have changed since the
 * operator was asked, in this tab or another.
 */
export async function stopIfIdle(
  person: Person,
  sessionId: string,
  isPicked: (sessionId: string) => boolean,
): Promise<'stopped' | 'in-use'> {
  const { api, queryClient } = person;
  if (isPicked(sessionId) || !(await queryClient.fetchQuery(sessionIdleQuery(person, sessionId))))
    return 'in-use';
  const mutation = queryClient.getMutationCache().build(queryClient, stopRestoreSessionMutation(api));
  await mutation.execute(sessionId);
  void queryClient.invalidateQueries({ queryKey: restoreSessionKey(sessionId), exact: true });
  return 'stopped';
}
