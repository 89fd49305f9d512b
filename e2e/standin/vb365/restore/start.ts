import { json, type HttpAnswer } from '../../http';
import type { RestoreRequest } from '../../restores';
import { ApiError } from '../errors';
import type { ExploreCall } from '../explore/explore-call';

/** Every operatorRestore answers the id of the session to follow, at once (API guide, section 8). */
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
