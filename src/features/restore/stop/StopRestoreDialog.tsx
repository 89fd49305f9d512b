import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useListedWarning } from '#/domain/restore-list/use-listed-warning';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { CheckField } from '#/form/CheckField';
import { amountText } from '../texts/amount-text';
import { groupTitle } from '../texts/group-text';
import type { RestorePlan } from '#/domain/restore-plan/plan/plan';
import { stopMessages as text } from '../texts/stop-messages';
import { stopParts, type RunningSession } from './stop-parts';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import { canStop, stopText, useStops } from './use-stops';

interface StopRestoreDialogProps {
  readonly plan: RestorePlan;
  readonly onClose: () => void;
}

/** Says what stopping can still keep from happening and what not, and what became of each session that was stopped. */
export function StopRestoreDialog({ plan, onClose }: StopRestoreDialogProps) {
  const { store } = usePlans();
  const startedById = useStartedSessions();
  const { stops, isPending, stop } = useStops();
  // What runs goes on while it is asked about, and what was asked about has to stay in view.
  const [asked] = useState(() => stopParts(plan));
  const now = stopParts(plan);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isConfirmed, setConfirmed] = useState(false);
  const known = new Map([...asked.running, ...now.running].map((one) => [one.sessionId, one]));
  const rows = [...known.values()];
  const isTicked = ({ sessionId, isShared }: RunningSession) => chosen.get(sessionId) ?? !isShared;
  const ticked = rows.filter((one) => isTicked(one) && canStop(stops.get(one.sessionId)));
  const { waiting, sending, open } = isConfirmed ? asked : now;
  const listed = useListedWarning(rows.flatMap(({ sessionId, isShared }) => (isShared ? [sessionId] : [])));

  async function confirm(): Promise<void> {
    setConfirmed(true);
    store.hold(plan.id);
    if (await stop(ticked.map(({ sessionId }) => sessionId))) onClose();
  }

  return (
    <Dialog open onClose={isPending ? undefined : onClose} aria-labelledby="stop-restore-title">
      <DialogTitle id="stop-restore-title">{text.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, overflowWrap: 'anywhere' }}>
        {waiting.length === 0 ? null : <Box>{text.waiting(amountText(waiting))}</Box>}
        {sending.length === 0 ? null : <Box>{text.sending(amountText(sending))}</Box>}
        {open.length === 0 ? null : <Box>{text.open(amountText(open))}</Box>}
        {rows.length === 0 ? (
          <Box>{text.nothingRuns}</Box>
        ) : (
          <Box role="group" aria-label={text.running}>
            <Box sx={{ fontWeight: 600 }}>{text.running}</Box>
            <Box sx={{ fontSize: '0.875rem', mb: 0.5 }}>{text.keeps}</Box>
            {rows.map((row) => {
              const became = stops.get(row.sessionId);
              const titles = row.requests.map((request) =>
                groupTitle(request, startedById.get(request.sessionId)),
              );
              return (
                <CheckField
                  key={row.sessionId}
                  label={[...new Set(titles)].join(', ')}
                  help={
                    became === undefined
                      ? row.isShared
                        ? `${text.shared} ${listed}`
                        : amountText(row.requests.flatMap(({ entries }) => entries))
                      : stopText(became)
                  }
                  field={{
                    checked: isTicked(row),
                    disabled: isPending || !canStop(became),
                    onChange: (event) => setChosen(new Map(chosen).set(row.sessionId, event.target.checked)),
                  }}
                />
              );
            })}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus disabled={isPending} onClick={onClose}>
          {isConfirmed ? text.close : text.cancel}
        </Button>
        <Button variant="contained" color="error" disabled={isPending} onClick={() => void confirm()}>
          {isPending ? text.stopping : isConfirmed ? text.again : text.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
