import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ArrowDown } from 'lucide-react';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import { useTimeZone } from '#/ui/time-zone';
import { useFixedRows } from '#/ui/use-fixed-rows';
import { EventRow } from './EventRow';
import { messages } from '../messages';

const rowHeight = 48;

/** Closer than this to the end counts as being there: zoomed browsers scroll in fractions of a pixel. */
const endTolerance = 4;

const listSx = {
  maxHeight: 'clamp(240px, calc(100dvh - 320px), 720px)',
  overflowY: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  overscrollBehavior: 'contain',
  '& .event': {
    height: rowHeight,
    boxSizing: 'border-box',
    // A row's size and place are its own: what changes in one moves nothing else.
    contain: 'strict',
    display: 'grid',
    gridTemplateColumns: '112px 72px minmax(0, 1fr) 76px 92px',
    gap: '0 12px',
    alignItems: 'center',
    px: 1.5,
    borderBottom: 1,
    borderColor: 'divider',
    fontSize: '0.875rem',
    lineHeight: 1.35,
  },
  '& .event-status': { minWidth: 0 },
  '& time, & .event-size, & .event-duration': { color: 'text.secondary', whiteSpace: 'nowrap' },
  '& .event-size, & .event-duration': { textAlign: 'end' },
  '& .event-text': { minWidth: 0, display: 'block' },
  '& .event-item, & .event-message': {
    display: 'block',
    // Right-to-left texts keep their direction, but start where the eye scans.
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .event-item': { fontWeight: 600 },
  '& .event-item + .event-message': { color: 'text.secondary' },
  '& .event-message.alone': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  '@media (max-width: 699px)': {
    '& .event': { gridTemplateColumns: '24px 64px minmax(0, 1fr)', gap: '0 8px' },
    '& .event-status > span > span': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      clipPath: 'inset(50%)',
    },
    '& .event-size, & .event-duration': { display: 'none' },
  },
} as const;

interface EventListProps {
  readonly events: readonly RestoreSessionEvent[];
  /** The list starts at the newest event and stays there while new ones come, like a log. An ended one has no latest. */
  readonly isGrowing: boolean;
}

/** Thousands of rows of which only those in view exist. Moving in it is the browser's own scrolling. */
export function EventList({ events, isGrowing }: EventListProps) {
  const { zone } = useTimeZone();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [isAtEnd, setAtEnd] = useState(isGrowing);
  const rows = useFixedRows({ scroller, count: events.length, rowHeight });

  const end = events.length * rowHeight;
  const toEnd = useCallback(() => scroller?.scrollTo({ top: end }), [scroller, end]);

  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [isAtEnd, toEnd]);

  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        ref={setScroller}
        role="log"
        // The state of the session is announced elsewhere; reading out every event would drown it.
        aria-live="off"
        aria-label={messages.events.list}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setAtEnd(scrollHeight - scrollTop - clientHeight <= endTolerance)
        }
        sx={listSx}
      >
        <div style={rows.spaceStyle}>
          <div role="list" style={rows.rowsStyle}>
            {rows.indexes.map((index) => {
              const event = events[index];
              return event === undefined ? null : (
                <EventRow key={index} event={event} position={index + 1} zone={zone} />
              );
            })}
          </div>
        </div>
      </Box>
      {isAtEnd || !isGrowing ? null : (
        <Button
          size="small"
          variant="contained"
          startIcon={<ArrowDown size={16} />}
          onClick={toEnd}
          sx={{ position: 'absolute', bottom: 12, insetInlineEnd: 24 }}
        >
          {messages.events.jump}
        </Button>
      )}
    </Box>
  );
}
