import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ArrowDown, ArrowUp, Check, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { titleColumn } from '../items/columns';
import { labelOf } from '../items/fields';
import { messages } from '../messages';
import { listMessages } from './messages';
import type { Sort } from '../items/sort-items';
import type { Columns } from './use-columns';

interface ColumnsMenuProps {
  readonly columns: Columns;
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
}

/** Chooses what columns the list has and, on a small screen, where they have no heads to press, its order. */
export function ColumnsMenu({ columns, sort, onSort }: ColumnsMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const isNarrow = useMediaQuery('(max-width: 699px)');
  const Arrow = sort?.isDescending === true ? ArrowDown : ArrowUp;
  const orders = isNarrow ? [titleColumn, ...columns.shown] : [];
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<Columns3 size={16} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {isNarrow ? listMessages.columnsAndOrder : listMessages.columns}
      </Button>
      {anchor === undefined ? null : (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(undefined)}>
          {columns.all.map((column) => {
            const isShown = columns.shown.includes(column);
            return (
              <MenuItem
                key={column}
                role="menuitemcheckbox"
                aria-checked={isShown}
                onClick={() => columns.toggle(column)}
                sx={{ gap: 1 }}
              >
                <Check size={16} visibility={isShown ? 'visible' : 'hidden'} />
                {labelOf(column)}
              </MenuItem>
            );
          })}
          <MenuItem onClick={columns.reset}>{listMessages.resetColumns}</MenuItem>
          {isNarrow ? <ListSubheader role="presentation">{listMessages.order}</ListSubheader> : null}
          {orders.map((column) => {
            const isSorted = sort?.column === column;
            return (
              <MenuItem
                key={`order ${column}`}
                role="menuitemradio"
                aria-checked={isSorted}
                onClick={() => onSort(column)}
                sx={{ gap: 1 }}
              >
                <Arrow size={16} visibility={isSorted ? 'visible' : 'hidden'} />
                {listMessages.orderBy(column === titleColumn ? messages.fields.name : labelOf(column))}
              </MenuItem>
            );
          })}
        </Menu>
      )}
    </>
  );
}
