import type { ServerClock } from '#/api/transport/server-clock';
import { outcomesOf, type RequestFacts } from '../outcomes/outcomes';
import type { RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import { statusOf } from '#/api/sessions/restore-sessions';
import { toErrorFacts } from '#/api/transport/error-facts';
import type { FollowedState, PlannedRequest } from '../plan/plan';
import type { WatchedSession } from './restore-session-watcher';

/** Other calls that the same session carries out, or has carried out since, and those that were over before. */
function othersIn(requests: readonly PlannedRequest[], sessionId: string, { key, sentAt }: PlannedRequest) {
  const others = requests.filter(
    (other) => other.key !== key && 'sessionId' in other.state && other.state.sessionId === sessionId,
  );
  const isBefore = ({ state }: PlannedRequest) => state.kind === 'ended' && state.endedAt <= sentAt;
  return { before: others.filter(isBefore), beside: others.filter((request) => !isBefore(request)) };
}

/**
 * From when on a shared session's events are of the request. Events may be dated by another clock than answers, so only
 * those that an earlier request was told by are certainly not.
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

/** What a snapshot of the session holds of a request, among the calls of all plans. */
export function factsOf(
  request: PlannedRequest,
  { session, events, statistics }: RestoreSessionSnapshot,
  requests: readonly PlannedRequest[],
  clock: ServerClock,
): RequestFacts {
  const { before, beside } = othersIn(requests, session.id, request);
  return {
    entries: request.entries,
    since: eventsSince(request, before, clock),
    now: clock.now(),
    isShared: session.id === request.sessionId,
    others: beside.flatMap(({ entries }) => entries),
    hasEnded: session.state === 'Stopped',
    status: statusOf(session),
    log: events,
    statistics,
  };
}

/** Where a running request stands by the last read of its session. */
export function stateSeen(
  request: PlannedRequest,
  { sessionId, snapshot, trouble }: WatchedSession,
  requests: readonly PlannedRequest[],
  clock: ServerClock,
): FollowedState {
  if (snapshot === undefined || trouble !== null) {
    const outcomes = request.state.kind === 'running' ? request.state.outcomes : undefined;
    const error = trouble === null ? undefined : toErrorFacts(trouble);
    return { kind: 'running', sessionId, outcomes, error };
  }
  const facts = factsOf(request, snapshot, requests, clock);
  const outcomes = outcomesOf(facts);
  return outcomes.isOver
    ? { kind: 'ended', sessionId, status: facts.status, outcomes, endedAt: facts.now }
    : { kind: 'running', sessionId, outcomes, error: undefined };
}
