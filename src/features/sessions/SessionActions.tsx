import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { sessionCan, type RestoreSession } from '#/api/restore-sessions';
import { explorePath, newSessionPath, sessionPath } from '#/lib/paths';
import { CopyButton } from '#/ui/CopyButton';
import { messages } from './messages';

const StopDialog = lazy(async () => ({ default: (await import('./StopDialog')).StopDialog }));

interface SessionActionsProps {
  readonly session: RestoreSession;
  readonly isKnownHere: boolean;
  readonly getReceipt: () => string;
  readonly onStopped: () => void;
}

export function SessionActions({ session, isKnownHere, getReceipt, onStopped }: SessionActionsProps) {
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
        <CopyButton
          label={messages.actions.copyLink}
          getText={() => location.origin + sessionPath(session.id)}
        />
        <CopyButton label={messages.actions.receipt} getText={getReceipt} />
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
}
