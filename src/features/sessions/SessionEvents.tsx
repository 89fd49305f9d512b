import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo, useDeferredValue, useMemo } from 'react';
import { describeError } from '#/api/error-messages';
import type { EventLog } from '#/api/restore-session-events';
import { formatCount } from '#/lib/plural';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { FilterChip } from '#/ui/FilterChip';
import { EventList } from './EventList';
import { EventStatusLabel } from './EventStatusLabel';
import { filterEvents } from './event-view';
import { messages } from './messages';
import { useSearchFilters } from './use-search-filters';

interface SessionEventsProps {
  readonly log: EventLog | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly error: unknown;
  readonly isEnded: boolean;
  readonly onRetry: () => void;
}

const text = messages.events;

/** Of ten thousand rows a poll changes few, and most polls none: the rest of the page must not redraw them. */
export const SessionEvents = memo(function SessionEvents(props: SessionEventsProps) {
  const { log, counts, error, isEnded, onRetry } = props;
  const { params, set, toggle, clear } = useSearchFilters();
  const search = params.get('q') ?? '';
  const statuses = useMemo(() => params.getAll('status'), [params]);
  const searched = useDeferredValue(search);
  const events = log?.sorted;
  const shown = useMemo(() => filterEvents(events ?? [], searched, statuses), [events, searched, statuses]);
  const total = events?.length ?? 0;
  // A status that is asked for by the address keeps its chip before any event has it.
  const chips = new Map([...counts, ...statuses.map((status) => [status, counts.get(status) ?? 0] as const)]);

  return (
    <Box component="section" aria-labelledby="events-title" sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" id="events-title">
          {text.title}
        </Typography>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', minWidth: 90 }}>
          {events === undefined ? null : text.shown(shown.length, total)}
        </Box>
        <TextField
          type="search"
          label={text.search}
          value={search}
          onChange={(event) => set('q', event.target.value)}
          sx={{ width: { xs: '100%', sm: 260 }, ml: { sm: 'auto' } }}
        />
        <Box role="group" aria-label={text.filter} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {[...chips].map(([status, count]) => (
            <FilterChip
              key={status}
              label={<EventStatusLabel status={status} count={formatCount(count)} />}
              isOn={statuses.includes(status)}
              onToggle={() => toggle('status', status)}
            />
          ))}
        </Box>
      </Box>
      {error !== null && events === undefined ? (
        <ErrorPanel headingLevel="h3" error={describeError(error)} onRetry={onRetry} />
      ) : events === undefined ? (
        <Box role="status" aria-label={text.loading}>
          <Skeleton variant="rounded" height={320} />
        </Box>
      ) : shown.length > 0 ? (
        <EventList events={shown} startsAtEnd={!isEnded} />
      ) : (
        <Box
          sx={{
            p: 4,
            textAlign: 'center',
            color: 'text.secondary',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
          }}
        >
          {total > 0 ? (
            <>
              {text.noneMatch}
              <br />
              <Button size="small" onClick={() => clear('q', 'status')} sx={{ mt: 1 }}>
                {text.clear}
              </Button>
            </>
          ) : isEnded ? (
            text.none
          ) : (
            text.noneYet
          )}
        </Box>
      )}
    </Box>
  );
});
