import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RestoreEntry } from '#/api/restore/entry';
import { amountText } from './amount-text';
import { messages } from './messages';

interface RemovedNoticeProps {
  readonly removed: readonly RestoreEntry[];
  readonly onUndo: () => void;
}

/** Removing asks nothing before; it can be undone instead. */
export function RemovedNotice({ removed, onUndo }: RemovedNoticeProps) {
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
      {removed.length === 0 ? null : (
        <>
          {messages.removed(amountText(removed))}
          <Button size="small" onClick={onUndo}>
            {messages.undo}
          </Button>
        </>
      )}
    </Box>
  );
}
