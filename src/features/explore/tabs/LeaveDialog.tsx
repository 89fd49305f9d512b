import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQuery } from '@tanstack/react-query';
import { stopRestoreSessionMutation } from '#/api/sessions/restore-sessions';
import { useListedWarning } from '#/domain/restore-list/use-listed-warning';
import { sessionIdleQuery } from '#/domain/sessions/session-idle';
import { usePerson } from '#/domain/person/use-person';
import { tabsMessages } from './messages';

const text = tabsMessages.tabs;

interface LeaveDialogProps {
  readonly sessionId: string;
  readonly onClosed: () => void;
  readonly onCancel: () => void;
}

/** Offers to stop a session that is left, unless something is being restored in it. */
export function LeaveDialog({ sessionId, onClosed, onCancel }: LeaveDialogProps) {
  const person = usePerson();
  const idle = useQuery(sessionIdleQuery(person, sessionId));
  const stop = useMutation({ ...stopRestoreSessionMutation(person.api), onSuccess: onClosed });
  const isIdle = idle.data === true;
  const listed = useListedWarning([sessionId]);
  return (
    <Dialog open onClose={onCancel} aria-labelledby="leave-title" aria-describedby="leave-text">
      <DialogTitle id="leave-title">{text.leaveTitle}</DialogTitle>
      <DialogContent>
        <Box id="leave-text">
          {idle.isPending ? text.leaveChecking : isIdle ? text.leaveIdle : text.leaveBusy} {listed}
        </Box>
        {stop.isError ? (
          <Box role="alert" sx={{ mt: 1, color: 'error.main' }}>
            {text.stopFailed}
          </Box>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button onClick={onClosed}>{text.keep}</Button>
        {isIdle ? (
          <Button variant="contained" disabled={stop.isPending} onClick={() => stop.mutate(sessionId)}>
            {stop.isPending ? text.stopping : text.stop}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}
