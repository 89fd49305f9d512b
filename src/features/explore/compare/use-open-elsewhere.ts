import { navigate } from 'wouter/use-browser-location';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { OtherMoment } from '#/domain/starts/further-session';
import { useFurtherSession } from '#/domain/starts/use-starts';
import { explorePath, type ExploreLink } from '#/lib/paths';

/** The moment that a further session shows at a restore point. */
export function momentAt({ backupTime, repositoryId }: RestorePoint): OtherMoment {
  return { dateTime: backupTime.text, repositoryId };
}

/** Starts a further session of the object that a session shows, and leads to an address in it. */
export function useOpenElsewhere(
  sessionId: string,
  link: ExploreLink,
  onStarted?: (sessionId: string) => void,
) {
  const further = useFurtherSession(`elsewhere ${sessionId}`);
  return {
    further,
    open: (started: StartedSession, at?: OtherMoment): void =>
      further.open({ started, at, onStarted, onOpened: (id) => navigate(explorePath(id, link)) }),
  };
}
