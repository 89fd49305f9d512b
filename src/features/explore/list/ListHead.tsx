import Box from '@mui/material/Box';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { titleColumn } from '../items/columns';
import { isNumeric, labelOf } from '../items/fields';
import { focusOn } from '../layout/focus-ids';
import { messages } from '../messages';
import { listMessages } from './messages';
import type { Sort } from '../items/sort-items';
import { useEdge } from '../layout/use-edge';

const narrowestColumn = 72;
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
    // Not the whole height of the head, of which what shows the focus would be cut off.
    height: 28,
    minWidth: 0,
    maxWidth: '100%',
    display: 'flex',
    gap: 0.5,
    alignItems: 'center',
    fontWeight: 600,
    cursor: 'pointer',
    overflow: 'hidden',
  },
  '& .edge': {
    position: 'absolute',
    insetInlineEnd: -7,
    width: 9,
    height: '60%',
    borderInlineEnd: '1px solid var(--mui-palette-divider)',
    cursor: 'col-resize',
    touchAction: 'none',
  },
} as const;

interface ColumnHeadProps {
  readonly column: string;
  readonly label: string;
  readonly sort: Sort | undefined;
  /** Undefined for the column that takes what is left. */
  readonly width: number | undefined;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onSort: () => void;
  readonly onResize: (width: number) => void;
}

function ColumnHead(props: ColumnHeadProps) {
  const { column, label, sort, width } = props;
  const isSorted = sort?.column === column;
  const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  const { moveBy, dragProps } = useEdge({
    width: width ?? 0,
    narrowest: narrowestColumn,
    widest: widestColumn,
    side: 1,
    onResize: props.onResize,
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.shiftKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
    event.preventDefault();
    if (width !== undefined) moveBy(event.key === 'ArrowRight' ? keyStep : -keyStep);
  }

  return (
    <Box
      role="columnheader"
      aria-label={label}
      aria-sort={order}
      sx={{ ...headSx, justifyContent: isNumeric(column) ? 'flex-end' : 'flex-start' }}
    >
      <button
        type="button"
        title={width === undefined ? listMessages.sortHelp : listMessages.columnHelp(width)}
        tabIndex={props.isTabStop ? 0 : -1}
        onFocus={props.onFocus}
        onClick={props.onSort}
        onKeyDown={onKeyDown}
      >
        {label}
        {isSorted ? sort.isDescending ? <ArrowDown size={14} /> : <ArrowUp size={14} /> : null}
      </button>
      {width === undefined ? null : <span aria-hidden className="edge" {...dragProps} />}
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

/**
 * Names of the columns: pressing one sorts, its edge sets the width. One tab stop: arrow keys go from column to column,
 * and with Shift set the width.
 */
export function ListHead({ columns, sort, widthOf, onSort, onResize }: ListHeadProps) {
  const [focused, setFocused] = useState(titleColumn);
  const all = [titleColumn, ...columns];
  const tabStop = all.includes(focused) ? focused : titleColumn;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = all.indexOf(tabStop);
    const targets: Partial<Record<string, number>> = {
      ArrowRight: Math.min(at + 1, all.length - 1),
      ArrowLeft: Math.max(at - 1, 0),
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) event.currentTarget.querySelectorAll('button')[target]?.focus();
    else if (event.key === 'ArrowDown') focusOn('list');
    else return;
    event.preventDefault();
  }

  return (
    <div role="row" className="head" aria-rowindex={1} onKeyDown={onKeyDown}>
      <span role="columnheader" aria-label={listMessages.select} />
      {all.map((column) => (
        <ColumnHead
          key={column}
          column={column}
          label={column === titleColumn ? messages.fields.name : labelOf(column)}
          sort={sort}
          width={column === titleColumn ? undefined : widthOf(column)}
          isTabStop={column === tabStop}
          onFocus={() => setFocused(column)}
          onSort={() => onSort(column)}
          onResize={(width) => onResize(column, width)}
        />
      ))}
    </div>
  );
}
