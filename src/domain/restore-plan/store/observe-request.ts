import type { ServerClock } from '#/api/transport/server-clock';
import { outcomesOf, type RequestFacts } from '../outcomes/outcomes';
import type { RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import { statusOf } from '#/api/sessions/restore-sessions';
import { toStoredError } from './stored-error';
import type { CallState, PlannedRequest } from '../plan/plan';
import type { WatchedSession } from './restore-session-watcher';

/** Other calls that the same session carries out, or has carried out since, and those that were over before. */
function othersIn(requests: readonly PlannedRequest[], sessionId: string, { key, sentAt }: PlannedRequest) {
  const others = requests.filter(
    (call) => call.key !== key && 'sessionId' in call.state && call.state.sessionId === sessionId,
  );
  const isBefore = ({ state }: PlannedRequest) => state.kind === 'ended' && state.endedAt <= sentAt;
  return { before: others.filter(isBefore), beside: others.filter((call) => !isBefore(call)) };
}

/**
 * From when on a shared session's events are of the call. Events may be dated by another clock than answers, so only
 * those that an earlier call was told by are certainly not.
 */
function eventsSince(
  { sentAt }: PlannedRequest,
  before: readonly PlannedRequest[],
  clock: ServerClock,
): number {
  const told = before.flatMap(({ state }) =>
    state.kind === 'ended' && state.outcomes.lastEventAt !== undefined
      ? [state.outcomes.lastEventAt + 1]
      : [],
  );
  return Math.max(sentAt - clock.toleranceMs, ...told);
}

/** What a snapshot of the session holds of a call, among the calls of all plans. */
export function factsOf(
  call: PlannedRequest,
  { session, events, statistics }: RestoreSessionSnapshot,
  requests: readonly PlannedRequest[],
  clock: ServerClock,
): RequestFacts {
  const { before, beside } = othersIn(requests, session.id, call);
  return {
    entries: call.entries,
    since: eventsSince(call, before, clock),
    now: clock.now(),
    isShared: session.id === call.sessionId,
    others: beside.flatMap(({ entries }) => entries),
    hasEnded: session.state === 'Stopped',
    status: statusOf(session),
    log: events,
    statistics,
  };
}

/** Where a running call stands by the last read of its session. */
export function stateSeen(
  call: PlannedRequest,
  { sessionId, snapshot, trouble }: WatchedSession,
  requests: readonly PlannedRequest[],
  clock: ServerClock,
): CallState {
  if (snapshot === undefined || trouble !== null) {
    const outcomes = call.state.kind === 'running' ? call.state.outcomes : undefined;
    const error = trouble === null ? undefined : toStoredError(trouble);
    return { kind: 'running', sessionId, outcomes, error };
  }
  const facts = factsOf(call, snapshot, requests, clock);
  const outcomes = outcomesOf(facts);
  return outcomes.isOver
    ? { kind: 'ended', sessionId, status: facts.status, outcomes, endedAt: facts.now }
    : { kind: 'running', sessionId, outcomes, error: undefined };
}
