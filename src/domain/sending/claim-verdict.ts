import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { candidatesOf, judge, type SentRequest, type Verdict } from './find-lost-session';
import type { SendAccess } from './sender-work';
import type { SessionClaims } from './session-claims';

/**
 * What became of a request, by the sessions that are there. A session that is certain is claimed; one that an operator
 * has just given to another request, in another tab, is no candidate any more.
 */
export async function claimVerdict(
  { api: { clock }, personKey, signedIn }: SendAccess,
  claims: SessionClaims,
  request: SentRequest,
  requestKey: string,
  sessions: readonly RestoreSession[],
  knownSessionIds: () => Iterable<string>,
): Promise<Verdict> {
  for (;;) {
    const claimed = new Set([...knownSessionIds(), ...(await claims.claimedByOthers(requestKey))]);
    const candidates = candidatesOf(request, sessions, claimed, personKey, clock);
    const rivals = await claims.otherNoted(requestKey);
    const verdict = judge(request, rivals, candidates, personKey, clock);
    signedIn.throwIfAborted();
    if (verdict.kind !== 'found' || (await claims.claim(verdict.sessionId, requestKey))) return verdict;
  }
}
