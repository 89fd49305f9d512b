import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import { teamOf, type Team } from '../../../seed/content/teams';
import { valueIn } from '../../../seed/content/timed';
import { nodesIn } from '../../../seed/content/tree';
import { badParameter, notFound } from '../../../http/vb365-errors';
import { flag, nameFilter, opened, pageOf, param, type ExploreCall } from '../call/explore-call';
import {
  channelWire,
  childWire,
  fileWire,
  postWire,
  previousFileVersions,
  tabWire,
  teamWire,
  type ChannelPlace,
  type PlacedFile,
  type PlacedPost,
  type PlacedTab,
} from './teams-wire';

export function teams({ server, objects }: ExploreCall): readonly Team[] {
  return objects.flatMap((object) =>
    object.type === 'Team' ? [teamOf(object.team, server.state.startMs)] : [],
  );
}

export function teamHere(call: ExploreCall): Team {
  const id = param(call, 'teamId');
  const team = teams(call).find((candidate) => candidate.id === id.toLowerCase());
  if (team === undefined) throw notFound(`Team ${id} was not found.`);
  return team;
}

/** Ids of channels are the same in any case. */
export function channelOf(team: Team, id: string): ChannelPlace {
  const channel = team.channels.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  if (channel === undefined) throw notFound(`Channel ${id} was not found.`);
  return { team, channel };
}

export function channelHere(call: ExploreCall): ChannelPlace {
  return channelOf(teamHere(call), param(call, 'channelId'));
}

/** The channel that the query names, or all. */
export function channelsAsked(call: ExploreCall): readonly ChannelPlace[] {
  const team = teamHere(call);
  const id = call.request.query.get('channelId');
  return id === null ? team.channels.map((channel) => ({ team, channel })) : [channelOf(team, id)];
}

export function postsIn(call: ExploreCall, places: readonly ChannelPlace[]): readonly PlacedPost[] {
  return places.flatMap((place) =>
    place.channel.posts.flatMap((post) => {
      const state = valueIn(post, call.view);
      return state === undefined ? [] : [{ ...place, post, subject: state.subject }];
    }),
  );
}

export function filesIn(call: ExploreCall, places: readonly ChannelPlace[]): readonly PlacedFile[] {
  return places.flatMap((place) =>
    nodesIn(place.channel.files, call.view).map((file) => ({ ...place, file })),
  );
}

export function tabsIn(call: ExploreCall, places: readonly ChannelPlace[]): readonly PlacedTab[] {
  return places.flatMap((place) =>
    place.channel.tabs.flatMap((timed) => {
      const tab = valueIn(timed, call.view);
      return tab === undefined ? [] : [{ ...place, tab }];
    }),
  );
}

/** Minus one stands for top-level posts, an id for its replies; all without it. */
export function postsAsked(call: ExploreCall): readonly PlacedPost[] {
  const posts = postsIn(call, channelsAsked(call));
  const parentId = call.request.query.get('parentId');
  if (parentId === null) return posts;
  if (!/^-?\d+$/.test(parentId)) throw badParameter('parentId is no whole number.');
  const wanted = parentId === '-1' ? undefined : Number(parentId);
  return posts.filter(({ post }) => post.parentId === wanted);
}

/** `root` stands for the root folders of channels. */
export function filesAsked(call: ExploreCall): readonly PlacedFile[] {
  const files = filesIn(call, channelsAsked(call));
  const parentId = call.request.query.get('parentId')?.toLowerCase();
  if (parentId === undefined) return files;
  if (parentId === 'root') return files.filter(({ file }) => file.node.parentId === undefined);
  if (!files.some(({ file }) => file.node.id === parentId && file.node.isFolder)) {
    throw notFound(`Folder ${parentId} was not found.`);
  }
  return files.filter(({ file }) => file.node.parentId === parentId);
}

export function listTeams(call: ExploreCall): HttpAnswer {
  const isNamed = nameFilter(call, 'displayName');
  const shown = teams(call).filter(({ displayName }) => isNamed(displayName));
  return pageOf(call, shown, (team) => teamWire(call, team));
}

export function getTeam(call: ExploreCall): HttpAnswer {
  return json(200, teamWire(call, teamHere(call)));
}

export function listChannels(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  const isNamed = nameFilter(call, 'displayName');
  opened(call, team.id, team.displayName, 'Team');
  const places = team.channels
    .filter(({ displayName }) => isNamed(displayName))
    .map((channel) => ({ team, channel }));
  return pageOf(call, places, (place) => channelWire(call, place, true));
}

export function getChannel(call: ExploreCall): HttpAnswer {
  return json(200, channelWire(call, channelHere(call), false));
}

export function listChildren(call: ExploreCall): HttpAnswer {
  const place = channelHere(call);
  opened(call, place.channel.id, place.channel.displayName, 'Channel');
  return pageOf(call, ['Posts', 'Files', 'Tabs'] as const, (type) => childWire(call, place, type));
}

export function listTabs(call: ExploreCall): HttpAnswer {
  const place = channelHere(call);
  return pageOf(call, tabsIn(call, [place]), ({ tab }) => tabWire(call, place, tab));
}

export function getTab(call: ExploreCall): HttpAnswer {
  const id = param(call, 'tabId');
  const place = channelHere(call);
  const found = tabsIn(call, [place]).find(({ tab }) => tab.id === id.toLowerCase());
  if (found === undefined) throw notFound(`Tab ${id} was not found.`);
  return json(200, tabWire(call, place, found.tab));
}

export function listPosts(call: ExploreCall): HttpAnswer {
  return pageOf(call, postsAsked(call), (placed) => postWire(call, placed));
}

export function getPost(call: ExploreCall): HttpAnswer {
  const id = param(call, 'postId');
  const found = postsIn(call, channelsAsked(call)).find(({ post }) => String(post.postId) === id);
  if (found === undefined) throw notFound(`Post ${id} was not found.`);
  return json(200, postWire(call, found));
}

export function listFiles(call: ExploreCall): HttpAnswer {
  const isFoldersOnly = flag(call, 'foldersOnly');
  const files = filesAsked(call).filter(({ file }) => !isFoldersOnly || file.node.isFolder);
  return pageOf(call, files, (placed) => fileWire(call, placed, placed.file));
}

/** v8 names the channel in the path, v7 does not have to name it. */
export function fileHere(call: ExploreCall): PlacedFile {
  const id = param(call, 'fileId');
  const places = param(call, 'channelId') === '' ? channelsAsked(call) : [channelHere(call)];
  const found = filesIn(call, places).find(({ file }) => file.node.id === id.toLowerCase());
  if (found === undefined) throw notFound(`File ${id} was not found.`);
  return found;
}

export function getFile(call: ExploreCall): HttpAnswer {
  const placed = fileHere(call);
  opened(call, placed.file.node.id, placed.file.state.name, 'File');
  return json(200, fileWire(call, placed, placed.file));
}

export function listFileVersions(call: ExploreCall): HttpAnswer {
  const placed = fileHere(call);
  const versions = previousFileVersions(call, placed.file);
  return pageOf(call, versions, (version) => fileWire(call, placed, version));
}
