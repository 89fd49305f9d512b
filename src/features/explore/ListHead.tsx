import Box from '@mui/material/Box';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { titleColumn } from './columns';
import { isNumeric, labelOf } from './fields';
import { messages } from './messages';
import type { Sort } from './sort-items';
import { useEdge } from './use-edge';

export const narrowestColumn = 72;
const widestColumn = 800;
const keyStep = 16;

const headSx = {
  position: 'relative',
  display: 'flex',
  minWidth: 0,
  height: '100%',
  alignItems: 'center',
  '& button': {
    font: 'inherit',
    color: 'inherit',
    bgcolor: 'transparent',
    border: 0,
    p: 0,
    height: '100%',
    minWidth: 0,
    maxWidth: '100%',
    display: 'flex',
    gap: 0.5,
    alignItems: 'center',
    fontWeight: 600,
    cursor: 'pointer',
    overflow: 'hidden',
  },
  '& [role="separator"]': {
    position: 'absolute',
    insetInlineEnd: -10,
    width: 9,
    height: '60%',
    borderInlineEnd: 1,
    borderColor: 'divider',
    cursor: 'col-resize',
    touchAction: 'none',
  },
} as const;

interface ColumnHeadProps {
  readonly column: string;
  readonly label: string;
  readonly sort: Sort | undefined;
  readonly width: number;
  readonly onSort: (column: string) => void;
  /** Left out for the column that takes what is left. */
  readonly onResize?: (column: string, width: number) => void;
}

function ColumnHead({ column, label, sort, width, onSort, onResize }: ColumnHeadProps) {
  const isSorted = sort?.column === column;
  const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';

  return (
    <Box
      role="columnheader"
      aria-label={label}
      aria-sort={order}
      sx={{ ...headSx, justifyContent: isNumeric(column) ? 'flex-end' : 'flex-start' }}
    >
      <button type="button" onClick={() => onSort(column)}>
        {label}
        {isSorted ? sort.isDescending ? <ArrowDown size={14} /> : <ArrowUp size={14} /> : null}
      </button>
      {onResize === undefined ? null : (
        <ColumnEdge label={label} width={width} onResize={(wanted) => onResize(column, wanted)} />
      )}
    </Box>
  );
}

interface ColumnEdgeProps {
  readonly label: string;
  readonly width: number;
  readonly onResize: (width: number) => void;
}

function ColumnEdge({ label, width, onResize }: ColumnEdgeProps) {
  const range = { narrowest: narrowestColumn, widest: widestColumn };
  return (
    <span {...useEdge({ label: messages.columnWidth(label), width, ...range, side: 1, keyStep, onResize })} />
  );
}

interface ListHeadProps {
  readonly columns: readonly string[];
  readonly sort: Sort | undefined;
  readonly widthOf: (column: string) => number;
  readonly onSort: (column: string) => void;
  readonly onResize: (column: string, width: number) => void;
}

/** Names of the columns: pressing one sorts, its edge sets the width (with the mouse, or arrow keys). */
export function ListHead({ columns, sort, widthOf, onSort, onResize }: ListHeadProps) {
  return (
    <div role="row" className="head" aria-rowindex={1}>
      <span role="columnheader" aria-label={messages.select} />
      <ColumnHead column={titleColumn} label={messages.fields.name} sort={sort} width={0} onSort={onSort} />
      {columns.map((column) => (
        <ColumnHead
          key={column}
          column={column}
          label={labelOf(column)}
          sort={sort}
          width={widthOf(column)}
          onSort={onSort}
          onResize={onResize}
        />
      ))}
    </div>
  );
}
