import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'wouter';
import { describeMissingSession } from '#/api/transport/error-messages';
import { sessionTitle } from '#/domain/sessions/session-title';
import { sessionsPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Page } from '#/ui/Page';
import { messages } from './messages';
import { SessionEvents } from './events/SessionEvents';
import { SessionHead } from './status/SessionHead';
import { SessionUpdated } from './status/SessionUpdated';
import { useSession, useSessionPolling } from './parts/use-session-watch';

/** Status view of one session. */
export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const { started, watchedSince, refresh } = useSessionPolling(sessionId);
  const { session, error } = useSession(sessionId);
  return (
    <Page title={sessionTitle(session, started) ?? messages.titleLoading}>
      {session === undefined ? (
        error === null ? (
          <Box role="status" aria-label={messages.loadingSession}>
            <Skeleton variant="rounded" sx={{ height: { xs: 620, md: 340 } }} />
            <Skeleton variant="rounded" height={400} sx={{ mt: 3 }} />
          </Box>
        ) : (
          <ErrorPanel
            headingLevel="h2"
            error={describeMissingSession(error, sessionId)}
            onRetry={refresh}
            actions={
              <Button size="small" component={Link} href={sessionsPath()}>
                {messages.toSessions}
              </Button>
            }
          />
        )
      ) : (
        <>
          <SessionHead
            session={session}
            started={started}
            updated={<SessionUpdated sessionId={sessionId} watchedSince={watchedSince} onRefresh={refresh} />}
            onStopped={refresh}
          />
          <SessionEvents sessionId={sessionId} isEnded={session.state === 'Stopped'} onRetry={refresh} />
        </>
      )}
    </Page>
  );
}
