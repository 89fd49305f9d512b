import type { QueryClient } from '@tanstack/react-query';
import { problemKindOf } from '#/api/transport/errors';
import type { Verdict } from '../../sending/find-lost-session';
import { operatorRestoreMutation } from '#/api/operator-restore/operator-restore';
import { readAllEvents } from '#/api/sessions/restore-session-events';
import { SendOnce, type SendAccess, type SendPhase } from '../../sending/send-once';
import { toStoredError, NotNotedError } from './stored-error';
import type { Candidate, CallState, PlannedRequest } from '../plan/plan';
import type { PlanEnvironment } from './plan-environment';
import type { PlanRepository } from './plan-repository';

export interface PlanAccess extends SendAccess {
  readonly queryClient: QueryClient;
}

/** Restores share the proxies with whatever else runs; more at once would only make each of them slower. */
const maxConcurrent = 3;

function phaseOf({ state }: PlannedRequest): SendPhase {
  switch (state.kind) {
    case 'waiting':
    case 'sending':
    case 'lost':
      return state.kind;
    case 'held':
    case 'running':
    case 'ended':
    case 'refused':
    case 'looking':
    case 'look-failed':
    case 'unclear':
    case 'not-started':
      return 'settled';
  }
}

function candidateOf(
  { sessionId, startedAt }: Pick<Candidate, 'sessionId' | 'startedAt'>,
  initiatedBy?: string,
) {
  return { sessionId, startedAt, initiatedBy };
}

/**
 * Whether the session that was explored has begun to restore about then: the server may not make another one. Its
 * events may be dated by another clock than its answers.
 */
async function findsRestoreIn(
  { api, signedIn }: PlanAccess,
  { sessionId, sentAt }: PlannedRequest,
): Promise<boolean> {
  try {
    const events = await readAllEvents(api, sessionId, signedIn);
    return events.some(
      ({ type, startTime }) => type === 'Restore' && startTime.epochMs >= sentAt - api.clock.toleranceMs,
    );
  } catch (error) {
    // A session that is gone restores nothing.
    if (problemKindOf(error) === 'not-found') return false;
    throw error;
  }
}

/** Sends the calls on the board, each once, and looks for those whose answer was lost. */
export function createPlanSender(
  access: PlanAccess,
  board: PlanRepository,
  { claims, started }: PlanEnvironment,
): SendOnce<PlannedRequest, string> {
  const { api, queryClient, signedIn } = access;
  const allRequests = () => board.getSnapshot().plans.flatMap(({ requests }) => requests);

  async function stateOf(
    call: PlannedRequest,
    verdict: Verdict,
    lost: readonly PlannedRequest[],
  ): Promise<CallState> {
    const { sessionId, sentAt, ruledOut } = call;
    if (verdict.kind === 'found') return running(verdict.session.id);
    const candidates =
      verdict.kind === 'unclear'
        ? verdict.candidates.map(({ id, creationTime, initiatedBy }) =>
            candidateOf({ sessionId: id, startedAt: creationTime.epochMs }, initiatedBy),
          )
        : [];
    if (!ruledOut.includes(sessionId) && (await findsRestoreIn(access, call))) {
      const isThere = ({ key, state: other }: PlannedRequest) =>
        key !== call.key &&
        'sessionId' in other &&
        other.sessionId === sessionId &&
        !(other.kind === 'ended' && other.endedAt < sentAt - api.clock.toleranceMs);
      const isCertain =
        candidates.length === 0 &&
        api.clock.isKnown &&
        !allRequests().some(isThere) &&
        !lost.some((other) => other.key !== call.key && other.sessionId === sessionId);
      if (isCertain) return running(sessionId);
      candidates.push(candidateOf({ sessionId, startedAt: sentAt }));
    }
    if (candidates.length > 0) return { kind: 'unclear', candidates };
    // As it is by now: it may have been called back during the look.
    const state = board.find(call.key)?.call.state ?? call.state;
    if (state.kind !== 'looking') return state;
    return state.thenSend ? { kind: 'waiting' } : { kind: 'not-started', error: state.error };
  }

  return new SendOnce(access, claims, {
    maxConcurrent,
    phaseOf,
    rows: () => (board.getSnapshot().isRunner ? allRequests() : []),
    begin: ({ key, sessionId, ruledOut }, sentAt) =>
      board.setState(
        key,
        { kind: 'sending', since: Date.now() },
        // The server may restore in the explored session this time.
        { sentAt, ruledOut: ruledOut.filter((id) => id !== sessionId) },
      ),
    post: async ({ key, call }) => {
      // Kept before it happens: a tab that dies now finds the call again, and looks for its session.
      await board.written();
      signedIn.throwIfAborted();
      if (!board.canSend(key)) throw new NotNotedError();
      return queryClient.getMutationCache().build(queryClient, operatorRestoreMutation(api)).execute(call);
    },
    sessionIdOf: (sessionId) => sessionId,
    ownerOf: ({ key }) => key,
    onAnswer: ({ key }, sessionId) => board.setState(key, running(sessionId)),
    onRefused: ({ key }, error) => board.setState(key, { kind: 'refused', error: toStoredError(error) }),
    onLost: ({ key }, error) =>
      board.setState(key, {
        kind: 'lost',
        error: error === undefined ? undefined : toStoredError(error),
        thenSend: false,
      }),
    lostRequestOf: ({ key, entries, sentAt, ruledOut }) => ({
      type: entries[0]?.workload ?? 'Vex',
      // Without one the server may put in that of the explored session.
      reason: board.find(key)?.plan.reason.trim() || undefined,
      sentAt,
      ruledOut,
    }),
    claimedIds: () => [
      ...started.ids,
      ...allRequests().flatMap(({ sessionId, state }) => [
        sessionId,
        ...('sessionId' in state ? [state.sessionId] : []),
      ]),
    ],
    onLooking: ({ key, state }) => {
      const { error, thenSend } = state.kind === 'lost' ? state : { error: undefined, thenSend: false };
      board.setState(key, { kind: 'looking', since: Date.now(), error, thenSend });
    },
    onVerdict: async ({ key }, verdict, lost) => {
      const call = board.find(key)?.call;
      if (call === undefined) return;
      try {
        board.setState(key, await stateOf(call, verdict, lost));
      } catch (error) {
        board.setState(key, { kind: 'look-failed', error: toStoredError(error) });
      }
    },
    onLookFailed: ({ key }, error) =>
      board.setState(key, { kind: 'look-failed', error: toStoredError(error) }),
  });
}

export function running(sessionId: string): CallState {
  return { kind: 'running', sessionId, outcomes: undefined, error: undefined };
}
