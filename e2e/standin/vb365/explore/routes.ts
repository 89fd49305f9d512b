import type { HttpAnswer } from '../../http/message';
import type { ApiVersion } from '../../model/versions';
import type { SignedInCall } from '../access/context';
import type { SessionTypeWire } from '../../model/wire';
import { accessDenied } from '../../http/vb365-errors';
import { getFolder, getItem, getMailbox, listFolders, listItems, listMailboxes } from './exchange/exchange';
import {
  driveDocument,
  driveFolder,
  getDrive,
  listDriveDocuments,
  listDriveFolders,
  listDrives,
} from './documents/onedrive';
import { searchExchange, searchFolder, searchMailbox, searchMailboxes } from './search/search-mail';
import {
  searchDrive,
  searchDriveFolder,
  searchDrives,
  searchLibrary,
  searchList,
  searchSite,
  searchSiteFolder,
  searchSites,
} from './search/search-nodes';
import {
  searchChannel,
  searchFiles,
  searchPosts,
  searchTabs,
  searchTeam,
  searchTeams,
} from './search/search-teams';
import {
  getAttachment,
  getSite,
  listAttachments,
  listSiteDocuments,
  listSiteFolders,
  listSiteItems,
  listSites,
  siteDocument,
  siteFolder,
  siteItem,
  siteLibrary,
  siteList,
} from './documents/sharepoint';
import {
  getChannel,
  getFile,
  getPost,
  getTab,
  getTeam,
  listChannels,
  listChildren,
  listFiles,
  listFileVersions,
  listPosts,
  listTabs,
  listTeams,
} from './teams/teams';
import { exploreCall, type ExploreCall } from './call/explore-call';

export interface ExploreResource {
  readonly method: 'GET' | 'POST';
  /** Below the restore session's organization. */
  readonly path: string;
  readonly handle: (call: SignedInCall) => HttpAnswer;
  readonly since?: ApiVersion;
  readonly until?: ApiVersion;
}

type Versions = Pick<ExploreResource, 'since' | 'until'>;

function read(
  type: SessionTypeWire,
  path: string,
  handle: (call: ExploreCall) => HttpAnswer,
  versions: Versions = {},
): ExploreResource {
  return { method: 'GET', path, handle: (call) => handle(exploreCall(call, type)), ...versions };
}

function search(
  type: SessionTypeWire,
  path: string,
  handle: (call: ExploreCall) => HttpAnswer,
): ExploreResource {
  return { ...read(type, path, handle), method: 'POST' };
}

/** v6 has Teams in its OpenAPI file, but restore operators have neither a scope nor a restore for them. */
function readTeams(
  path: string,
  handle: (call: ExploreCall) => HttpAnswer,
  versions: Versions = {},
): ExploreResource {
  return read(
    'Vet',
    path,
    (call) => {
      if (call.version === 'v6')
        throw accessDenied('Restore operators cannot explore Teams with this version.');
      return handle(call);
    },
    versions,
  );
}

function teamsSearch(path: string, handle: (call: ExploreCall) => HttpAnswer): ExploreResource {
  return { ...readTeams(path, handle), method: 'POST' };
}

const mailbox = '/mailboxes/:mailboxId';
const drive = '/OneDrives/:oneDriveId';
const site = '/Sites/:siteId';
const team = '/teams/:teamId';
const channel = `${team}/channels/:channelId`;

export const exploreResources: readonly ExploreResource[] = [
  read('Vex', '/mailboxes', listMailboxes),
  read('Vex', mailbox, getMailbox),
  read('Vex', `${mailbox}/folders`, listFolders),
  read('Vex', `${mailbox}/folders/:folderId`, getFolder),
  read('Vex', `${mailbox}/items`, listItems),
  read('Vex', `${mailbox}/items/:itemId`, getItem),

  read('Veod', '/OneDrives', listDrives),
  read('Veod', drive, getDrive),
  read('Veod', `${drive}/Documents`, listDriveDocuments),
  read('Veod', `${drive}/Documents/:documentId`, driveDocument.get),
  read('Veod', `${drive}/Documents/:documentId/Versions`, driveDocument.listVersions),
  read('Veod', `${drive}/Documents/:documentId/Versions/:versionId`, driveDocument.getVersion),
  read('Veod', `${drive}/Folders`, listDriveFolders),
  read('Veod', `${drive}/Folders/:folderId`, driveFolder.get),
  read('Veod', `${drive}/Folders/:folderId/Versions`, driveFolder.listVersions),
  read('Veod', `${drive}/Folders/:folderId/Versions/:versionId`, driveFolder.getVersion),

  read('Vesp', '/Sites', listSites),
  read('Vesp', site, getSite),
  read('Vesp', `${site}/Libraries`, siteLibrary.list),
  read('Vesp', `${site}/Libraries/:libraryId`, siteLibrary.get),
  read('Vesp', `${site}/Lists`, siteList.list),
  read('Vesp', `${site}/Lists/:listId`, siteList.get),
  read('Vesp', `${site}/Folders`, listSiteFolders),
  read('Vesp', `${site}/Folders/:folderId`, siteFolder.get),
  read('Vesp', `${site}/Folders/:folderId/Versions`, siteFolder.listVersions),
  read('Vesp', `${site}/Folders/:folderId/Versions/:versionId`, siteFolder.getVersion),
  read('Vesp', `${site}/Documents`, listSiteDocuments),
  read('Vesp', `${site}/Documents/:documentId`, siteDocument.get),
  read('Vesp', `${site}/Documents/:documentId/Versions`, siteDocument.listVersions),
  read('Vesp', `${site}/Documents/:documentId/Versions/:versionId`, siteDocument.getVersion),
  read('Vesp', `${site}/Items`, listSiteItems),
  read('Vesp', `${site}/Items/:itemId`, siteItem.get),
  read('Vesp', `${site}/Items/:itemId/Versions`, siteItem.listVersions),
  read('Vesp', `${site}/Items/:itemId/Versions/:versionId`, siteItem.getVersion),
  read('Vesp', `${site}/Items/:itemId/Attachments`, listAttachments),
  read('Vesp', `${site}/Items/:itemId/Attachments/:attachmentId`, getAttachment),

  readTeams('/teams', listTeams),
  readTeams(team, getTeam),
  readTeams(`${team}/channels`, listChannels),
  readTeams(channel, getChannel),
  readTeams(`${channel}/children`, listChildren, { since: 'v7' }),
  readTeams(`${channel}/tabs`, listTabs),
  readTeams(`${channel}/tabs/:tabId`, getTab),
  readTeams(`${team}/posts`, listPosts),
  readTeams(`${team}/posts/:postId`, getPost),
  readTeams(`${team}/files`, listFiles),
  readTeams(`${team}/files/:fileId`, getFile, { until: 'v7' }),
  readTeams(`${team}/files/:fileId/versions`, listFileVersions, { since: 'v7', until: 'v7' }),
  readTeams(`${channel}/files/:fileId`, getFile, { since: 'v8' }),
  readTeams(`${channel}/files/:fileId/versions`, listFileVersions, { since: 'v8' }),

  search('Vex', '/searchExchange', searchExchange),
  search('Vex', '/mailboxes/search', searchMailboxes),
  search('Vex', `${mailbox}/search`, searchMailbox),
  search('Vex', `${mailbox}/folders/:folderId/search`, searchFolder),
  search('Veod', '/OneDrives/search', searchDrives),
  search('Veod', `${drive}/search`, searchDrive),
  search('Veod', `${drive}/Folders/:folderId/search`, searchDriveFolder),
  search('Vesp', '/Sites/search', searchSites),
  search('Vesp', `${site}/search`, searchSite),
  search('Vesp', `${site}/Libraries/:libraryId/search`, searchLibrary),
  search('Vesp', `${site}/Lists/:listId/search`, searchList),
  search('Vesp', `${site}/Folders/:folderId/search`, searchSiteFolder),
  teamsSearch('/searchTeams', searchTeams),
  teamsSearch(`${team}/search`, searchTeam),
  teamsSearch(`${channel}/search`, searchChannel),
  teamsSearch(`${team}/posts/search`, searchPosts),
  teamsSearch(`${team}/files/search`, searchFiles),
  teamsSearch(`${channel}/tabs/search`, searchTabs),
];
