import type { HttpAnswer } from '../../../http/message';
import { isOneOf, isRecord } from '../../../model/json';
import { badParameter } from '../../../http/vb365-errors';
import { pageOf, type ExploreCall } from '../call/explore-call';
import { fileKeys, postKeys, tabKeys } from './search-keys';
import { compileQuery } from './search-query';
import { queryOf } from './search-request';
import {
  channelHere,
  channelsAsked,
  filesAsked,
  filesIn,
  postsAsked,
  postsIn,
  tabsIn,
  teams,
} from '../teams/teams';
import {
  fileWire,
  postWire,
  tabWire,
  type ChannelPlace,
  type PlacedFile,
  type PlacedPost,
  type PlacedTab,
} from '../teams/teams-wire';

function findPosts(call: ExploreCall, posts: readonly PlacedPost[]): HttpAnswer {
  const hits = posts.filter(compileQuery(queryOf(call), postKeys));
  return pageOf(call, hits, (placed) => postWire(call, placed));
}

function findFiles(call: ExploreCall, files: readonly PlacedFile[]): HttpAnswer {
  const hits = files.filter(compileQuery(queryOf(call), fileKeys));
  return pageOf(call, hits, (placed) => fileWire(call, placed, placed.file));
}

function findTabs(call: ExploreCall, tabs: readonly PlacedTab[]): HttpAnswer {
  const hits = tabs.filter(compileQuery(queryOf(call), tabKeys));
  return pageOf(call, hits, (placed) => tabWire(call, placed, placed.tab));
}

function searchEntities(placesOf: (call: ExploreCall) => readonly ChannelPlace[]) {
  return (call: ExploreCall): HttpAnswer => {
    const type = isRecord(call.request.body) ? call.request.body['type'] : undefined;
    if (!isOneOf(['Posts', 'Files', 'Tabs'], type))
      throw badParameter('type must be one of Posts, Files, Tabs.');
    const places = placesOf(call);
    switch (type) {
      case 'Posts':
        return findPosts(call, postsIn(call, places));
      case 'Files':
        return findFiles(call, filesIn(call, places));
      case 'Tabs':
        return findTabs(call, tabsIn(call, places));
      default:
        return type satisfies never;
    }
  };
}

export const searchTeams = searchEntities((call) =>
  teams(call).flatMap((team) => team.channels.map((channel) => ({ team, channel }))),
);
export const searchTeam = searchEntities(channelsAsked);
export const searchChannel = searchEntities((call) => [channelHere(call)]);
export const searchPosts = (call: ExploreCall): HttpAnswer => findPosts(call, postsAsked(call));
export const searchFiles = (call: ExploreCall): HttpAnswer => findFiles(call, filesAsked(call));
export const searchTabs = (call: ExploreCall): HttpAnswer =>
  findTabs(call, tabsIn(call, [channelHere(call)]));
