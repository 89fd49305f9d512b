import { json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import type { RestoreRequest } from '../../restores/restores';
import { ApiError } from '../../http/vb365-errors';
import type { ExploreCall } from '../explore/call/explore-call';

/** Every operatorRestore answers the id of the session to follow, at once. */
export function startRestore(
  { server, session }: ExploreCall,
  request: Omit<RestoreRequest, 'explored'>,
): HttpAnswer {
  const { restores, state } = server;
  if (state.settings.restoreConflicts && restores.isRestoring(request.objectId)) {
    throw new ApiError(409, `Another restore of ${request.objectName} is running.`, 'OperationConflict');
  }
  return json(200, { sessionId: restores.start({ ...request, explored: session }) });
}
