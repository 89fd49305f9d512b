import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'wouter';
import { describeMissingSession } from '#/api/transport/error-messages';
import { problemKindOf } from '#/api/transport/errors';
import { statusOf, type RestoreSession } from '#/api/sessions/restore-sessions';
import { whatText } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { sessionPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';
import { RunningTime } from '../parts/RunningTime';
import { saidText, whoseText } from '../parts/session-text';
import { StatusLabel } from '../parts/StatusLabel';

interface SeveralSessionsRowProps {
  readonly sessionId: string;
  readonly started: StartedSession | undefined;
  readonly session: RestoreSession | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function isUnknownSession(error: unknown): boolean {
  return problemKindOf(error) === 'not-found';
}

function RowError({
  sessionId,
  error,
  onRetry,
}: Pick<SeveralSessionsRowProps, 'sessionId' | 'error' | 'onRetry'>) {
  const isUnknown = isUnknownSession(error);
  return (
    <Box component="span" sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>
      {describeMissingSession(error, sessionId).title}
      {isUnknown ? null : (
        <Button size="small" onClick={onRetry}>
          {messages.retryNow}
        </Button>
      )}
    </Box>
  );
}

export function SeveralSessionsRow({ sessionId, started, session, error, onRetry }: SeveralSessionsRowProps) {
  const type = session?.type ?? started?.type;
  const whose = whoseText(started) ?? saidText(session?.scopeName);
  const address = saidText(started?.whose?.address);
  const isUnknown = isUnknownSession(error) && session === undefined;
  const what = type === undefined ? messages.titleLoading : whatText(type);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 2fr) minmax(0, 1.4fr) 120px' },
        gap: '2px 16px',
        alignItems: 'center',
        px: 2,
        py: 1,
        minHeight: 44,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {isUnknown ? (
          visibleText(sessionId)
        ) : (
          <Link href={sessionPath(sessionId)} dir="auto">
            {whose ?? visibleText(sessionId)}
          </Link>
        )}
        <Box
          component="span"
          sx={{
            display: { xs: 'block', sm: 'inline' },
            color: 'text.secondary',
            ml: { sm: 1 },
            fontSize: '0.875rem',
          }}
        >
          {address === undefined ? what : `${address} · ${what}`}
        </Box>
      </Box>
      <Box sx={{ minHeight: 24 }}>
        {session === undefined ? null : <StatusLabel status={statusOf(session)} />}
        {session === undefined && error === null ? <Skeleton width={110} /> : null}
        {error === null ? null : (
          <Box>
            <RowError sessionId={sessionId} error={error} onRetry={onRetry} />
          </Box>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {session === undefined ? null : <RunningTime session={session} />}
      </Box>
    </Box>
  );
}
