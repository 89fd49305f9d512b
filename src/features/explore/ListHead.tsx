import Box from '@mui/material/Box';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { titleColumn } from './columns';
import { isNumeric, labelOf } from './fields';
import { messages } from './messages';
import type { Sort } from './sort-items';

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

function clampWidth(width: number): number {
  return Math.min(widestColumn, Math.max(narrowestColumn, Math.round(width)));
}

function ColumnHead({ column, label, sort, width, onSort, onResize }: ColumnHeadProps) {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const isSorted = sort?.column === column;
  const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';

  function onPointerMove(event: PointerEvent): void {
    if (drag.current === undefined) return;
    onResize?.(column, clampWidth(drag.current.width + event.clientX - drag.current.x));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onResize?.(column, clampWidth(width + step));
  }

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
        <span
          role="separator"
          aria-orientation="vertical"
          aria-label={messages.columnWidth(label)}
          aria-valuenow={width}
          aria-valuemin={narrowestColumn}
          aria-valuemax={widestColumn}
          tabIndex={0}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { x: event.clientX, width };
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => (drag.current = undefined)}
          onKeyDown={onKeyDown}
        />
      )}
    </Box>
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
