import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import type { EntryOutcome } from '#/domain/restore-plan/outcomes/entry-outcome';
import { usePerson } from '#/domain/person/use-person';
import { visibleText } from '#/lib/text';
import { FailedPartsCard } from './progress/FailedPartsCard';
import { FailureList } from './progress/FailureList';
import { HeldNotice } from './progress/HeldNotice';
import { cardsSx, planColumnsSx } from './rows/list-styles';
import {
  planProgress,
  retryableRequests,
  type PlannedRequest,
  type PlanProgress,
  type RestorePlan,
} from '#/domain/restore-plan/plan/plan';
import { PlanRequestCard } from './progress/PlanRequestCard';
import { planMessages } from './texts/plan-messages';
import { outcomesByRequest } from '#/domain/restore-plan/plan/plan-outcomes';
import { partsSent } from '#/domain/restore-plan/plan/plan-parts';
import { PlanSummary } from './progress/PlanSummary';
import { PrintOnly } from '#/ui/PrintOnly';
import { receiptMessages } from './texts/receipt-messages';
import { ReceiptActions } from './receipt/ReceiptActions';
import { needsAnswer } from './texts/plan-text';
import { SourcesToStop } from './stop/SourcesToStop';
import { StopRestore } from './stop/StopRestore';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

const noOutcomes: ReadonlyMap<string, EntryOutcome> = new Map();
const nothing: ReadonlyMap<string, string> = new Map();

/** By entry key, of the entries of a call, a word about those that were sent again. */
function sentAgain(
  { key, entries }: PlannedRequest,
  progress: PlanProgress,
  parts: ReadonlyMap<string, 'all' | 'some'>,
): ReadonlyMap<string, string> {
  const own = new Set(entries.map((entry) => entry.key));
  return new Map(
    progress.entries.flatMap(({ entry, requestKey }) => {
      if (!own.has(entry.key)) return [];
      if (requestKey !== key) return [[entry.key, planMessages.sentAgain] as const];
      const part = parts.get(entry.key);
      return part === undefined ? [] : [[entry.key, planMessages.parts.sentAgain[part]] as const];
    }),
  );
}

/** A plan while it runs and afterwards: failures on top, then every call with what became of it. */
export function PlanView({ plan }: { readonly plan: RestorePlan }) {
  const { state, store } = usePlans();
  const { personKey } = usePerson();
  const progress = useMemo(() => planProgress(plan), [plan]);
  const retryable = useMemo(
    () => retryableRequests(plan).reduce((sum, { entries }) => sum + entries.length, 0),
    [plan],
  );
  const parts = useMemo(() => partsSent(plan), [plan]);
  const again = useMemo(
    () => new Map(plan.requests.map((request) => [request.key, sentAgain(request, progress, parts)])),
    [plan, progress, parts],
  );
  const outcomes = useMemo(() => outcomesByRequest(plan), [plan]);
  const isOver = !progress.isBusy && !needsAnswer(plan);
  const isWide = useMediaQuery('(min-width: 900px)');
  return (
    <Box sx={planColumnsSx}>
      <Box sx={cardsSx}>
        <HeldNotice plan={plan} />
        <FailureList
          entries={progress.entries}
          partsSent={parts}
          retryable={retryable}
          onRetry={() => store.retryFailed(plan.id)}
        />
        <FailedPartsCard plan={plan} />
        {plan.requests.map((plannedRequest) => (
          <PlanRequestCard
            key={plannedRequest.key}
            planId={plan.id}
            plannedRequest={plannedRequest}
            outcomes={outcomes.get(plannedRequest.key) ?? noOutcomes}
            sentAgain={again.get(plannedRequest.key) ?? nothing}
          />
        ))}
        {!isWide && isOver ? <SourcesToStop plan={plan} /> : null}
      </Box>
      <Box
        sx={{
          order: { xs: -1, md: 0 },
          alignSelf: 'start',
          position: { md: 'sticky' },
          top: { md: 16 },
          '@media print': { order: -1, position: 'static' },
          display: 'grid',
          gap: 2,
          p: 2,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        <PlanSummary plan={plan} progress={progress} state={state} />
        <StopRestore plan={plan} />
        <Box dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
          <strong>{planMessages.reason}</strong>: {visibleText(plan.reason) || planMessages.noReason}
        </Box>
        <PrintOnly>
          {receiptMessages.by}: {personKey}
        </PrintOnly>
        <ReceiptActions plan={plan} />
        {isWide && isOver ? <SourcesToStop plan={plan} /> : null}
      </Box>
    </Box>
  );
}
