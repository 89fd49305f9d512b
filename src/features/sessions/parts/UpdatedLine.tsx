import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { formatDuration } from '#/lib/dates';
import { useNow } from '#/ui/use-now';
import { messages } from '../messages';
import type { Freshness } from './use-session-watch';

interface UpdatedLineProps extends Freshness {
  readonly onRefresh: () => void;
}

function freshnessText(freshness: Freshness, now: number): string {
  const { error, isRetrying, isOver, nextTryAt } = freshness;
  const lastReadAt = freshness.getLastReadAt();
  const age = formatDuration(Math.max(0, now - lastReadAt));
  if (error !== null) {
    const { title } = describeError(error);
    const stale = lastReadAt === 0 ? messages.notRead(title) : messages.notUpdated(age, title);
    if (isRetrying) return `${stale} ${messages.tryingNow}`;
    if (nextTryAt === undefined) return `${stale} ${messages.noMoreTries}`;
    return `${stale} ${messages.tryingAgainIn(formatDuration(Math.max(0, nextTryAt - now)))}`;
  }
  if (isOver) return messages.complete;
  return lastReadAt === 0 ? messages.updating : messages.updated(age);
}

function TickingText(props: Freshness) {
  return <span>{freshnessText(props, useNow())}</span>;
}

const RefreshButton = memo(function RefreshButton(props: {
  readonly hasFailed: boolean;
  readonly onRefresh: () => void;
}) {
  return (
    <Button size="small" variant="text" onClick={props.onRefresh}>
      {props.hasFailed ? messages.retryNow : messages.refresh}
    </Button>
  );
});

/** How old is what is shown. A failed read changes this sentence, and nothing else moves. */
export function UpdatedLine({ onRefresh, ...freshness }: UpdatedLineProps) {
  const hasFailed = freshness.error !== null;
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
      <TickingText {...freshness} />
      {freshness.isOver && !hasFailed ? null : <RefreshButton hasFailed={hasFailed} onRefresh={onRefresh} />}
    </Box>
  );
}
