import { useMutation } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { openAgain, type OtherMoment } from '#/domain/sessions/open-again';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { explorePath, type ExploreLink } from '#/lib/paths';

/** The moment that a further session shows at a restore point. */
export function momentAt({ backupTime, repositoryId }: RestorePoint): OtherMoment {
  return { dateTime: backupTime.text, repositoryId };
}

interface Other {
  /** The values to start it with. */
  readonly started: StartedSession;
  /** Left out for the moment that those name. */
  readonly at?: OtherMoment;
}

/** Starts a further session of an object that is looked at, and leads to an address in it. */
export function useOpenOther(link: ExploreLink, onOpened?: (sessionId: string) => void) {
  const person = usePerson();
  return useMutation({
    mutationKey: ['open-other'],
    mutationFn: async ({ started, at }: Other) => {
      const session = await openAgain(person, started, at);
      onOpened?.(session.id);
      navigate(explorePath(session.id, link));
    },
    retry: false,
    networkMode: 'always',
  });
}
