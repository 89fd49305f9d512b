import { toErrorFacts } from '#/api/transport/error-facts';
import { isOutcomeUnknown, problemKindOf } from '#/api/transport/errors';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { Person } from '../person/person';
import type { SentRequest, Verdict } from './find-lost-session';
import type { Candidate, SendEvent, SendState } from './send-state';

/** On whose behalf requests are sent, and until when. */
export type SendAccess = Pick<Person, 'api' | 'personKey' | 'signedIn'>;

/** The server's answer to a request: a session was started. */
export interface StartedAnswer {
  readonly sessionId: string;
  /** The record itself, where the answer is one. */
  readonly session: RestoreSession | undefined;
}

/** What an event changes beside the state. */
export interface SentChanges {
  readonly sentAt?: number;
  readonly ruledOut?: readonly string[];
}

/** Requests that each start a session. Their owner stores where they stand; the sender decides what happens next. */
export interface SenderWork<Row> {
  readonly maxConcurrent: number;
  readonly rows: () => readonly Row[];
  /** The same after the page was loaded again, if the row outlives that. */
  readonly keyOf: (row: Row) => string;
  readonly stateOf: (row: Row) => SendState;
  /** Advances the state of the row, as it is by now, and stores it. */
  readonly advance: (requestKey: string, event: SendEvent, changes?: SentChanges) => void;
  readonly post: (row: Row) => Promise<StartedAnswer>;
  readonly sentRequestOf: (row: Row) => SentRequest;
  /** Sessions that are known to have come of something else, beside those that were claimed. */
  readonly knownSessionIds: () => Iterable<string>;
  /** The session is one that several requests may be carried out in, so that none of them claims it. */
  readonly isShared: (row: Row, sessionId: string) => boolean;
  /** Runs before the row is accepted; `session` is undefined where its record was not seen. */
  readonly onAccepted: (row: Row, answer: StartedAnswer) => void;
  /** Looks further than the list of sessions. */
  readonly refine: (row: Row, verdict: Verdict, unconfirmed: readonly Row[]) => Promise<Verdict>;
}

/** Candidates that no other row was given meanwhile. A session that several rows may share stays open to all. */
export function openCandidates<Row>(
  work: Pick<SenderWork<Row>, 'keyOf' | 'stateOf' | 'isShared'>,
  row: Row,
  rows: readonly Row[],
): readonly Candidate[] {
  const state = work.stateOf(row);
  if (state.kind !== 'ambiguous') return [];
  const taken = new Set(
    rows.flatMap((other) => {
      const at = work.stateOf(other);
      return at.kind === 'accepted' && work.keyOf(other) !== work.keyOf(row) ? [at.sessionId] : [];
    }),
  );
  return state.candidates.filter(({ sessionId }) => work.isShared(row, sessionId) || !taken.has(sessionId));
}

/** Server errors that say more than that the answer was lost. */
function serverErrorIn(error: unknown) {
  const kind = problemKindOf(error);
  return kind === 'failed' || kind === 'busy' ? toErrorFacts(error) : undefined;
}

/** What became of a request that was not answered, or not as the API promises. */
export function afterFailure(error: unknown): SendEvent {
  return isOutcomeUnknown(error)
    ? { kind: 'lose-answer', error: serverErrorIn(error) }
    : { kind: 'refuse', error: toErrorFacts(error) };
}
