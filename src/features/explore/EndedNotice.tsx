import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useFurtherSession } from '#/domain/starts/use-starts';
import { explorePath, newSessionPath, type ExploreLink } from '#/lib/paths';
import { FurtherSessionState } from '#/shared/sending/FurtherSessionState';
import { messages } from './messages';
import { usePerson } from '#/domain/person/use-person';
import { Selections } from './items/selection-store';

const text = messages.ended;

interface EndedNoticeProps {
  readonly sessionId: string;
  readonly isGone: boolean;
  readonly started: StartedSession | undefined;
  readonly link: ExploreLink;
}

/** Says that the session is over, and leads to the same place in a new one. */
export function EndedNotice({ sessionId, isGone, started, link }: EndedNoticeProps) {
  const selections = usePerson().own(Selections);
  const further = useFurtherSession(`reopen ${sessionId}`);
  const open = (values: StartedSession) =>
    further.open({
      started: values,
      onStarted: (id) => selections.in(id).adopt(selections.in(sessionId)),
      onOpened: (id) => navigate(explorePath(id, link)),
    });

  return (
    <Box sx={{ px: 2, py: 1, borderBottom: 1, borderColor: 'divider', fontSize: '0.875rem' }}>
      <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <strong>{isGone ? text.gone : text.title}</strong>
        <span>{started === undefined ? text.unknown : text.text}</span>
        {started === undefined ? (
          <Link href={newSessionPath()}>{text.newSession}</Link>
        ) : (
          <Button size="small" variant="contained" disabled={further.isOpening} onClick={() => open(started)}>
            {further.isOpening ? text.opening : text.open}
          </Button>
        )}
      </Box>
      <FurtherSessionState further={further} failedTitle={text.failed} />
    </Box>
  );
}
