import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleCheck, CircleHelp, CircleStop } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { sessionTitle } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { parseServerDate } from '#/lib/dates';
import { sessionPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { Moment } from '#/ui/Moment';
import { messages } from './messages';

const text = messages.head;

function momentOf(started: StartedSession | undefined): ReactNode {
  if (started === undefined) return text.elsewhere;
  if (started.when === 'latest') return text.latest;
  const epochMs = parseServerDate(started.when);
  return epochMs === undefined ? visibleText(started.when) : <Moment epochMs={epochMs} format="full" />;
}

function StateLabel({ session }: { readonly session: RestoreSession }) {
  const { state } = session;
  const [Icon, label, color] =
    state === 'Working'
      ? ([CircleCheck, text.working, 'success.main'] as const)
      : state === 'Stopped'
        ? ([CircleStop, text.stopped, 'text.secondary'] as const)
        : ([CircleHelp, text.unknown(visibleText(state.unknown)), 'text.secondary'] as const);
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color, fontWeight: 600 }}
    >
      <Icon aria-hidden size={16} />
      {label}
    </Box>
  );
}

interface ExploreHeadProps {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly actions?: ReactNode;
}

/** Whose data, what, which moment and whether the session is still open: always in view. */
export function ExploreHead({ session, started, actions }: ExploreHeadProps) {
  return (
    <Box
      component="section"
      aria-label={text.label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '2px 16px',
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        fontSize: '0.875rem',
      }}
    >
      <Typography variant="h1" dir="auto" sx={{ fontSize: '1.125rem', overflowWrap: 'anywhere' }}>
        {sessionTitle(session, started)}
      </Typography>
      <span>{momentOf(started)}</span>
      {started?.showDeleted === true ? <span>{text.showsDeleted}</span> : null}
      <StateLabel session={session} />
      <Link href={sessionPath(session.id)}>{text.status}</Link>
      <Box sx={{ flex: 1 }} />
      {actions}
    </Box>
  );
}
