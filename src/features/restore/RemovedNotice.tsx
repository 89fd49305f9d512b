import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { messages } from './messages';

interface RemovedNoticeProps {
  readonly count: number;
  readonly onUndo: () => void;
}

/** Removing asks nothing before; it can be undone instead. */
export function RemovedNotice({ count, onUndo }: RemovedNoticeProps) {
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
      {count === 0 ? null : (
        <>
          {messages.removed(count)}
          <Button size="small" onClick={onUndo}>
            {messages.undo}
          </Button>
        </>
      )}
    </Box>
  );
}
