import type { Workload } from '#/api/access/workloads';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { ServerClock } from '#/api/transport/server-clock';
import type { Candidate } from './send-state';

/** What tells the session of a sent request from other sessions. */
export interface SentRequest {
  readonly type: Workload;
  /** Undefined where the server may have put in another one. */
  readonly reason?: string | undefined;
  /** By the server's clock, epoch ms. */
  readonly sentAt: number;
  /** Sessions that, as the operator says, did not come of the request. */
  readonly ruledOut: readonly string[];
  /** When the request was last looked up and no session of it was there. By the server's clock, epoch ms. */
  readonly notFoundAt?: number | undefined;
}

/** The lines of a text may come back folded. */
function hasReason(session: RestoreSession, reason: string | undefined): boolean {
  if (reason === undefined) return true;
  const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return fold(session.reason ?? '') === fold(reason);
}

/** The server may name a person otherwise than Microsoft does, so another name makes a session doubtful, not foreign. */
function isBy(session: RestoreSession, person: string): boolean {
  return session.initiatedBy?.toLowerCase() === person.toLowerCase();
}

/**
 * Sessions that may have come of a sent request: the server names neither object nor moment of a session. Whether it
 * keeps the reason of each request is not documented, so only another person's other reason speaks against one.
 */
export function candidatesOf(
  sent: SentRequest,
  sessions: readonly RestoreSession[],
  claimedIds: ReadonlySet<string>,
  person: string,
  clock: ServerClock,
): readonly RestoreSession[] {
  return sessions.filter(
    (session) =>
      session.type === sent.type &&
      (isBy(session, person) || hasReason(session, sent.reason)) &&
      session.creationTime.epochMs >= sent.sentAt - clock.toleranceMs &&
      !sent.ruledOut.includes(session.id) &&
      !claimedIds.has(session.id),
  );
}

export type Verdict =
  | { readonly kind: 'found'; readonly sessionId: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] };

/** No server takes longer to make a session: one that began later came of another request. */
const slowestMs = 600_000;

/** Whether another request, whose session is not known either, may have made this one. */
function mayHaveMade(
  rival: SentRequest,
  session: RestoreSession,
  person: string,
  clock: ServerClock,
): boolean {
  const createdAt = session.creationTime.epochMs;
  const isInTime = createdAt <= rival.sentAt + slowestMs + clock.toleranceMs;
  // A session that was there when the rival was looked up would have been found then.
  const isNewer = rival.notFoundAt === undefined || createdAt > rival.notFoundAt - clock.toleranceMs;
  return isInTime && isNewer && candidatesOf(rival, [session], new Set(), person, clock).length > 0;
}

export function toCandidate({ id, creationTime, initiatedBy }: RestoreSession): Candidate {
  return { sessionId: id, startedAt: creationTime.epochMs, initiatedBy };
}

/**
 * Only one session of the request's reason that no other unconfirmed request can have made is certain; anything else
 * is for the operator to decide.
 */
export function judge(
  sent: SentRequest,
  rivals: readonly SentRequest[],
  candidates: readonly RestoreSession[],
  person: string,
  clock: ServerClock,
): Verdict {
  if (candidates.length === 0) return { kind: 'not-found' };
  const [only, ...more] = candidates.filter((session) => hasReason(session, sent.reason));
  const isCertain =
    only !== undefined &&
    more.length === 0 &&
    clock.isKnown &&
    isBy(only, person) &&
    !rivals.some((rival) => mayHaveMade(rival, only, person, clock));
  return isCertain
    ? { kind: 'found', sessionId: only.id }
    : { kind: 'ambiguous', candidates: candidates.map(toCandidate) };
}
