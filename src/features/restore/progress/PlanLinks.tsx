import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { formatMoment } from '#/lib/dates';
import { restorePlanPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { useTimeZone } from '#/ui/time-zone';
import { planProgress } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { needsAnswer, subjectText, summaryText } from '../texts/plan-text';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

/** Restores of the past, as far as this device keeps them. */
export function PlanLinks() {
  const { state, store } = usePlans();
  const { zone } = useTimeZone();
  const startedById = useStartedSessions();
  const startedOf = (sessionId: string) => startedById.get(sessionId);
  const past = state.plans
    .map((plan) => ({ plan, progress: planProgress(plan) }))
    .filter(({ plan, progress }) => !progress.isBusy && !needsAnswer(plan));
  return (
    <Box component="section" aria-labelledby="past-plans" sx={{ mt: 4, maxWidth: 760 }}>
      <Typography variant="h2" id="past-plans" sx={{ mb: 1 }}>
        {planMessages.past}
      </Typography>
      {past.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{planMessages.pastNone}</Box> : null}
      <Box component="ul" aria-labelledby="past-plans" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {past.map(({ plan, progress }) => {
          const when = formatMoment(plan.createdAt, 'dateTime', zone);
          return (
            <Box
              component="li"
              key={plan.id}
              sx={{
                display: 'flex',
                gap: 1.5,
                alignItems: 'center',
                borderBottom: 1,
                borderColor: 'divider',
                fontSize: '0.875rem',
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
                <Link href={restorePlanPath(plan.id)}>{when}</Link>{' '}
                <span dir="auto">{subjectText(plan, startedOf, zone)}</span>. {summaryText(plan, progress)}{' '}
                <Box component="span" dir="auto" sx={{ color: 'text.secondary' }}>
                  {visibleText(plan.reason)}
                </Box>
              </Box>
              <IconButton
                size="small"
                aria-label={planMessages.forget(when)}
                onClick={() => store.discard(plan.id)}
              >
                <X size={16} />
              </IconButton>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
