import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RestoreSessionEvent } from '#/api/restore-session-events';
import { useTimeZone } from '#/ui/time-zone';
import { EventRow } from './EventRow';
import { messages } from './messages';

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
    position: 'absolute',
    top: 0,
    insetInline: 0,
    height: rowHeight,
    boxSizing: 'border-box',
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
  /** Start at the newest and stay there while new ones come, like a log. */
  readonly startsAtEnd: boolean;
}

/** Thousands of rows of which only those in view exist. Moving in it is the browser's own scrolling. */
export function EventList({ events, startsAtEnd }: EventListProps) {
  const { zone } = useTimeZone();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(startsAtEnd);
  // oxlint-disable-next-line react/incompatible-library -- concerns the React Compiler, which is not used here
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });

  function toEnd(): void {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }

  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [isAtEnd, events.length]);

  return (
    <Box sx={{ position: 'relative' }}>
      <Box
        ref={scroller}
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
        <Box role="list" sx={{ position: 'relative' }} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const event = events[item.index];
            return event === undefined ? null : (
              <EventRow key={item.key} event={event} top={item.start} position={item.index + 1} zone={zone} />
            );
          })}
        </Box>
      </Box>
      {isAtEnd ? null : (
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
