import Box from '@mui/material/Box';
import { formatCount } from '#/lib/plural';
import { EventStatusLabel } from './EventStatusLabel';
import { messages } from '../messages';
import { useEventCounts } from '../parts/use-session-watch';

export function EventCounts({ sessionId }: { readonly sessionId: string }) {
  const counts = useEventCounts(sessionId);
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
}
