import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DownloadOffer } from '#/domain/downloads/offers';
import { parsePstLimit, pstLimitGigabytes, withPstLimit } from '#/domain/downloads/pst-limit';
import { CheckField } from '#/form/CheckField';
import { messages } from './messages';

const text = messages.pst;
const { least, most } = pstLimitGigabytes;

/** Small enough for Outlook to open swiftly, large enough for most mailboxes to stay in one piece. */
const usualGigabytes = '10';

interface PstDialogProps {
  readonly offer: DownloadOffer;
  readonly onSave: (offer: DownloadOffer) => void;
  readonly onClose: () => void;
}

/** How large a PST file may become, before the server makes it. */
export function PstDialog({ offer, onSave, onClose }: PstDialogProps) {
  const [isSplit, setSplit] = useState(false);
  const [typed, setTyped] = useState(usualGigabytes);
  const limit = parsePstLimit(typed);
  const isWrong = isSplit && limit === undefined;
  return (
    <Dialog open onClose={onClose} maxWidth="xs" aria-labelledby="pst-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) onSave(isSplit && limit !== undefined ? withPstLimit(offer, limit) : offer);
        }}
      >
        <DialogTitle id="pst-title">{messages.offer(offer)}</DialogTitle>
        <DialogContent>
          <CheckField
            label={text.split}
            help={text.splitHelp}
            field={{ checked: isSplit, onChange: (event) => setSplit(event.target.checked) }}
          />
          <TextField
            label={text.limit}
            value={typed}
            disabled={!isSplit}
            error={isWrong}
            helperText={text.limitHelp(least, most)}
            autoComplete="off"
            size="small"
            onChange={(event) => setTyped(event.target.value)}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
            // Below the words of the choice that it belongs to.
            sx={{ mt: 1.5, ml: '26px', width: 200 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" variant="contained" autoFocus disabled={isWrong}>
            {text.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
