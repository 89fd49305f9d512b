import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { labelOf } from './fields';
import { messages } from './messages';
import type { Columns } from './use-columns';

/** Chooses what columns the list has. */
export function ColumnsMenu({ columns }: { readonly columns: Columns }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
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
        {messages.columns}
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
          <MenuItem onClick={columns.reset}>{messages.resetColumns}</MenuItem>
        </Menu>
      )}
    </>
  );
}
