import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, type RefObject } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { amountText } from '../texts/amount-text';
import { messages } from '../texts/messages';

/** What was last taken off the list, or put back. */
export interface Removed {
  readonly entries: readonly RestoreEntry[];
  readonly isUndone: boolean;
}

interface RemovedNoticeProps {
  readonly removed: Removed | undefined;
  readonly undoButton: RefObject<HTMLButtonElement | null>;
  readonly onUndo: (entries: readonly RestoreEntry[]) => void;
}

/** Removing asks nothing before; it can be undone instead. */
export function RemovedNotice({ removed, undoButton, onUndo }: RemovedNoticeProps) {
  const line = useRef<HTMLDivElement>(null);
  return (
    <Box
      ref={line}
      role="status"
      tabIndex={-1}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        fontSize: '0.875rem',
        outline: 0,
        mb: removed === undefined ? 0 : 1,
      }}
    >
      {removed === undefined ? null : removed.isUndone ? (
        messages.putBack(amountText(removed.entries))
      ) : (
        <>
          {messages.removed(amountText(removed.entries))}
          <Button
            ref={undoButton}
            size="small"
            onClick={() => {
              // The button goes.
              line.current?.focus();
              onUndo(removed.entries);
            }}
          >
            {messages.undo}
          </Button>
        </>
      )}
    </Box>
  );
}
