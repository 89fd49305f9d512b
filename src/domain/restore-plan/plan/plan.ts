import { describeFacts } from '#/api/transport/error-messages';
import type { ErrorFacts } from '#/api/transport/error-facts';
import { canLookUpAgain, isUnderWay, type SendState } from '../../sending/send-state';
import type { RestoreEntry } from '../../restore-list/entry';
import type { RestoreGroup } from '../requests/groups';
import type { RestoreOptions } from '../requests/options';
import type { EntryOutcome, EntryResult } from '../outcomes/entry-outcome';
import type { RequestOutcomes } from '../outcomes/outcomes';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';
import type { RestoreRequest } from '#/api/operator-restore/restore-request';

/** What is to be sent, and how. */
export interface OrderedGroup {
  readonly group: RestoreGroup;
  readonly options: RestoreOptions;
}

/** Where the session of an accepted request stands. */
export type FollowedState =
  | {
      readonly kind: 'running';
      readonly sessionId: string;
      readonly outcomes: RequestOutcomes | undefined;
      /** Why the last read of the session failed; the next one comes at its time unless the server refuses it. */
      readonly error: ErrorFacts | undefined;
    }
  | {
      readonly kind: 'ended';
      readonly sessionId: string;
      readonly status: SessionStatus;
      readonly outcomes: RequestOutcomes;
      /** When that was observed, by the server's clock. */
      readonly endedAt: number;
    };

/** Where a request to restore stands: on its way, or, once it was accepted, in its session. */
export type RequestState = Exclude<SendState, { kind: 'accepted' }> | FollowedState;

export function isFollowed(state: RequestState): state is FollowedState {
  return state.kind === 'running' || state.kind === 'ended';
}

/** How the sender sees the state of a request. */
export function sendStateOf({ state }: Pick<PlannedRequest, 'state'>): SendState {
  return isFollowed(state) ? { kind: 'accepted', sessionId: state.sessionId } : state;
}

export function canBeLookedUp({ state }: PlannedRequest): boolean {
  return !isFollowed(state) && canLookUpAgain(state);
}

/** The state that follows from what the sender says. */
export function toRequestState(state: SendState): RequestState {
  return state.kind === 'accepted' ? running(state.sessionId) : state;
}

export function running(sessionId: string): RequestState {
  return { kind: 'running', sessionId, outcomes: undefined, error: undefined };
}

/** One call of a plan, and what became of it. */
export interface PlannedRequest {
  readonly key: string;
  /** The session that holds the backup. */
  readonly sessionId: string;
  readonly target: RestoreTarget;
  readonly options: RestoreOptions;
  readonly entries: readonly RestoreEntry[];
  readonly request: RestoreRequest;
  /** When it was sent, by the server's clock; 0 before. */
  readonly sentAt: number;
  /** Sessions that the operator says did not come of it. */
  readonly ruledOut: readonly string[];
  readonly state: RequestState;
}

export interface RestorePlan {
  readonly id: string;
  /** By the clock of this device. */
  readonly createdAt: number;
  readonly reason: string;
  /** In the order of sending; retries follow the calls that they repeat. */
  readonly requests: readonly PlannedRequest[];
}

/** What became of one entry, by the latest call that carried it. */
export interface EntryProgress {
  readonly entry: RestoreEntry;
  readonly requestKey: string;
  readonly outcome: EntryOutcome;
}

export interface PlanProgress {
  /** Entries of which the server tells, each by itself; the rest follow their call as a whole. */
  readonly reportedByItem: number;
  readonly counts: Readonly<Record<EntryResult, number>>;
  readonly total: number;
  readonly entries: readonly EntryProgress[];
  /** Something is being sent, looked for or followed. */
  readonly isBusy: boolean;
}

/** Something of the request is being sent, looked up or followed. */
export function isRequestBusy({ state }: PlannedRequest): boolean {
  // A session that the server no longer knows will report nothing more.
  if (isFollowed(state)) return state.kind === 'running' && state.error?.kind !== 'not-found';
  return isUnderWay(state);
}

/** Calls that the operator has to decide upon before they are sent. */
export function heldRequests({ requests }: RestorePlan): readonly PlannedRequest[] {
  return requests.filter(({ state }) => state.kind === 'held');
}

/** Something of the plan was not sent yet, or is still carried out. */
export function isPlanOpen(plan: RestorePlan): boolean {
  return isPlanBusy(plan) || heldRequests(plan).length > 0;
}

export function isPlanBusy({ requests }: RestorePlan): boolean {
  return requests.some(isRequestBusy);
}

/** What the server said of a failure, else what the portal says of it. */
function failedOutcome(error: ErrorFacts | undefined): EntryOutcome {
  const text = error === undefined ? undefined : describeFacts(error);
  return { result: 'failed', message: text?.serverMessage ?? text?.title, refusal: error };
}

function outcomeIn(request: PlannedRequest, key: string): EntryOutcome {
  const { state } = request;
  switch (state.kind) {
    case 'waiting':
    case 'held':
      return { result: 'waiting', message: undefined };
    case 'sending':
    case 'unconfirmed':
    case 'looking-up':
      return { result: 'running', message: undefined };
    case 'running':
    case 'ended': {
      const reported = state.outcomes?.results[key] ?? { result: 'waiting', message: undefined };
      const isOpen = reported.result === 'waiting' || reported.result === 'running';
      return isOpen && !isRequestBusy(request) ? { result: 'unreported', message: undefined } : reported;
    }
    case 'refused':
    case 'not-found':
      return failedOutcome(state.error);
    case 'lookup-failed':
    case 'ambiguous':
      return { result: 'unreported', message: undefined };
  }
}

function isReportedByItem({ state }: PlannedRequest): boolean {
  return (state.kind === 'running' || state.kind === 'ended') && state.outcomes?.by === 'item';
}

export function planProgress(plan: RestorePlan): PlanProgress {
  const { requests } = plan;
  const latest = new Map<string, EntryProgress & { readonly request: PlannedRequest }>();
  for (const request of requests) {
    for (const entry of request.entries) {
      latest.set(entry.key, {
        entry,
        request,
        requestKey: request.key,
        outcome: outcomeIn(request, entry.key),
      });
    }
  }
  const counts = {
    waiting: 0,
    running: 0,
    done: 0,
    uncounted: 0,
    warning: 0,
    failed: 0,
    skipped: 0,
    unreported: 0,
  };
  const entries = [...latest.values()];
  for (const { outcome } of entries) counts[outcome.result] += 1;
  const reportedByItem = entries.filter(({ request }) => isReportedByItem(request)).length;
  return { reportedByItem, counts, total: entries.length, entries, isBusy: isPlanBusy(plan) };
}

export interface RetryableRequest {
  readonly request: PlannedRequest;
  readonly entries: readonly RestoreEntry[];
}

/** Entries that certainly were not restored, by the calls that failed them; these and no others are sent again. */
export function retryableRequests(plan: RestorePlan): readonly RetryableRequest[] {
  const failed = planProgress(plan).entries.filter(({ outcome }) => outcome.result === 'failed');
  return plan.requests.flatMap((request) => {
    // While a call runs, what it says of one entry may still change.
    if (
      request.state.kind !== 'ended' &&
      request.state.kind !== 'refused' &&
      request.state.kind !== 'not-found'
    )
      return [];
    const entries = failed.flatMap(({ entry, requestKey }) => (requestKey === request.key ? [entry] : []));
    return entries.length === 0 ? [] : [{ request, entries }];
  });
}
