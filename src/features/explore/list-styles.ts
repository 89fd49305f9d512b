import { itemRowHeight } from './ItemRow';

const ellipsis = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

/** One set of rules for all rows: nothing is styled row by row. `--columns` is set beside it. */
export const listSx = {
  position: 'relative',
  overflow: 'auto',
  flex: 1,
  minHeight: 0,
  fontSize: '0.875rem',
  outlineOffset: '-2px',
  overscrollBehavior: 'contain',
  '& .row, & .head': {
    boxSizing: 'border-box',
    height: itemRowHeight,
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    alignItems: 'center',
    columnGap: 1.5,
    pr: 1.5,
    borderBottom: 1,
    borderColor: 'divider',
    minWidth: 'min-content',
    width: '100%',
  },
  '& .head': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    fontSize: '0.8125rem',
    color: 'text.secondary',
  },
  '& .row': { cursor: 'default', contain: 'layout paint style' },
  '& .row:hover': { bgcolor: 'action.hover' },
  '& .row[aria-selected="true"]': { bgcolor: 'action.selected' },
  '& .row[data-active="true"]': { boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)' },
  '&:focus-visible .row[data-cursor="true"]': {
    boxShadow: 'inset 0 0 0 2px var(--mui-palette-primary-main)',
  },
  '& .tick-cell': { display: 'grid', placeItems: 'center', width: 36, height: '100%' },
  '& .tick': {
    width: 16,
    height: 16,
    display: 'grid',
    placeItems: 'center',
    border: 1,
    borderColor: 'text.secondary',
    borderRadius: '4px',
  },
  '& [aria-selected="true"] .tick': {
    bgcolor: 'primary.main',
    borderColor: 'primary.main',
    color: 'primary.contrastText',
  },
  '& .title': ellipsis,
  '& .title svg': { verticalAlign: '-3px', marginInlineEnd: '6px', color: 'text.secondary' },
  '& .cell, & .number': { ...ellipsis, color: 'text.secondary' },
  '& .number': { textAlign: 'end' },
  '@media (max-width: 699px)': {
    '& .head': { display: 'none' },
    '& .row': { height: 52, gridTemplateColumns: '36px minmax(0, 1fr) auto', minWidth: 0 },
    '& .title': { gridColumn: '2 / -1', alignSelf: 'end' },
    '& .row .tick-cell': { gridRow: '1 / 3' },
    '& .row .cell, & .row .number': {
      gridRow: 2,
      fontSize: '0.8125rem',
      textAlign: 'start',
      alignSelf: 'start',
    },
    '& .row > :nth-of-type(n + 5)': { display: 'none' },
  },
} as const;
