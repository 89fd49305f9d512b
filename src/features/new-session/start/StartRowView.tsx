import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { describeError } from '#/api/transport/error-messages';
import { sessionPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Moment } from '#/ui/Moment';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { messages } from '../messages';
import type { RowState, StartRow } from './start-run';

interface StartRowViewProps {
  readonly row: StartRow;
  readonly onRetry: (row: StartRow) => void;
  readonly onLookAgain: () => void;
  readonly onNotStarted: (row: StartRow) => void;
}

const icons: Record<RowState['kind'], ReactNode> = {
  waiting: <CircleDashed size={18} />,
  starting: <LoaderCircle size={18} />,
  started: <CircleCheck size={18} />,
  failed: <CircleAlert size={18} />,
  lost: <CircleHelp size={18} />,
  looking: <LoaderCircle size={18} />,
  'look-failed': <CircleHelp size={18} />,
  'not-started': <CircleAlert size={18} />,
  unclear: <CircleHelp size={18} />,
};

function colorOf(kind: RowState['kind']): string {
  if (kind === 'started') return 'success.main';
  if (kind === 'failed' || kind === 'not-started') return 'error.main';
  return kind === 'look-failed' || kind === 'unclear' ? 'warning.main' : 'text.secondary';
}

function Ticking({ since, text }: { readonly since: number; readonly text: (seconds: string) => string }) {
  return text(useSecondsSince(since));
}

/** One session to be started, and how far it is. */
export function StartRowView(props: StartRowViewProps) {
  const { objects } = props.row.planned;
  const { state } = props.row;
  return (
    <Box
      component="li"
      sx={{ py: 1.25, px: 1.5, borderBottom: 1, borderColor: 'divider', display: 'flex', gap: 1.5 }}
    >
      <Box aria-hidden sx={{ color: colorOf(state.kind), flex: 'none', pt: '2px' }}>
        {icons[state.kind]}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
        <Box dir="auto" sx={{ fontWeight: 600 }}>
          {objects.length === 0 ? messages.ownRow : messages.namesOf(objects)}
        </Box>
        <Box dir="auto" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {objects.length === 1 ? objects[0]?.address : null}
        </Box>
        <StateText {...props} />
      </Box>
    </Box>
  );
}

function StateText({ row, onRetry, onLookAgain, onNotStarted }: StartRowViewProps) {
  const { state } = row;
  const retry = (
    <Button size="small" variant="outlined" onClick={() => onRetry(row)}>
      {messages.retryOne}
    </Button>
  );
  const lookAgain = (
    <Button size="small" variant="outlined" onClick={onLookAgain}>
      {messages.lookAgain}
    </Button>
  );
  const noneOfThem = (
    <Button size="small" onClick={() => onNotStarted(row)}>
      {messages.notStartedAfterAll}
    </Button>
  );
  switch (state.kind) {
    case 'waiting':
    case 'lost':
      return <Box sx={{ color: 'text.secondary' }}>{messages.states[state.kind]}</Box>;
    case 'starting':
      return <Ticking since={state.since} text={messages.startingFor} />;
    case 'looking':
      return <Ticking since={state.since} text={messages.lookingFor} />;
    case 'started':
      return (
        <Box>
          {messages.states.started}. <Link href={sessionPath(state.sessionId)}>{messages.openSession}</Link>
        </Box>
      );
    case 'failed':
      return (
        <Box sx={{ mt: 1 }}>
          <ErrorPanel error={describeError(state.error)} onRetry={() => onRetry(row)} />
        </Box>
      );
    case 'not-started':
      return (
        <>
          {messages.states['not-started']}
          {state.error === undefined ? null : <ErrorPanel error={describeError(state.error)} />}
          <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
            {retry}
            {lookAgain}
          </Box>
        </>
      );
    case 'look-failed':
      return (
        <>
          {messages.states['look-failed']}
          <ErrorPanel
            error={describeError(state.error)}
            onRetry={onLookAgain}
            retryLabel={messages.lookAgain}
          />
        </>
      );
    case 'unclear':
      return (
        <>
          {messages.states.unclear}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {state.candidates.map((session) => (
              <li key={session.id}>
                <Link href={sessionPath(session.id)}>
                  {messages.sessionStartedAt}{' '}
                  <Moment epochMs={session.creationTime.epochMs} format="timeSeconds" />
                </Link>
              </li>
            ))}
          </Box>
          <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
            {lookAgain}
            {noneOfThem}
          </Box>
        </>
      );
  }
}
