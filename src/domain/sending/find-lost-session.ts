import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { ServerClock } from '#/api/transport/server-clock';
import type { Workload } from '#/api/access/workloads';

/** A request whose answer was lost: the server may or may not have made a session of it. */
export interface LostRequest {
  readonly type: Workload;
  /** Undefined where the server may have put in another one. */
  readonly reason: string | undefined;
  /** By the server's clock, epoch ms. */
  readonly sentAt: number;
  /** Sessions that the operator says did not come of it. */
  readonly ruledOut: readonly string[];
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
 * Sessions that may have come of a lost request: the server tells neither object nor moment of a session. Whether it
 * keeps the reason of each request is not documented, so only another person's other reason speaks against one.
 */
export function candidatesOf(
  lost: LostRequest,
  sessions: readonly RestoreSession[],
  claimedIds: ReadonlySet<string>,
  person: string,
  clock: ServerClock,
): readonly RestoreSession[] {
  return sessions.filter(
    (session) =>
      session.type === lost.type &&
      (isBy(session, person) || hasReason(session, lost.reason)) &&
      session.creationTime.epochMs >= lost.sentAt - clock.toleranceMs &&
      !lost.ruledOut.includes(session.id) &&
      !claimedIds.has(session.id),
  );
}

export type Verdict =
  | { readonly kind: 'found'; readonly session: RestoreSession }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'unclear'; readonly candidates: readonly RestoreSession[] };

/** No request is waited for so long: a session that began later came of another one. */
const slowestMs = 600_000;

function mayHaveMade(
  rival: LostRequest,
  session: RestoreSession,
  person: string,
  clock: ServerClock,
): boolean {
  const isInTime = session.creationTime.epochMs <= rival.sentAt + slowestMs + clock.toleranceMs;
  return isInTime && candidatesOf(rival, [session], new Set(), person, clock).length > 0;
}

/**
 * Only one session of the request's reason that no other lost request can have made is certain; anything else is for
 * the operator to decide.
 */
export function judge(
  lost: LostRequest,
  rivals: readonly LostRequest[],
  candidates: readonly RestoreSession[],
  person: string,
  clock: ServerClock,
): Verdict {
  if (candidates.length === 0) return { kind: 'not-started' };
  const [only, ...more] = candidates.filter((session) => hasReason(session, lost.reason));
  const isCertain =
    only !== undefined &&
    more.length === 0 &&
    clock.isKnown &&
    isBy(only, person) &&
    !rivals.some((rival) => mayHaveMade(rival, only, person, clock));
  return isCertain ? { kind: 'found', session: only } : { kind: 'unclear', candidates };
}
