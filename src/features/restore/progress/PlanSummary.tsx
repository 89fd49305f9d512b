import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { FieldNotice } from '#/form/FieldNotice';
import type { PlanProgress, RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import type { PlansState } from '#/domain/restore-plan/store/plan-repository';
import { ResultLabel } from '../rows/ResultLabel';
import { finishedCount, summaryText, reportedResults, reportedText } from '../texts/plan-text';

const text = planMessages.summary;

interface PlanSummaryProps {
  readonly plan: RestorePlan;
  readonly progress: PlanProgress;
  readonly state: PlansState;
}

/** How far the whole plan is, and by what that is counted. */
export function PlanSummary({ plan, progress, state }: PlanSummaryProps) {
  const { counts, total, isBusy } = progress;
  return (
    <Box component="section" aria-label={text.progress}>
      <Box role="status" sx={{ fontWeight: 600, mb: 1 }}>
        {summaryText(plan, progress)}
      </Box>
      <LinearProgress
        variant="determinate"
        value={total === 0 ? 0 : Math.round((finishedCount(progress) / total) * 100)}
        aria-label={text.progress}
        sx={{ height: 6, borderRadius: 1, visibility: isBusy ? 'visible' : 'hidden' }}
      />
      <Box
        role="group"
        aria-label={text.counts}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', mt: 1, minHeight: 24 }}
      >
        {reportedResults(progress).map((result) => (
          <ResultLabel key={result} result={result} count={counts[result]} />
        ))}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mt: 0.5, minHeight: 20 }}>
        {reportedText(plan, progress)}
      </Box>
      {isBusy ? (
        <Box sx={{ fontSize: '0.875rem', mt: 0.5 }}>{state.isWriter ? text.keepOpen : text.otherTab}</Box>
      ) : null}
      {state.isWriterSilent ? <FieldNotice>{text.silent}</FieldNotice> : null}
      {state.isStored ? null : <FieldNotice>{text.notKept}</FieldNotice>}
    </Box>
  );
}
