import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { stopIfIdle } from '#/domain/sessions/stop-if-idle';
import { usePerson } from '#/domain/person/use-person';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { messages } from './messages';

const text = messages.stop;

interface Outcome {
  /** Something is being restored in them, or was picked from them meanwhile. */
  readonly busy: readonly string[];
  readonly failed: readonly string[];
  readonly error: unknown;
}

interface StopUnusedDialogProps {
  readonly sessionIds: readonly string[];
  readonly nameOf: (sessionId: string) => string;
  /** Somebody may pick from one, in this tab or another, after they were looked at. */
  readonly isPicked: (sessionId: string) => boolean;
  readonly onStopped: (sessionId: string) => void;
  readonly onClose: () => void;
}

/** Asks before stopping sessions that nothing was picked from; one that does anything else is let be. */
export function StopUnusedDialog({
  sessionIds,
  nameOf,
  isPicked,
  onStopped,
  onClose,
}: StopUnusedDialogProps) {
  const person = usePerson();
  // Those that are unused change while the dialog is open, and must not change what was asked about.
  const [remaining, setRemaining] = useState(sessionIds);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isPending, setPending] = useState(false);

  async function stopRemaining(): Promise<void> {
    setPending(true);
    setOutcome(undefined);
    const busy: string[] = [];
    const failed: string[] = [];
    let error: unknown;
    // One after the other: a server that stops a session closes a backup, and has others to serve.
    for (const id of remaining) {
      try {
        if ((await stopIfIdle(person, id, isPicked)) === 'stopped') onStopped(id);
        else busy.push(id);
      } catch (thrown) {
        error ??= thrown;
        failed.push(id);
      }
    }
    setPending(false);
    setRemaining(failed);
    if (failed.length + busy.length === 0) onClose();
    else setOutcome({ busy: [...(outcome?.busy ?? []), ...busy], failed, error });
  }

  const count = remaining.length;
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby="stop-unused-title"
      aria-describedby="stop-unused-text"
    >
      <DialogTitle id="stop-unused-title">{text.title(sessionIds.length)}</DialogTitle>
      <DialogContent>
        <Box id="stop-unused-text">{text.text}</Box>
        <Box component="ul" aria-label={text.whose} sx={{ mb: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
          {remaining.map((id) => (
            <li key={id} dir="auto">
              {nameOf(id)}
            </li>
          ))}
        </Box>
        {outcome === undefined || outcome.busy.length === 0 ? null : (
          <Box role="status" sx={{ mt: 2 }}>
            {text.kept(outcome.busy.length)}
          </Box>
        )}
        {outcome === undefined || outcome.failed.length === 0 ? null : (
          <Box sx={{ mt: 2 }}>
            <ErrorPanel
              error={{ ...describeError(outcome.error), title: text.failed(outcome.failed.length) }}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus disabled={isPending} onClick={onClose}>
          {count === 0 ? text.close : text.cancel}
        </Button>
        {count === 0 ? null : (
          <Button variant="contained" color="error" disabled={isPending} onClick={() => void stopRemaining()}>
            {isPending ? text.pending : text.confirm(count)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
