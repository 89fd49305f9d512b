import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { restorePlanPath } from '#/lib/paths';
import { Moment } from '#/ui/Moment';
import { heldRequests, planProgress } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { needsAnswer, summaryText } from '../texts/plan-text';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

/** Restores that go on, or wait for an answer, while the next one is put together. */
export function RunningPlans() {
  const { state } = usePlans();
  const running = state.plans
    .map((plan) => ({ plan, progress: planProgress(plan) }))
    .filter(({ plan, progress }) => progress.isBusy || needsAnswer(plan) || heldRequests(plan).length > 0);
  if (running.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={planMessages.running}
      sx={{
        mb: 2,
        p: 1.5,
        border: 1,
        borderColor: 'info.main',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      {running.map(({ plan, progress }) => (
        <Box key={plan.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
          <strong>{progress.isBusy ? planMessages.running : planMessages.waitsForAnswer}</strong>
          <Moment epochMs={plan.createdAt} />
          <span>{summaryText(plan, progress)}</span>
          <Link href={restorePlanPath(plan.id)}>{planMessages.open}</Link>
        </Box>
      ))}
    </Box>
  );
}
