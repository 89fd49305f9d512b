import { openCandidates } from '../../sending/sender-work';
import type { Candidate } from '../../sending/send-state';
import { sendStateOf, type PlannedRequest } from './plan';

/** How the sender sees a request. The server may carry out several requests in the session that was explored. */
export const requestSendFacts = {
  keyOf: ({ key }: PlannedRequest) => key,
  stateOf: (request: PlannedRequest) => sendStateOf(request),
  isShared: (request: PlannedRequest, sessionId: string) => sessionId === request.sessionId,
};

/** Candidates of a request that no other request was given meanwhile. */
export function openRequestCandidates(
  request: PlannedRequest,
  requests: readonly PlannedRequest[],
): readonly Candidate[] {
  return openCandidates(requestSendFacts, request, requests);
}
