import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { describeError } from '#/api/error-messages';
import { formatDuration } from '#/lib/dates';
import { messages } from './messages';
import { useNow } from '#/ui/use-now';

interface UpdatedLineProps {
  readonly freshness: {
    readonly lastReadAt: number;
    readonly error: unknown;
    readonly isReading: boolean;
    readonly isOver: boolean;
    readonly nextTryAt: number | undefined;
  };
  readonly onRefresh: () => void;
}

function freshnessText({ freshness }: UpdatedLineProps, now: number): string {
  const { lastReadAt, error, isReading, isOver, nextTryAt } = freshness;
  const age = formatDuration(Math.max(0, now - lastReadAt));
  if (error !== null) {
    const stale = messages.notUpdated(age, describeError(error).title);
    if (isReading) return `${stale} ${messages.tryingNow}`;
    if (nextTryAt === undefined) return `${stale} ${messages.noMoreTries}`;
    return `${stale} ${messages.tryingAgainIn(formatDuration(Math.max(0, nextTryAt - now)))}`;
  }
  if (isOver) return messages.complete;
  return lastReadAt === 0 ? messages.updating : messages.updated(age);
}

/** How old is what is shown. A failed read changes this sentence, and nothing else moves. */
export function UpdatedLine(props: UpdatedLineProps) {
  const now = useNow();
  const { error, isOver } = props.freshness;
  const hasFailed = error !== null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        minHeight: 32,
        fontSize: '0.875rem',
        color: hasFailed ? 'warning.main' : 'text.secondary',
      }}
    >
      <span>{freshnessText(props, now)}</span>
      {isOver && !hasFailed ? null : (
        <Button size="small" variant="text" onClick={props.onRefresh}>
          {hasFailed ? messages.retryNow : messages.refresh}
        </Button>
      )}
    </Box>
  );
}
