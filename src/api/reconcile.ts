import type { RestoreSession } from './restore-sessions';
import type { Workload } from './workloads';

/** A request whose answer was lost: the server may or may not have made a session of it. */
export interface LostRequest {
  readonly type: Workload;
  /** Undefined where the server may have put in another one. */
  readonly reason: string | undefined;
  /** By the server's clock, epoch ms. */
  readonly sentAt: number;
}

/** The `Date` header that the server's clock is read from has whole seconds, and answers travel. */
export const clockToleranceMs = 15_000;

/** Sessions that may have come of a lost request: the server tells neither object nor moment of a session. */
export function candidatesOf(
  lost: LostRequest,
  sessions: readonly RestoreSession[],
  claimedIds: ReadonlySet<string>,
): readonly RestoreSession[] {
  return sessions.filter(
    (session) =>
      session.type === lost.type &&
      (lost.reason === undefined || (session.reason ?? '').trim() === lost.reason) &&
      session.creationTime.epochMs >= lost.sentAt - clockToleranceMs &&
      !claimedIds.has(session.id),
  );
}

/** The server may name a person otherwise than Microsoft does, so another name makes a session doubtful, not foreign. */
function isBy(session: RestoreSession, person: string): boolean {
  return session.initiatedBy?.toLowerCase() === person.toLowerCase();
}

export type Verdict =
  | { readonly kind: 'found'; readonly session: RestoreSession }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unclear'; readonly candidates: readonly RestoreSession[] };

/** Only one lost request facing one session is certain; anything else is for the operator to decide. */
export function judge(lostCount: number, candidates: readonly RestoreSession[], person: string): Verdict {
  const [only] = candidates;
  if (only === undefined) return { kind: 'not-started' };
  return lostCount === 1 && candidates.length === 1 && isBy(only, person)
    ? { kind: 'found', session: only }
    : { kind: 'unclear', candidates };
}
