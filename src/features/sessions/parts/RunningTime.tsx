import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { useApi } from '#/domain/person/use-person';
import { formatDuration } from '#/lib/dates';
import { messages } from '../messages';
import { endOf, runningMs } from './session-text';
import { useNow } from '#/ui/use-now';

type Times = Pick<RestoreSession, 'state' | 'endTime' | 'creationTime'>;

function Ticking({ session }: { readonly session: Times }) {
  const { clock } = useApi();
  useNow();
  return formatDuration(runningMs(session, clock.now()) ?? 0);
}

/** How long a session ran; ticks, in its own text only, while it still runs. */
export function RunningTime({ session }: { readonly session: Times }) {
  if (session.state !== 'Stopped' && endOf(session) === undefined) return <Ticking session={session} />;
  const ran = runningMs(session, 0);
  return ran === undefined ? messages.unknown : formatDuration(ran);
}
