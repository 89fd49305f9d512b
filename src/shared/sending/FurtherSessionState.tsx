import Box from '@mui/material/Box';
import { describeError } from '#/api/transport/error-messages';
import type { useFurtherSession } from '#/domain/starts/use-starts';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { SendStateView } from './SendStateView';

interface FurtherSessionStateProps {
  readonly further: ReturnType<typeof useFurtherSession>;
  /** Title of an error: what could not be opened. */
  readonly failedTitle: string;
}

/** What became of starting a further session, as far as its button does not say it. */
export function FurtherSessionState({ further, failedTitle }: FurtherSessionStateProps) {
  const { row, error } = further;
  if (error !== null) return <ErrorPanel error={{ ...describeError(error), title: failedTitle }} />;
  if (row === undefined || row.state.kind === 'accepted') return null;
  if (row.state.kind === 'waiting' || row.state.kind === 'sending') return null;
  return (
    <Box>
      <SendStateView
        state={row.state}
        what="session"
        candidates={row.state.kind === 'ambiguous' ? row.state.candidates : []}
        refusedTitle={failedTitle}
        onRetry={row.state.kind === 'not-found' ? further.retry : undefined}
        onLookUpAgain={further.lookUpAgain}
        onDeclareNotStarted={() => further.declareNotStarted(row)}
        onAdopt={(sessionId) => further.adopt(row, sessionId)}
      />
    </Box>
  );
}
