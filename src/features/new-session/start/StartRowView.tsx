import Box from '@mui/material/Box';
import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Candidate, SendState } from '#/domain/sending/send-state';
import type { StartRow } from '#/domain/starts/start-run';
import { useStarts } from '#/domain/starts/use-starts';
import { sessionPath } from '#/lib/paths';
import { SendStateView } from '#/shared/sending/SendStateView';
import { startMessages } from './messages';
import { formRunId } from './form-run';

interface StartRowViewProps {
  readonly row: StartRow;
  readonly candidates: readonly Candidate[];
}

const icons: Record<SendState['kind'], ReactNode> = {
  waiting: <CircleDashed size={18} />,
  held: <CircleDashed size={18} />,
  sending: <LoaderCircle size={18} />,
  accepted: <CircleCheck size={18} />,
  refused: <CircleAlert size={18} />,
  unconfirmed: <CircleHelp size={18} />,
  'looking-up': <LoaderCircle size={18} />,
  'lookup-failed': <CircleHelp size={18} />,
  'not-found': <CircleAlert size={18} />,
  ambiguous: <CircleHelp size={18} />,
};

function colorOf(kind: SendState['kind']): string {
  if (kind === 'accepted') return 'success.main';
  if (kind === 'refused' || kind === 'not-found') return 'error.main';
  return kind === 'lookup-failed' || kind === 'ambiguous' ? 'warning.main' : 'text.secondary';
}

/** One session to be started, and how far it is. */
export function StartRowView({ row, candidates }: StartRowViewProps) {
  const starts = useStarts();
  const { state, about } = row;
  const { whose, moreIds } = about;
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
          {whose === undefined ? startMessages.ownRow : whose.name}
        </Box>
        <Box dir="auto" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {moreIds === undefined ? whose?.address : null}
        </Box>
        {state.kind === 'accepted' ? (
          <Box>
            {startMessages.started}.{' '}
            <Link href={sessionPath(state.sessionId)}>{startMessages.openSession}</Link>
          </Box>
        ) : (
          <SendStateView
            state={state}
            what="session"
            candidates={candidates}
            onRetry={() => starts.retry(formRunId, [row])}
            onLookUpAgain={() => starts.lookUpAgain(formRunId)}
            onDeclareNotStarted={() => starts.declareNotStarted(row)}
            onAdopt={(sessionId) => starts.adopt(row, sessionId)}
          />
        )}
      </Box>
    </Box>
  );
}
