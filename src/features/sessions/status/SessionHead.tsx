import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { statusOf, type RestoreSession } from '#/api/sessions/restore-sessions';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { EventCounts } from '../events/EventCounts';
import { messages } from '../messages';
import { SessionActions } from './SessionActions';
import { SessionFacts } from './SessionFacts';
import { statusText } from '../parts/session-text';
import { StatisticsPanel } from './StatisticsPanel';
import { StatusLabel } from '../parts/StatusLabel';

interface SessionHeadProps {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly updated: ReactNode;
  readonly onStopped: () => void;
}

const headSx = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 270px' },
  gridTemplateAreas: { xs: '"summary" "actions" "facts"', md: '"summary actions" "facts actions"' },
  gridTemplateRows: { md: 'auto 1fr' },
  gap: '16px 24px',
  p: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;

/** What an operator with somebody on the phone needs within two seconds, and what can be done about it. */
export function SessionHead({ session, started, updated, onStopped }: SessionHeadProps) {
  const status = statusOf(session);
  return (
    <Box sx={headSx}>
      <Box sx={{ gridArea: 'summary', display: 'grid', gap: 1.5, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
          <StatusLabel status={status} size="large" />
          {updated}
          <div role="status" className="for-ears">
            {messages.announce(statusText(status))}
          </div>
        </Box>
        <EventCounts sessionId={session.id} />
        <StatisticsPanel sessionId={session.id} />
      </Box>
      <SessionFacts session={session} started={started} />
      <SessionActions session={session} started={started} onStopped={onStopped} />
    </Box>
  );
}
