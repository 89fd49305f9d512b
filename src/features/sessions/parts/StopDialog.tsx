import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { useListedWarning } from '#/domain/restore-list/use-listed-warning';
import { stopRestoreSessionMutation } from '#/api/sessions/restore-sessions';
import { useApi } from '#/domain/person/use-person';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from '../messages';

interface StopDialogProps {
  readonly sessionIds: readonly string[];
  /** Told after each try, since some may have been stopped although others failed. */
  readonly onStopped: () => void;
  readonly onClose: () => void;
}

/** Asks before stopping one or several sessions; what failed stays here, to be tried again. */
export function StopDialog({ sessionIds, onStopped, onClose }: StopDialogProps) {
  const text = messages.stopDialog;
  const api = useApi();
  const listed = useListedWarning(sessionIds);
  const stopOne = useMutation(stopRestoreSessionMutation(api));
  // Those in progress change while the dialog is open, and must not change what was asked about.
  const [remaining, setRemaining] = useState(sessionIds);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const [isPending, setPending] = useState(false);
  const isSingle = sessionIds.length === 1;

  async function stopRemaining(): Promise<void> {
    setPending(true);
    setFailure(undefined);
    const failed: string[] = [];
    let firstError: unknown;
    // One after the other: a server that stops a session closes a backup, and has others to serve.
    for (const id of remaining) {
      try {
        await stopOne.mutateAsync(id);
      } catch (error) {
        firstError ??= error;
        failed.push(id);
      }
    }
    onStopped();
    if (failed.length === 0) {
      onClose();
      return;
    }
    setRemaining(failed);
    setFailure({ error: firstError });
    setPending(false);
  }

  const count = remaining.length;
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby="stop-title"
      aria-describedby="stop-text"
    >
      <DialogTitle id="stop-title">{isSingle ? text.title : text.titleAll(count)}</DialogTitle>
      <DialogContent>
        <Box id="stop-text">
          {isSingle ? text.text : text.textAll}
          {listed === '' ? null : <Box sx={{ mt: 1.5 }}>{listed}</Box>}
        </Box>
        {failure === undefined ? null : (
          <Box sx={{ mt: 2 }}>
            <ErrorPanel
              error={{
                ...describeError(failure.error),
                title: isSingle ? text.failed : text.failedSome(count),
              }}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus disabled={isPending} onClick={onClose}>
          {isSingle ? text.cancel : text.cancelAll}
        </Button>
        <Button variant="contained" color="error" disabled={isPending} onClick={() => void stopRemaining()}>
          {isPending ? text.pending : isSingle ? text.confirm : text.confirmAll(count)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
