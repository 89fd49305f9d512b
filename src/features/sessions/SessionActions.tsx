import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, memo, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { serverNow } from '#/api/http';
import type { RestoreSessionStatistics } from '#/api/restore-session-statistics';
import { sessionCan, type RestoreSession } from '#/api/restore-sessions';
import type { StartedSession } from '#/api/started-sessions';
import { explorePath, newSessionPath, sessionPath } from '#/lib/paths';
import { CopyButton } from '#/ui/CopyButton';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { receiptOf } from './receipt';

const StopDialog = lazy(async () => ({ default: (await import('./StopDialog')).StopDialog }));

interface SessionActionsProps {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly statistics: RestoreSessionStatistics | undefined;
  readonly onStopped: () => void;
}

export const SessionActions = memo(function SessionActions(props: SessionActionsProps) {
  const { session, started, counts, statistics, onStopped } = props;
  const { zone } = useTimeZone();
  const isKnownHere = started !== undefined;
  const getLink = () => location.origin + sessionPath(session.id);
  const [isStopping, setStopping] = useState(false);
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
    <Box role="group" aria-label={messages.actions.label} sx={{ gridArea: 'actions' }}>
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
        <CopyButton
          label={messages.actions.receipt}
          getText={() =>
            receiptOf({ session, started, counts, statistics, link: getLink(), zone, now: serverNow() })
          }
        />
      </Box>
      <Box sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
        <div id="explore-note">{isExplorable ? null : messages.exploreEnded}</div>
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
