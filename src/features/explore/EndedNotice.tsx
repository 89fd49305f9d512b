import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { describeError } from '#/api/transport/error-messages';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useOpenAgain } from '#/domain/sessions/use-open-again';
import { explorePath, newSessionPath, type ExploreLink } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';
import { selectionStoreOf } from './items/selection-store';

const text = messages.ended;

interface EndedNoticeProps {
  readonly sessionId: string;
  readonly isGone: boolean;
  readonly started: StartedSession | undefined;
  readonly link: ExploreLink;
}

/** Says that the session is over, and leads to the same place in a new one. */
export function EndedNotice({ sessionId, isGone, started, link }: EndedNoticeProps) {
  const { isOpening, error, open } = useOpenAgain(sessionId, (session) =>
    selectionStoreOf(session.id).adopt(selectionStoreOf(sessionId)),
  );

  return (
    <Box sx={{ px: 2, py: 1, borderBottom: 1, borderColor: 'divider', fontSize: '0.875rem' }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <strong>{isGone ? text.gone : text.title}</strong>
        <span>{started === undefined ? text.unknown : text.text}</span>
        {started === undefined ? (
          <Link href={newSessionPath()}>{text.newSession}</Link>
        ) : (
          <Button
            size="small"
            variant="contained"
            disabled={isOpening}
            onClick={() => open(started, (session) => navigate(explorePath(session.id, link)))}
          >
            {isOpening ? text.opening : text.open}
          </Button>
        )}
      </Box>
      {error === null ? null : (
        <Box sx={{ mt: 1 }}>
          <ErrorPanel error={{ ...describeError(error), title: text.failed }} />
        </Box>
      )}
    </Box>
  );
}
