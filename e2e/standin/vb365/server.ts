import { html } from '../http/answers';
import type { HttpAnswer, HttpHandler, HttpRequest } from '../http/message';
import { createRouter, type Route } from '../http/router';
import { apiVersions, type ApiVersion } from '../model/versions';
import { signedIn, type Call, type Server, type SignedInCall } from './access/context';
import { ApiError, errorAnswer } from '../http/vb365-errors';
import {
  effectiveScopeOf,
  health,
  loggedInUser,
  operatorInfo,
  restorePoints,
  restorePortalSettings,
} from './organization/logged-in-user';
import { exploreResources } from './explore/routes';
import { exportDownloads, exportResources } from './downloads/export-posts';
import { operatorExplore } from './organization/operator-explore';
import { getEvent, listEvents } from './sessions/restore-session-events';
import { sessionStatistics } from './sessions/restore-session-statistics';
import { restoreResources } from './restore/routes';
import { getSession, listSessions, sessionOrganization, stopSession } from './sessions/restore-sessions';
import { saveResources } from './downloads/save';
import { saveAttachmentResources } from './downloads/save-attachments';
import { saveWholeResources } from './downloads/save-whole';
import { authCode, logout, token } from './access/token';

interface Resource {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly since?: ApiVersion;
  /** The last version that has it. */
  readonly until?: ApiVersion;
  readonly handle: (call: Call) => HttpAnswer | Promise<HttpAnswer>;
}

function anonymous(
  method: Resource['method'],
  path: string,
  handle: Resource['handle'],
  since: ApiVersion = 'v6',
): Resource {
  return { method, path, handle, since };
}

function authorized(
  method: Resource['method'],
  path: string,
  handle: (call: SignedInCall) => HttpAnswer,
  since: ApiVersion = 'v6',
): Resource {
  return { method, path, since, handle: (call) => handle(signedIn(call)) };
}

const session = '/RestoreSessions/:restoreSessionId';

const organizationResources = [
  ...exploreResources,
  ...restoreResources,
  ...exportResources,
  ...saveResources,
  ...saveWholeResources,
  ...saveAttachmentResources,
];

const resources: readonly Resource[] = [
  anonymous('GET', '/RestorePortalSettings', restorePortalSettings),
  anonymous('GET', '/Health', health, 'v8'),
  anonymous('POST', '/token', token),
  authorized('POST', '/token/logout', logout, 'v7'),
  authorized('POST', '/token/AuthCode', authCode, 'v7'),
  authorized('GET', '/Organization/LoggedInUser', loggedInUser),
  authorized('GET', '/Organization/LoggedInUser/OperatorInfo', operatorInfo),
  authorized('GET', '/Organization/LoggedInUser/EffectiveScope', effectiveScopeOf),
  authorized('GET', '/Organization/LoggedInUser/RestorePoints', restorePoints, 'v7'),
  authorized('POST', '/Organization/OperatorExplore', operatorExplore),
  authorized('GET', '/RestoreSessions', listSessions),
  authorized('GET', session, getSession),
  authorized('POST', `${session}/Stop`, stopSession),
  authorized('GET', `${session}/Events`, listEvents),
  authorized('GET', `${session}/Events/:eventId`, getEvent),
  authorized('GET', `${session}/Statistics`, sessionStatistics, 'v8'),
  authorized('GET', `${session}/organization`, sessionOrganization),
  ...exportDownloads.map(({ path, handle }) =>
    anonymous('GET', `${session}/organization${path}`, handle, 'v7'),
  ),
  ...organizationResources.map(({ method, path, handle, since, until = 'v8' }): Resource => ({
    ...authorized(method, `${session}/organization${path}`, handle, since),
    until,
  })),
];

function routeOf({ method, path, handle }: Resource, version: ApiVersion, server: Server): Route {
  return {
    method,
    path: `/${version}${path}`,
    async handle(request) {
      try {
        return await handle({ server, version, request });
      } catch (error) {
        if (error instanceof ApiError) return errorAnswer(version, error);
        throw error;
      }
    },
  };
}

function versionRouter(version: ApiVersion, server: Server): HttpHandler {
  // 'v6' < 'v7' < 'v8' as texts too.
  const offered = resources.filter(({ since = 'v6', until = 'v8' }) => since <= version && version <= until);
  return createRouter(
    offered.map((resource) => routeOf(resource, version, server)),
    (_, pathExists) =>
      pathExists
        ? errorAnswer(version, {
            status: 405,
            message: 'The method is not offered here.',
            errorCode: 'HttpError',
          })
        : errorAnswer(version, { status: 404, message: 'Nothing is here.', errorCode: 'ResourceNotFound' }),
  );
}

/** The product's own portal, served for every address that is not the API's: a 200 is no proof of a version. */
function nativePortal({ method }: HttpRequest): HttpAnswer {
  return html(
    method === 'GET' ? 200 : 404,
    '<!doctype html><title>Restore Portal</title><div id="root"></div>',
  );
}

export function createVb365Handler(server: Server, serves: readonly ApiVersion[]): HttpHandler {
  const routers = new Map<string, HttpHandler>(
    apiVersions
      .filter((version) => serves.includes(version))
      .map((version) => [version, versionRouter(version, server)]),
  );
  return (request) => (routers.get(request.path.split('/')[1]?.toLowerCase() ?? '') ?? nativePortal)(request);
}
