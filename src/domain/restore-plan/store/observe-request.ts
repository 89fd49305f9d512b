import type { ServerClock } from '#/api/transport/server-clock';
import { outcomesOf, type RequestFacts } from '../outcomes/outcomes';
import { restoreSessionEventsQuery } from '#/api/sessions/restore-session-events';
import { restoreSessionStatisticsQuery } from '#/api/sessions/restore-session-statistics';
import { restoreSessionWatchQuery } from '#/api/sessions/restore-session-watch';
import { restoreSessionQuery, statusOf, type RestoreSession } from '#/api/sessions/restore-sessions';
import { toStoredError } from './stored-error';
import type { CallState, PlannedRequest } from '../plan/plan';
import type { PlanAccess } from './plan-sender';

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

/** All that the cache of the queries holds of what became of a call, among the calls of all plans. */
export function factsOf(
  { api, queryClient }: PlanAccess,
  call: PlannedRequest,
  session: RestoreSession,
  requests: readonly PlannedRequest[],
): RequestFacts {
  const { before, beside } = othersIn(requests, session.id, call);
  return {
    entries: call.entries,
    since: eventsSince(call, before, api.clock),
    now: api.clock.now(),
    isShared: session.id === call.sessionId,
    others: beside.flatMap(({ entries }) => entries),
    hasEnded: session.state === 'Stopped',
    status: statusOf(session),
    log: queryClient.getQueryData(restoreSessionEventsQuery(api, queryClient, session.id).queryKey),
    statistics: queryClient.getQueryData(restoreSessionStatisticsQuery(api, session.id).queryKey),
  };
}

/** Where a running call stands by the last look at its session, which is in the cache of the queries. */
export function stateSeen(
  access: PlanAccess,
  call: PlannedRequest,
  sessionId: string,
  requests: readonly PlannedRequest[],
): CallState {
  const { api, queryClient } = access;
  const watch = restoreSessionWatchQuery(api, queryClient, sessionId, undefined);
  const error = queryClient.getQueryState(watch.queryKey)?.error ?? undefined;
  const session = queryClient.getQueryData(restoreSessionQuery(api, sessionId).queryKey);
  if (session === undefined || error !== undefined) {
    const outcomes = call.state.kind === 'running' ? call.state.outcomes : undefined;
    return {
      kind: 'running',
      sessionId,
      outcomes,
      error: error === undefined ? undefined : toStoredError(error),
    };
  }
  const facts = factsOf(access, call, session, requests);
  const outcomes = outcomesOf(facts);
  return outcomes.isOver
    ? { kind: 'ended', sessionId, status: facts.status, outcomes, endedAt: facts.now }
    : { kind: 'running', sessionId, outcomes, error: undefined };
}
