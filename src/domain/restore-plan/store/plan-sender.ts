import type { QueryClient } from '@tanstack/react-query';
import { operatorRestoreMutation } from '#/api/operator-restore/operator-restore';
import { readAllEvents } from '#/api/sessions/restore-session-events';
import { NotNotedError } from '#/api/transport/error-facts';
import { problemKindOf } from '#/api/transport/errors';
import type { Verdict } from '../../sending/find-lost-session';
import { RequestSender } from '../../sending/request-sender';
import type { SendAccess, SentChanges } from '../../sending/sender-work';
import { advance, type SendEvent } from '../../sending/send-state';
import { requestSendFacts } from '../plan/candidates';
import { isFollowed, sendStateOf, toRequestState, type PlannedRequest } from '../plan/plan';
import type { PlanEnvironment } from './plan-environment';
import type { PlanRepository } from './plan-repository';

export interface PlanAccess extends SendAccess {
  readonly queryClient: QueryClient;
}

/** Restores share the proxies with whatever else runs; more at once would only make each of them slower. */
const maxConcurrent = 3;

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

/** Looks also into the explored session, in which the server may carry the request out. */
async function refine(
  access: PlanAccess,
  repository: PlanRepository,
  request: PlannedRequest,
  verdict: Verdict,
  unconfirmed: readonly PlannedRequest[],
): Promise<Verdict> {
  const { key, sessionId, sentAt, ruledOut } = request;
  const { clock } = access.api;
  if (verdict.kind === 'found' || ruledOut.includes(sessionId)) return verdict;
  if (!(await findsRestoreIn(access, request))) return verdict;
  const candidates = verdict.kind === 'ambiguous' ? verdict.candidates : [];
  const isThere = ({ key: otherKey, state }: PlannedRequest) =>
    otherKey !== key &&
    isFollowed(state) &&
    state.sessionId === sessionId &&
    !(state.kind === 'ended' && state.endedAt < sentAt - clock.toleranceMs);
  const isCertain =
    candidates.length === 0 &&
    clock.isKnown &&
    !repository.requests.some(isThere) &&
    !unconfirmed.some((other) => other.key !== key && other.sessionId === sessionId);
  if (isCertain) return { kind: 'found', sessionId };
  const explored = { sessionId, startedAt: sentAt, initiatedBy: undefined };
  return { kind: 'ambiguous', candidates: [...candidates, explored] };
}

function advanceIn(
  repository: PlanRepository,
  requestKey: string,
  event: SendEvent,
  changes: SentChanges = {},
): void {
  const request = repository.find(requestKey)?.request;
  if (request === undefined) return;
  const before = sendStateOf(request);
  const after = advance(before, event);
  if (after === before) return;
  // The server may restore in the explored session this time.
  const ruledOut = request.ruledOut.filter((id) => id !== request.sessionId);
  const more = event.kind === 'send' ? { ...changes, ruledOut } : changes;
  repository.change(requestKey, toRequestState(after), more);
}

/** Sends the requests of all plans, each once, and looks up those whose answer was lost. */
export function createPlanSender(
  access: PlanAccess,
  repository: PlanRepository,
  { claims, started }: PlanEnvironment,
): RequestSender<PlannedRequest> {
  const { api, queryClient, signedIn } = access;
  return new RequestSender(access, claims, {
    ...requestSendFacts,
    maxConcurrent,
    rows: () => (repository.isWriter ? repository.requests : []),
    advance: (key, event, changes) => advanceIn(repository, key, event, changes),
    post: async ({ key, request }) => {
      // Stored before it happens: a tab that dies now finds the request again, and looks up its session.
      await repository.written();
      signedIn.throwIfAborted();
      if (!repository.canSend(key)) throw new NotNotedError();
      const mutation = queryClient.getMutationCache().build(queryClient, operatorRestoreMutation(api));
      return { sessionId: await mutation.execute(request), session: undefined };
    },
    sentRequestOf: ({ key, entries, sentAt, ruledOut }) => ({
      type: entries[0]?.workload ?? 'Vex',
      // Without one the server may put in that of the explored session.
      reason: repository.find(key)?.plan.reason.trim() || undefined,
      sentAt,
      ruledOut,
    }),
    knownSessionIds: () => [
      ...started.ids,
      ...repository.requests.flatMap(({ sessionId, state }) => [
        sessionId,
        ...(isFollowed(state) ? [state.sessionId] : []),
      ]),
    ],
    onAccepted: () => undefined,
    refine: (request, verdict, unconfirmed) => refine(access, repository, request, verdict, unconfirmed),
  });
}
