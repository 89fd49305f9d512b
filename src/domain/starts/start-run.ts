import type { OperatorExploreRequest } from '#/api/sessions/operator-explore';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { openCandidates } from '../sending/sender-work';
import { canRetry, isUnderWay, type Candidate, type SendState } from '../sending/send-state';
import type { StartedSession } from '../sessions/started-sessions';

/** One request for a session, and what this device remembers of it beside the request. */
export interface PlannedStart {
  readonly request: OperatorExploreRequest;
  readonly about: Pick<StartedSession, 'whose' | 'moreIds' | 'repositoryId'>;
}

/** A planned start, and where it stands. */
export interface StartRow extends PlannedStart {
  readonly key: string;
  /** v6: what to send instead, one object each, when the server refuses the list with a 400. */
  readonly oneByOne: readonly PlannedStart[] | undefined;
  readonly state: SendState;
  /** When it was last sent, by the server's clock; 0 before. */
  readonly sentAt: number;
  /** Sessions that, as the operator says, did not come of it. */
  readonly ruledOut: readonly string[];
}

/** What one press of a button starts. */
export interface StartOrder {
  readonly planned: readonly PlannedStart[];
  readonly oneByOne?: readonly PlannedStart[] | undefined;
  /** The moment is "latest": the server's now at each sending. */
  readonly isLatest: boolean;
  /** Runs for each session that was started, also when the screen was left meanwhile. */
  readonly onStarted?: ((sessionId: string, row: StartRow) => void) | undefined;
}

export interface StartRun {
  readonly rows: readonly StartRow[];
  readonly order: StartOrder;
}

/** Something is being sent or looked up, so that closing the tab would lose its answer. */
export function isRunBusy({ rows }: StartRun): boolean {
  return rows.some(({ state }) => isUnderWay(state));
}

/** What became of a row is not known yet, so that another request might start the same session twice. */
export function isRowOpen({ state }: StartRow): boolean {
  return isUnderWay(state) || state.kind === 'ambiguous' || state.kind === 'lookup-failed';
}

export function startedIds({ rows }: StartRun): readonly string[] {
  return rows.flatMap(({ state }) => (state.kind === 'accepted' ? [state.sessionId] : []));
}

/** Rows that may be sent again: no session came of them, as far as anybody knows. */
export function retryableRows({ rows }: StartRun): readonly StartRow[] {
  return rows.filter(({ state }) => canRetry(state));
}

/** "Latest" means the moment of sending, which may be long after the form was filled in. */
export function requestAt(
  { request }: PlannedStart,
  isLatest: boolean,
  sentAt: number,
): OperatorExploreRequest {
  return isLatest ? { ...request, dateTime: new Date(sentAt).toISOString() } : request;
}

/** What is worth remembering of a started session; see `StartedSession`. */
export function toStartedSession(
  sessionId: string,
  session: RestoreSession | undefined,
  row: StartRow,
  isLatest: boolean,
  startedAt: number,
): StartedSession {
  const { dateTime, type, showDeleted, showAllVersions, reason } = requestAt(row, isLatest, row.sentAt);
  const when = isLatest ? 'latest' : dateTime;
  const links = session?._links ?? {};
  return {
    ...row.about,
    sessionId,
    startedAt,
    type,
    when,
    dateTime,
    showDeleted,
    showAllVersions,
    reason,
    links,
  };
}

/** How the sender sees a row. A session to explore belongs to one request only. */
export const startRowFacts = {
  keyOf: ({ key }: StartRow) => key,
  stateOf: ({ state }: StartRow) => state,
  isShared: () => false,
};

/** Candidates of a row that no other row was given meanwhile. */
export function openStartCandidates(row: StartRow, rows: readonly StartRow[]): readonly Candidate[] {
  return openCandidates(startRowFacts, row, rows);
}
