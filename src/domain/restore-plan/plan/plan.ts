import type { ProblemKind } from '#/api/transport/errors';
import type { RestoreEntry } from '../../restore-list/entry';
import type { RestoreGroup } from '../requests/groups';
import type { RestoreOptions } from '../requests/options';
import type { EntryOutcome, EntryResult } from '../outcomes/entry-outcome';
import type { RequestOutcomes } from '../outcomes/outcomes';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { ErrorText } from '#/lib/error-text';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';
import type { RestoreRequest } from '#/api/operator-restore/restore-request';

/** What is to be sent, and how. */
export interface OrderedGroup {
  readonly group: RestoreGroup;
  readonly options: RestoreOptions;
}

/** An error as it can be kept: words, and what an operator does differently for. */
export interface StoredError {
  readonly kind: ProblemKind | 'portal';
  readonly text: ErrorText;
  /** Set when the server said when to come back. Epoch ms of this device. */
  readonly retryAt: number | undefined;
}

/** A session that may have come of a call whose answer was lost. */
export interface Candidate {
  readonly sessionId: string;
  /** By the server's clock. */
  readonly startedAt: number;
  readonly initiatedBy: string | undefined;
}

interface LostAnswer {
  /** What the server had answered, if anything. */
  readonly error: StoredError | undefined;
  /** The operator wants it sent again if it is not found this time either. */
  readonly thenSend: boolean;
}

/** Where one call stands. Times are epoch ms; `since` is one of this device. */
export type CallState =
  | { readonly kind: 'waiting' }
  /** Held back by the operator, or because its page was left, and production may have changed since: sent when told. */
  | { readonly kind: 'held' }
  | { readonly kind: 'sending'; readonly since: number }
  | {
      readonly kind: 'running';
      readonly sessionId: string;
      readonly outcomes: RequestOutcomes | undefined;
      /** Why the last look at the session failed; the next one comes by itself unless the server refuses it. */
      readonly error: StoredError | undefined;
    }
  | {
      readonly kind: 'ended';
      readonly sessionId: string;
      readonly status: SessionStatus;
      readonly outcomes: RequestOutcomes;
      /** When that was seen, by the server's clock. */
      readonly endedAt: number;
    }
  /** The server did not do it, and said so. */
  | { readonly kind: 'refused'; readonly error: StoredError }
  /** The answer was lost, or left open whether the server acted: looked for before anything is sent again. */
  | ({ readonly kind: 'lost' } & LostAnswer)
  | ({ readonly kind: 'looking'; readonly since: number } & LostAnswer)
  | { readonly kind: 'look-failed'; readonly error: StoredError }
  | { readonly kind: 'unclear'; readonly candidates: readonly Candidate[] }
  /** Looked for and not found; `error` is what the server had answered, if anything. */
  | { readonly kind: 'not-started'; readonly error: StoredError | undefined };

/** One call of a plan, and what became of it. */
export interface PlannedRequest {
  readonly key: string;
  /** The session that holds the backup. */
  readonly sessionId: string;
  readonly target: RestoreTarget;
  readonly options: RestoreOptions;
  readonly entries: readonly RestoreEntry[];
  readonly call: RestoreRequest;
  /** When it was sent, by the server's clock; 0 before. */
  readonly sentAt: number;
  /** Sessions that the operator says did not come of it. */
  readonly ruledOut: readonly string[];
  readonly state: CallState;
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

/** Something of the call is being sent, looked for or followed. */
export function isRequestBusy({ state }: PlannedRequest): boolean {
  switch (state.kind) {
    case 'waiting':
    case 'sending':
    case 'lost':
    case 'looking':
      return true;
    case 'running':
      // A session that the server no longer knows will tell nothing more.
      return state.error?.kind !== 'not-found';
    case 'held':
    case 'ended':
    case 'refused':
    case 'look-failed':
    case 'unclear':
    case 'not-started':
      return false;
  }
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

function outcomeIn(call: PlannedRequest, key: string): EntryOutcome {
  const { state } = call;
  switch (state.kind) {
    case 'waiting':
    case 'held':
      return { result: 'waiting', message: undefined };
    case 'sending':
    case 'lost':
    case 'looking':
      return { result: 'running', message: undefined };
    case 'running':
    case 'ended': {
      const told = state.outcomes?.results[key] ?? { result: 'waiting', message: undefined };
      const isOpen = told.result === 'waiting' || told.result === 'running';
      return isOpen && !isRequestBusy(call) ? { result: 'unreported', message: undefined } : told;
    }
    case 'refused':
      return { result: 'failed', message: state.error.text.serverMessage ?? state.error.text.title };
    case 'not-started':
      return { result: 'failed', message: state.error?.text.serverMessage ?? state.error?.text.title };
    case 'look-failed':
    case 'unclear':
      return { result: 'unreported', message: undefined };
  }
}

function isReportedByItem({ state }: PlannedRequest): boolean {
  return (state.kind === 'running' || state.kind === 'ended') && state.outcomes?.by === 'item';
}

export function planProgress(plan: RestorePlan): PlanProgress {
  const { requests } = plan;
  const latest = new Map<string, EntryProgress & { readonly call: PlannedRequest }>();
  for (const call of requests) {
    for (const entry of call.entries) {
      latest.set(entry.key, { entry, call, requestKey: call.key, outcome: outcomeIn(call, entry.key) });
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
  const reportedByItem = entries.filter(({ call }) => isReportedByItem(call)).length;
  return { reportedByItem, counts, total: entries.length, entries, isBusy: isPlanBusy(plan) };
}

export interface RetryableRequest {
  readonly call: PlannedRequest;
  readonly entries: readonly RestoreEntry[];
}

/** Entries that certainly were not restored, by the calls that failed them; these and no others are sent again. */
export function retryableRequests(plan: RestorePlan): readonly RetryableRequest[] {
  const failed = planProgress(plan).entries.filter(({ outcome }) => outcome.result === 'failed');
  return plan.requests.flatMap((call) => {
    // While a call runs, what it says of one entry may still change.
    if (call.state.kind !== 'ended' && call.state.kind !== 'refused' && call.state.kind !== 'not-started')
      return [];
    const entries = failed.flatMap(({ entry, requestKey }) => (requestKey === call.key ? [entry] : []));
    return entries.length === 0 ? [] : [{ call, entries }];
  });
}
