import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { memo, useDeferredValue, useMemo } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { formatCount } from '#/lib/plural';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { FilterChip } from '#/ui/FilterChip';
import { EventList } from './EventList';
import { EventStatusLabel } from './EventStatusLabel';
import { filterEvents } from '../parts/event-view';
import { messages } from '../messages';
import { useSearchFilters, type SearchFilters } from '../parts/use-search-filters';
import { useEventCounts, useEventLog } from '../parts/use-session-watch';

interface SessionEventsProps {
  readonly sessionId: string;
  readonly isEnded: boolean;
  readonly onRetry: () => void;
}

const text = messages.events;

const EventSearch = memo(function EventSearch() {
  const { params, set } = useSearchFilters();
  return (
    <TextField
      type="search"
      label={text.search}
      value={params.get('q') ?? ''}
      onChange={(event) => set('q', event.target.value)}
      sx={{ width: { xs: '100%', sm: 260 }, ml: { sm: 'auto' } }}
    />
  );
});

interface StatusChipProps {
  readonly status: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly toggle: SearchFilters['toggle'];
}

const StatusChip = memo(function StatusChip({ status, count, isOn, toggle }: StatusChipProps) {
  return (
    <FilterChip
      label={<EventStatusLabel status={status} count={formatCount(count)} />}
      isOn={isOn}
      onToggle={() => toggle('status', status)}
    />
  );
});

/** Of ten thousand rows a poll changes few, and most polls none: the rest of the page must not redraw them. */
export const SessionEvents = memo(function SessionEvents(props: SessionEventsProps) {
  const { sessionId, isEnded, onRetry } = props;
  const { events, error } = useEventLog(sessionId);
  const counts = useEventCounts(sessionId);
  const { params, toggle, clear } = useSearchFilters();
  const search = params.get('q') ?? '';
  const statuses = useMemo(() => params.getAll('status'), [params]);
  const searched = useDeferredValue(search);
  const shown = useMemo(() => filterEvents(events ?? [], searched, statuses), [events, searched, statuses]);
  const total = events?.length ?? 0;
  const unreadable = useMemo(() => (events ?? []).filter((event) => event.isUnreadable).length, [events]);
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
          {unreadable === 0 ? null : `, ${text.unreadableCount(unreadable)}`}
        </Box>
        <EventSearch />
        <Box role="group" aria-label={text.filter} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {[...chips].map(([status, count]) => (
            <StatusChip
              key={status}
              status={status}
              count={count}
              isOn={statuses.includes(status)}
              toggle={toggle}
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
        <EventList events={shown} isGrowing={!isEnded} />
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
