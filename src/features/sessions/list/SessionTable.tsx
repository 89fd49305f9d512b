import Box from '@mui/material/Box';
import { messages } from '../messages';
import type { ListedSession } from './session-filters';
import { SessionRow } from './SessionRow';

const columns = messages.list.columns;

const columnTexts = [
  columns.state,
  columns.what,
  columns.whose,
  columns.reason,
  columns.started,
  columns.by,
  columns.running,
];

const tableSx = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  fontSize: '0.875rem',
  '& [role=row]': {
    display: 'grid',
    gridTemplateColumns:
      '205px 112px minmax(110px, 1.4fr) minmax(110px, 1.4fr) 100px minmax(110px, 1.2fr) 95px',
    gap: '0 16px',
    alignItems: 'center',
    px: 2,
    minHeight: 44,
  },
  '& .session': {
    position: 'relative',
    borderTop: 1,
    borderColor: 'divider',
    // Rows out of view cost no layout, so hundreds stay smooth without a virtual list.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 45px',
    '&:hover': { bgcolor: 'action.hover' },
  },
  '& [role=columnheader]': { color: 'text.secondary', fontWeight: 600, fontSize: '0.8125rem' },
  '& .clipped': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: 1.35,
    // Right-to-left texts keep their direction, but start where the eye scans.
    textAlign: 'left',
  },
  '& .one-line': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .quiet': { color: 'text.secondary' },
  '& .small': { fontSize: '0.8125rem' },
  '& .session-link': { color: 'text.primary', fontWeight: 600, textDecoration: 'none' },
  '& .session-link::after': { content: '""', position: 'absolute', inset: 0 },
  '& .session-link:focus-visible': { outline: 'none' },
  '& .session:has(.session-link:focus-visible)': {
    outline: 2,
    outlineColor: 'primary.main',
    outlineOffset: '-2px',
  },
  // Lies over the row, so that nothing moves when it comes with hover or focus.
  '& time': { position: 'relative', zIndex: 1 },
  '& .exact': {
    display: 'none',
    position: 'absolute',
    insetInlineStart: -8,
    top: '100%',
    px: 1,
    py: 0.25,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
    color: 'text.primary',
    whiteSpace: 'nowrap',
  },
  '& time:hover .exact, & .session:has(.session-link:focus-visible) .exact': { display: 'block' },
  '& .session:has(time:hover), & .session:has(.session-link:focus-visible)': {
    contentVisibility: 'visible',
    zIndex: 1,
  },
  '& .card-label': { display: 'none' },
  '@media (max-width: 1099px)': {
    '& [role=rowgroup]:first-of-type': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& .session': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: '2px 12px',
      py: 1.25,
      containIntrinsicSize: 'auto 108px',
    },
    '& .session > :nth-of-type(n + 5)': { fontSize: '0.8125rem' },
    '& .card-label': { display: 'inline' },
  },
} as const;

/** A table for eyes that scan; on narrow screens each row is a card, for assistive technology still a table. */
export function SessionTable({ sessions }: { readonly sessions: readonly ListedSession[] }) {
  return (
    <Box role="table" aria-label={messages.list.table} sx={tableSx}>
      <div role="rowgroup">
        <div role="row">
          {columnTexts.map((column) => (
            <div key={column} role="columnheader">
              {column}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {sessions.map((listed) => (
          <SessionRow key={listed.session.id} {...listed} />
        ))}
      </div>
    </Box>
  );
}
