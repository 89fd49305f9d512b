import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { describeFacts } from '#/api/transport/error-messages';
import type { RequestCounts } from '#/domain/restore-plan/outcomes/outcomes';
import { openRequestCandidates } from '#/domain/restore-plan/plan/candidates';
import { isFollowed, type FollowedState, type PlannedRequest } from '#/domain/restore-plan/plan/plan';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import { sessionPath } from '#/lib/paths';
import { SendStateView } from '#/shared/sending/SendStateView';
import { planMessages } from '../texts/plan-messages';
import { statusText } from '../texts/plan-text';
import { CandidateItems } from './CandidateItems';

const text = planMessages.requests;

interface RequestStateTextProps {
  readonly planId: string;
  readonly plannedRequest: PlannedRequest;
}

function SessionLink({ sessionId }: { readonly sessionId: string }) {
  return <Link href={sessionPath(sessionId)}>{text.session}</Link>;
}

function Counts({ counts }: { readonly counts: RequestCounts | undefined }) {
  return counts === undefined ? null : (
    <Box component="span">{text.counts(counts.done, counts.failed, counts.skipped)}</Box>
  );
}

/** Where one request stands, and what only the operator can say about it. */
export function RequestStateText({ planId, plannedRequest }: RequestStateTextProps) {
  const { store, state: plans } = usePlans();
  const { key, state } = plannedRequest;
  if (isFollowed(state)) return <FollowedText state={state} />;
  const requests = plans.plans.flatMap((plan) => plan.requests);
  return (
    <SendStateView
      state={state}
      what="restore"
      candidates={openRequestCandidates(plannedRequest, requests)}
      describeCandidate={describeCandidate}
      onLookUpAgain={() => store.lookUpAgain(planId)}
      onDeclareNotStarted={() => store.declareNotStarted(key)}
      onAdopt={(sessionId) => void store.adopt(key, sessionId)}
    />
  );
}

function describeCandidate(sessionId: string) {
  return <CandidateItems sessionId={sessionId} />;
}

function FollowedText({ state }: { readonly state: FollowedState }) {
  const link = <SessionLink sessionId={state.sessionId} />;
  switch (state.kind) {
    case 'running': {
      const isGone = state.error?.kind === 'not-found';
      return (
        <Line>
          {isGone ? text.gone : text.running} · {link}{' '}
          {state.error === undefined || isGone ? null : text.lookTrouble(describeFacts(state.error).title)}
        </Line>
      );
    }
    case 'ended':
      return (
        <Line>
          {statusText(state.status)} · {link} <Counts counts={state.outcomes.counts} />
        </Line>
      );
  }
}

function Line({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>;
}
