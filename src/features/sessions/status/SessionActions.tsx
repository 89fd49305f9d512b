import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, memo, Suspense, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import { restoreSessionWatchKey } from '#/api/sessions/restore-session-watch';
import { sessionCan, type RestoreSession } from '#/api/sessions/restore-sessions';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { explorePath, newSessionPath, sessionPath } from '#/lib/paths';
import { CopyButton } from '#/ui/CopyButton';
import { useTimeZone } from '#/ui/time-zone';
import { useFocusAfterLeaving } from '#/ui/use-focus-after-leaving';
import { EventTally } from '../parts/event-view';
import { messages } from '../messages';
import { receiptOf } from './receipt';

const StopDialog = lazy(async () => ({ default: (await import('../parts/StopDialog')).StopDialog }));

interface SessionActionsProps {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly onStopped: () => void;
}

export const SessionActions = memo(function SessionActions(props: SessionActionsProps) {
  const { session, started, onStopped } = props;
  const person = usePerson();
  const { api } = person;
  const queryClient = useQueryClient();
  const { zone } = useTimeZone();
  const isKnownHere = started !== undefined;
  const getLink = () => location.origin + sessionPath(session.id);
  // Read when it is copied: these buttons need not be drawn again with every event.
  const getReceipt = () => {
    const snapshot = queryClient.getQueryData<RestoreSessionSnapshot>(restoreSessionWatchKey(session.id));
    const statistics = snapshot?.statistics;
    const counts = person.own(EventTally).countByStatus(snapshot?.events?.sorted ?? []);
    return receiptOf({ session, started, counts, statistics, link: getLink(), zone, now: api.clock.now() });
  };
  const [isStopping, setStopping] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  // The button that opened the dialog goes when the session has stopped.
  useFocusAfterLeaving(`${isStopping} ${sessionCan.stop(session)}`, group);
  const isExplorable = sessionCan.explore(session);
  const explore = (
    <Button variant="contained" disabled={!isExplorable} aria-describedby="explore-note">
      {messages.actions.explore}
    </Button>
  );
  const reopen = (
    <Button variant="outlined" disabled={!isKnownHere} aria-describedby="reopen-note">
      {messages.actions.reopen}
    </Button>
  );
  return (
    <Box
      ref={group}
      role="group"
      aria-label={messages.actions.label}
      tabIndex={-1}
      sx={{ gridArea: 'actions', outline: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isExplorable ? (
          <Link href={explorePath(session.id)} asChild>
            {explore}
          </Link>
        ) : (
          explore
        )}
        {sessionCan.stop(session) ? (
          <Button variant="outlined" color="error" onClick={() => setStopping(true)}>
            {messages.actions.stop}
          </Button>
        ) : null}
        {isKnownHere ? (
          <Link href={newSessionPath({ reopen: session.id })} asChild>
            {reopen}
          </Link>
        ) : (
          reopen
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', mt: 0.5, ml: -0.5 }}>
        <CopyButton label={messages.actions.copyLink} getText={getLink} />
        <CopyButton label={messages.actions.receipt} getText={getReceipt} />
      </Box>
      <Box sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
        <div id="explore-note">{isExplorable ? messages.exploreOpen : messages.exploreEnded}</div>
        <div id="reopen-note">{isKnownHere ? messages.reopenNote : messages.reopenUnknown}</div>
      </Box>
      {isStopping ? (
        <Suspense>
          <StopDialog sessionIds={[session.id]} onStopped={onStopped} onClose={() => setStopping(false)} />
        </Suspense>
      ) : null}
    </Box>
  );
});
