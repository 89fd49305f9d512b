import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatWithUtc } from '#/lib/dates';
import { sessionPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Moment } from '#/ui/Moment';
import { useTimeZone } from '#/ui/time-zone';
import { useSecondsSince } from '#/ui/use-seconds-since';
import { CandidateItems } from './CandidateItems';
import { openCandidates } from '#/domain/restore-plan/plan/candidates';
import type { StoredError, PlannedRequest } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { statusText } from '../texts/plan-text';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import type { RequestCounts } from '#/domain/restore-plan/outcomes/outcomes';

const text = planMessages.requests;

interface RequestStateTextProps {
  readonly planId: string;
  readonly plannedRequest: PlannedRequest;
}

function Ticking({ since, words }: { readonly since: number; readonly words: (seconds: string) => string }) {
  return words(useSecondsSince(since));
}

function SessionLink({ sessionId }: { readonly sessionId: string }) {
  return <Link href={sessionPath(sessionId)}>{text.session}</Link>;
}

function isGone(error: StoredError | undefined): boolean {
  return error?.kind === 'not-found';
}

function Refused({ error }: { readonly error: StoredError }) {
  const { zone } = useTimeZone();
  const wait = error.retryAt === undefined ? '' : ` ${text.retryAt(formatWithUtc(error.retryAt, zone))}`;
  return <ErrorPanel error={{ ...error.text, next: error.text.next + wait }} />;
}

function Counts({ counts }: { readonly counts: RequestCounts | undefined }) {
  return counts === undefined ? null : (
    <Box component="span">{text.counts(counts.done, counts.failed, counts.skipped)}</Box>
  );
}

/** Where one call stands, and what only the operator can say of it. */
export function RequestStateText({ planId, plannedRequest }: RequestStateTextProps) {
  const { store } = usePlans();
  const { state } = plannedRequest;
  const lookAgain = () => store.lookAgain(planId);
  switch (state.kind) {
    case 'waiting':
    case 'held':
    case 'lost':
      return <Line>{text.states[state.kind]}</Line>;
    case 'sending':
      return (
        <Line>
          <Ticking since={state.since} words={text.sendingFor} />
        </Line>
      );
    case 'looking':
      return (
        <Line>
          <Ticking since={state.since} words={text.lookingFor} />
        </Line>
      );
    case 'running':
      return (
        <Line>
          {isGone(state.error) ? text.gone : text.running} · <SessionLink sessionId={state.sessionId} />{' '}
          {state.error === undefined || isGone(state.error) ? null : text.lookTrouble(state.error.text.title)}
        </Line>
      );
    case 'ended':
      return (
        <Line>
          {statusText(state.status)} · <SessionLink sessionId={state.sessionId} />{' '}
          <Counts counts={state.outcomes.counts} />
        </Line>
      );
    case 'refused':
      return <Refused error={state.error} />;
    case 'not-started':
      return (
        <Line>
          {text.states['not-started']}{' '}
          {state.error === undefined ? null : <ErrorPanel error={state.error.text} />}
          <Actions>
            <Button size="small" variant="outlined" onClick={lookAgain}>
              {text.lookAgain}
            </Button>
          </Actions>
        </Line>
      );
    case 'look-failed':
      return (
        <ErrorPanel
          error={{ ...state.error.text, title: text.lookFailed }}
          onRetry={lookAgain}
          retryLabel={text.lookAgain}
          actions={<NoneOfThem plannedRequest={plannedRequest} label={text.notStarted} />}
        />
      );
    case 'unclear':
      return (
        <Line>
          {text.states.unclear}
          <Candidates plannedRequest={plannedRequest} />
          <Actions>
            <Button size="small" variant="outlined" onClick={lookAgain}>
              {text.lookAgain}
            </Button>
            <NoneOfThem plannedRequest={plannedRequest} label={text.noneOfThem} />
          </Actions>
        </Line>
      );
  }
}

function Line({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>;
}

function Actions({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>{children}</Box>;
}

function NoneOfThem({
  plannedRequest,
  label,
}: {
  readonly plannedRequest: PlannedRequest;
  readonly label: string;
}) {
  const { store } = usePlans();
  return (
    <Button size="small" onClick={() => store.declareNotStarted(plannedRequest.key)}>
      {label}
    </Button>
  );
}

function Candidates({ plannedRequest }: { readonly plannedRequest: PlannedRequest }) {
  const { store, state } = usePlans();
  const candidates = openCandidates(
    plannedRequest,
    state.plans.flatMap(({ requests }) => requests),
  );
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {candidates.map(({ sessionId, startedAt }) => (
        <li key={sessionId}>
          <Link href={sessionPath(sessionId)}>
            {text.startedAt} <Moment epochMs={startedAt} format="timeSeconds" />
          </Link>{' '}
          <CandidateItems sessionId={sessionId} />{' '}
          <Button size="small" onClick={() => void store.adopt(plannedRequest.key, sessionId)}>
            {text.thisIsIt}
          </Button>
        </li>
      ))}
    </Box>
  );
}
