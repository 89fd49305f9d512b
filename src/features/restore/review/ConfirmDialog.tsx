import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { amountText } from '../texts/amount-text';
import { messages } from '../texts/messages';
import type { BulkOverwrite } from './plan-order';

const text = messages.confirm;

interface ConfirmDialogProps {
  readonly bulk: BulkOverwrite;
  readonly entries: readonly RestoreEntry[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Much is about to be replaced: a word has to be typed, which no hurried click does. */
export function ConfirmDialog({ bulk, entries, onConfirm, onClose }: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim().toLowerCase() === text.word;
  return (
    <Dialog open onClose={onClose} aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) onConfirm();
        }}
      >
        <DialogTitle id="confirm-title">{text.title}</DialogTitle>
        <DialogContent>
          <Box id="confirm-text" sx={{ mb: 2 }}>
            {(bulk.isUnknown ? text.textUnknown : text.text)(amountText(bulk.entries))}
          </Box>
          <TextField
            label={text.type(text.word)}
            value={typed}
            autoFocus
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
          <Button sx={{ whiteSpace: 'nowrap' }} onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" variant="contained" color="warning" disabled={!isTyped}>
            {messages.review.restore(amountText(entries))}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
