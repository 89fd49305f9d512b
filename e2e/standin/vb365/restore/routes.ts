import type { ApiVersion } from '../../model/versions';
import type { HttpAnswer } from '../../http/message';
import type { SessionTypeWire } from '../../model/wire';
import { exploreCall, type ExploreCall } from '../explore/call/explore-call';
import type { ExploreResource } from '../explore/routes';
import { restoreDriveDocuments, restoreSiteDocuments, restoreSiteItems } from './documents';
import { restoreMail } from './exchange';
import {
  restoreChannel,
  restoreChannelTabs,
  restoreFiles,
  restorePosts,
  restoreTeams,
  restoreTeamTabs,
} from './teams';

function restore(
  type: SessionTypeWire,
  path: string,
  handle: (call: ExploreCall) => HttpAnswer,
  since: ApiVersion = type === 'Vet' ? 'v7' : 'v6',
): ExploreResource {
  return {
    method: 'POST',
    path: `${path}/operatorRestore`,
    handle: (call) => handle(exploreCall(call, type)),
    since,
  };
}

const team = '/teams/:teamId';
const channel = `${team}/channels/:channelId`;

/** The only restores that need no credentials of their own. */
export const restoreResources: readonly ExploreResource[] = [
  restore('Vex', '/mailboxes/:mailboxId/items', restoreMail),
  restore('Veod', '/OneDrives/:oneDriveId/Documents', restoreDriveDocuments),
  restore('Vesp', '/Sites/:siteId/Documents', restoreSiteDocuments),
  restore('Vesp', '/Sites/:siteId/Items', restoreSiteItems),
  restore('Vet', '/teams', restoreTeams),
  restore('Vet', channel, restoreChannel),
  restore('Vet', `${channel}/tabs`, restoreChannelTabs),
  restore('Vet', `${team}/tabs`, restoreTeamTabs),
  restore('Vet', `${team}/files`, restoreFiles),
  restore('Vet', `${team}/posts`, restorePosts),
];
