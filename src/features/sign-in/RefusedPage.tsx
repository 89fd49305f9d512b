import Button from '@mui/material/Button';
import { describeError } from '#/api/transport/error-messages';
import { problemKindOf } from '#/api/transport/errors';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';
import { StartFrame } from './StartFrame';

interface RefusedPageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onOtherAccount: () => void;
}

/** Microsoft knows this person; the backup server gave no token. */
export function RefusedPage({ error, onRetry, onOtherAccount }: RefusedPageProps) {
  const described = describeError(error);
  const kind = problemKindOf(error);
  const isRefusal = kind === 'signed-out' || kind === 'forbidden';
  const text = isRefusal
    ? { ...described, title: messages.refusedTitle, next: messages.refusedNext }
    : described;
  return (
    <StartFrame>
      <ErrorPanel
        error={text}
        headingLevel="h1"
        onRetry={onRetry}
        actions={
          <Button size="small" onClick={onOtherAccount}>
            {messages.otherAccount}
          </Button>
        }
      />
    </StartFrame>
  );
}
