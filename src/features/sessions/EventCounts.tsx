import Box from '@mui/material/Box';
import { memo } from 'react';
import { formatCount } from '#/lib/plural';
import { EventStatusLabel } from './EventStatusLabel';
import { messages } from './messages';

export const EventCounts = memo(function EventCounts({
  counts,
}: {
  readonly counts: ReadonlyMap<string, number>;
}) {
  return (
    <Box
      role="group"
      aria-label={messages.counts}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px', minHeight: 24, fontSize: '0.875rem' }}
    >
      {counts.size === 0 ? (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {messages.noCounts}
        </Box>
      ) : (
        [...counts].map(([key, count]) => (
          <EventStatusLabel key={key} status={key} count={formatCount(count)} />
        ))
      )}
    </Box>
  );
});
