import { serverNow } from '#/api/server-clock';
import type { RestoreEntry } from '#/api/restore/entry';
import { outcomesOf, type CallFacts } from '#/api/restore/outcomes';
import { restoreSessionEventsQuery } from '#/api/restore-session-events';
import { restoreSessionStatisticsQuery } from '#/api/restore-session-statistics';
import { restoreSessionWatchQuery } from '#/api/restore-session-watch';
import { restoreSessionQuery, statusOf, type RestoreSession } from '#/api/restore-sessions';
import { keepError } from './kept-error';
import type { CallState, PlanCall } from './plan';
import type { PlanAccess } from './plan-sender';

/** Entries that the same session restores, or has restored since, for other calls. */
export function othersIn(
  calls: readonly PlanCall[],
  sessionId: string,
  call: PlanCall,
): readonly RestoreEntry[] {
  return calls.flatMap(({ key, state, entries }) => {
    const isThere = key !== call.key && 'sessionId' in state && state.sessionId === sessionId;
    const isBefore = state.kind === 'ended' && state.endedAt < call.sentAt;
    return isThere && !isBefore ? entries : [];
  });
}

/** All that the cache of the queries holds of what became of a call. */
export function factsOf(
  { api, queryClient }: PlanAccess,
  call: PlanCall,
  session: RestoreSession,
  others: readonly RestoreEntry[],
): CallFacts {
  return {
    entries: call.entries,
    sentAt: call.sentAt,
    now: serverNow(),
    isShared: session.id === call.sessionId,
    others,
    hasEnded: session.state === 'Stopped',
    status: statusOf(session),
    log: queryClient.getQueryData(restoreSessionEventsQuery(api, queryClient, session.id).queryKey),
    statistics: queryClient.getQueryData(restoreSessionStatisticsQuery(api, session.id).queryKey),
  };
}

/** Where a running call stands by the last look at its session, which is in the cache of the queries. */
export function stateSeen(
  access: PlanAccess,
  call: PlanCall,
  sessionId: string,
  others: readonly RestoreEntry[],
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
      error: error === undefined ? undefined : keepError(error),
    };
  }
  const facts = factsOf(access, call, session, others);
  const outcomes = outcomesOf(facts);
  return outcomes.isOver
    ? { kind: 'ended', sessionId, status: facts.status, outcomes, endedAt: facts.now }
    : { kind: 'running', sessionId, outcomes, error: undefined };
}
