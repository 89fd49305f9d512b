import { useIsMutating, useMutation } from '@tanstack/react-query';
import { openAgain } from './open-again';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { StartedSession } from './started-sessions';
import { usePerson } from '../person/use-person';

/**
 * Opens a session that has ended again. It is offered in several places at once, and a second press in any of them would
 * make a second session. `carryOver` is done even when the screen is left meanwhile.
 */
export function useOpenAgain(
  sessionId: string,
  carryOver: (session: RestoreSession) => void | Promise<void>,
) {
  const person = usePerson();
  const { queryClient } = person;
  const mutationKey = ['open-again', sessionId];
  const { error, mutate } = useMutation({
    mutationKey,
    mutationFn: async (started: StartedSession) => {
      const session = await openAgain(person, started);
      await carryOver(session);
      return session;
    },
    retry: false,
    networkMode: 'always',
  });
  return {
    isOpening: useIsMutating({ mutationKey }) > 0,
    error,
    /** `onOpened` is left out when the screen was left. */
    open: (started: StartedSession, onOpened?: (session: RestoreSession) => void): void => {
      if (queryClient.isMutating({ mutationKey }) > 0) return;
      mutate(started, onOpened === undefined ? {} : { onSuccess: onOpened });
    },
  };
}
