import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useEffect, useState } from 'react';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { isPlanOpen } from '#/domain/restore-plan/plan/plan';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import { messages } from './messages';

const text = messages.signingOut;

interface SignOutDialogProps {
  /** With the sessions of the restore list where that is to be kept on this device. */
  readonly onSignOut: (keptSessions: ReadonlySet<string> | undefined) => void;
  readonly onCancel: () => void;
}

/** Asks what becomes of the restore list; signs out at once where there is nothing to ask about. */
export function SignOutDialog({ onSignOut, onCancel }: SignOutDialogProps) {
  const { state: list } = useRestoreList();
  const { plans, isLoaded } = usePlans().state;
  const [keeps, setKeeps] = useState(false);
  const entries = list.kind === 'ready' ? list.entries : undefined;
  const isKnown = entries !== undefined && isLoaded;
  const hasNothing = isKnown && entries.length === 0 && plans.length === 0;

  useEffect(() => {
    if (hasNothing) onSignOut(undefined);
    // Once: what is shown meanwhile is the page that is being left.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hasNothing]);

  if (!isKnown || hasNothing) return null;
  return (
    <Dialog open onClose={onCancel} aria-labelledby="sign-out-title" aria-describedby="sign-out-text">
      <DialogTitle id="sign-out-title">{text.title}</DialogTitle>
      <DialogContent>
        <Box id="sign-out-text">
          {text.kept(entries.length, plans.length)}
          {plans.some(isPlanOpen) ? ` ${text.unfinished[keeps ? 'kept' : 'forgotten']}` : ''}
        </Box>
        <FormControlLabel
          sx={{ mt: 1 }}
          control={<Checkbox checked={keeps} onChange={(_, isChecked) => setKeeps(isChecked)} />}
          label={text.keep}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{text.stay}</Button>
        <Button
          variant="contained"
          onClick={() => onSignOut(keeps ? new Set(entries.map(({ sessionId }) => sessionId)) : undefined)}
        >
          {messages.signOut}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
