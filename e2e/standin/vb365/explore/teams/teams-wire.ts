import type { TeamPost } from '../../../seed/content/team-posts';
import type { Team, TeamChannel, TeamTab } from '../../../seed/content/teams';
import { isDeleted } from '../../../seed/content/timed';
import { versionsIn, type NodeVersion } from '../../../seed/content/tree';
import { itemTime, link, type ExploreCall } from '../call/explore-call';

/** Where a post, file or tab is. */
export interface ChannelPlace {
  readonly team: Team;
  readonly channel: TeamChannel;
}

export interface PlacedPost extends ChannelPlace {
  readonly post: TeamPost;
  /** As it was at the session's moment. */
  readonly subject: string;
}

export interface PlacedFile extends ChannelPlace {
  readonly file: NodeVersion;
}

export interface PlacedTab extends ChannelPlace {
  readonly tab: TeamTab;
}

const settings = {
  preferredDataLocation: '',
  allowExternalSenders: false,
  autoSubscribeNewMembers: true,
  memberSettings: { allowCreateUpdateChannel: true, allowDeleteChannel: false },
  messagingSettings: { allowUserEditMessage: true, allowUserDeleteMessage: true },
};

/** v8 tells what holds something. */
function parents({ version }: ExploreCall, { team }: Pick<ChannelPlace, 'team'>) {
  return version === 'v8' ? { teamId: team.id } : {};
}

export function teamWire(call: ExploreCall, { id, displayName, description, groupEmail, alias }: Team) {
  return {
    id,
    displayName,
    description,
    groupEmail,
    alias,
    privacy: 'Private',
    isArchived: false,
    settings,
    _links: { self: link(call, 'teams', id) },
  };
}

/** Lists alone tell the type; a single channel does not have it in the schema. */
export function channelWire(call: ExploreCall, place: ChannelPlace, isListed: boolean) {
  const { id, displayName, type } = place.channel;
  return {
    id,
    displayName,
    ...parents(call, place),
    ...(isListed && call.version === 'v8' ? { type } : {}),
    _links: { self: link(call, 'teams', place.team.id, 'channels', id) },
  };
}

export function childWire(call: ExploreCall, place: ChannelPlace, type: 'Posts' | 'Files' | 'Tabs') {
  const { team, channel } = place;
  return {
    displayName: type,
    type,
    ...(call.version === 'v8' ? { teamId: team.id, channelId: channel.id } : {}),
    _links: { channel: link(call, 'teams', team.id, 'channels', channel.id) },
  };
}

export function tabWire(call: ExploreCall, place: ChannelPlace, tab: TeamTab) {
  const { team, channel } = place;
  return {
    ...tab,
    channelId: channel.id,
    ...parents(call, place),
    _links: { self: link(call, 'teams', team.id, 'channels', channel.id, 'tabs', tab.id) },
  };
}

export function postWire(call: ExploreCall, placed: PlacedPost) {
  const { team, channel, post, subject } = placed;
  const { postId, parentId, author, isImportant, attachments, revisions } = post;
  const known = revisions.filter(({ fromMs }) => fromMs <= call.view.momentMs);
  const modifiedMs = known.at(-1)?.fromMs ?? postId;
  return {
    postId,
    changeKey: String(modifiedMs),
    isImportant,
    author,
    subject,
    createdTime: itemTime(postId),
    lastModifiedTime: itemTime(modifiedMs),
    isDeleted: isDeleted(post, call.view.momentMs),
    channelId: channel.id,
    parentId: parentId ?? null,
    ...(parentId === undefined ? {} : { parentChangeKey: String(parentId) }),
    ...parents(call, placed),
    attachments: attachments.map(({ name, url }) => ({ name, longFileName: name, url })),
    _links: { self: link(call, 'teams', team.id, 'posts', String(postId)) },
  };
}

export function fileWire(call: ExploreCall, place: ChannelPlace, version: NodeVersion) {
  const { team, channel } = place;
  const { node, state, modifiedMs, number } = version;
  const channelSegments = call.version === 'v8' ? ['channels', channel.id] : [];
  return {
    id: node.id,
    name: state.name,
    sizeBytes: state.sizeBytes,
    version: number,
    uiVersion: `${number}.0`,
    modified: itemTime(modifiedMs),
    modifiedBy: state.modifiedBy,
    channelId: channel.id,
    fileType: node.isFolder ? 'Folder' : 'File',
    ...parents(call, place),
    _links: {
      self: link(call, 'teams', team.id, ...channelSegments, 'files', node.id),
      channel: link(call, 'teams', team.id, 'channels', channel.id),
    },
  };
}

export function previousFileVersions(call: ExploreCall, { node }: NodeVersion): readonly NodeVersion[] {
  return versionsIn(node, call.view).slice(0, -1).toReversed();
}
