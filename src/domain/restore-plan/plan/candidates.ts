import type { Candidate, PlannedRequest } from './plan';

/**
 * What may still be it, for a call whose answer was lost: not what another call was given meanwhile, unless it is the
 * session that was explored, in which the server may carry out several calls.
 */
export function openCandidates(
  call: PlannedRequest,
  requests: readonly PlannedRequest[],
): readonly Candidate[] {
  if (call.state.kind !== 'unclear') return [];
  const taken = new Set(
    requests.flatMap(({ key, state }) => (key !== call.key && 'sessionId' in state ? [state.sessionId] : [])),
  );
  return call.state.candidates.filter(
    ({ sessionId }) => sessionId === call.sessionId || !taken.has(sessionId),
  );
}
