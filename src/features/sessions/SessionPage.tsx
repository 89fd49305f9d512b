import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { describeError } from '#/api/error-messages';
import { problemKindOf } from '#/api/errors';
import { sessionsPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Page } from '#/ui/Page';
import { countByStatus } from './event-view';
import { messages } from './messages';
import { SessionEvents } from './SessionEvents';
import { SessionHead } from './SessionHead';
import { titleText } from './session-text';
import { UpdatedLine } from './UpdatedLine';
import { useSessionWatch } from './use-session-watch';

/** Without a session there is nothing to show but why. A refused id (400) is as little of a session as an unknown one. */
function NoSession({
  sessionId,
  error,
  onRetry,
}: {
  readonly sessionId: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const kind = problemKindOf(error);
  const isUnknown = kind === 'not-found' || kind === 'rejected';
  const text = describeError(error);
  return (
    <ErrorPanel
      headingLevel="h2"
      error={
        isUnknown
          ? {
              ...text,
              title: messages.noSuchSession(visibleText(sessionId)),
              next: messages.noSuchSessionNext,
            }
          : text
      }
      onRetry={onRetry}
      actions={<Link href={sessionsPath()}>{messages.toSessions}</Link>}
    />
  );
}

/** Status view of one session. */
export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const watch = useSessionWatch(sessionId);
  const { session, log } = watch;
  const counts = useMemo(() => countByStatus(log?.sorted ?? []), [log]);
  return (
    <Page title={titleText(session, watch.started)}>
      {session === undefined ? (
        watch.sessionError === null ? (
          <Box role="status" aria-label={messages.loadingSession}>
            <Skeleton variant="rounded" sx={{ height: { xs: 620, md: 340 } }} />
            <Skeleton variant="rounded" height={400} sx={{ mt: 3 }} />
          </Box>
        ) : (
          <NoSession sessionId={sessionId} error={watch.sessionError} onRetry={watch.refresh} />
        )
      ) : (
        <>
          <SessionHead
            session={session}
            started={watch.started}
            counts={counts}
            statistics={watch.statistics}
            updated={<UpdatedLine {...watch.freshness} onRefresh={watch.refresh} />}
            onStopped={watch.refresh}
          />
          <SessionEvents
            log={log}
            counts={counts}
            error={watch.eventsError}
            isEnded={session.state === 'Stopped'}
            onRetry={watch.refresh}
          />
        </>
      )}
    </Page>
  );
}
