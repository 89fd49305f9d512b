import type { ItemToRestore } from '../../restores/item-to-restore';
import type { TeamPost } from '../../seed/content/team-posts';
import type { TeamTab } from '../../seed/content/teams';
import { revisionsIn } from '../../seed/content/timed';
import { postsIn, tabsIn } from '../explore/teams/teams';
import type { ExploreCall } from '../explore/call/explore-call';
import type { ChannelPlace } from '../explore/teams/teams-wire';
import { textOf, type Json } from './body';
import { nowView, problemItem, type Options } from './nodes';

export interface Period {
  readonly fromMs?: number;
  readonly toMs?: number;
}

const notInBackup = 'it was not found in the backup';

/** Posts take no options: what is missing comes back, what was edited gets its former text. */
const postOptions: Options = { restoresMissing: true, ifChanged: 'overwritten' };

export function optionsOf(body: Json): Options {
  return {
    restoresMissing: body['restoreMissingItems'] === true,
    ifChanged: body['restoreChangedItems'] === true ? 'overwritten' : undefined,
  };
}

export function sourceOf({ team, channel }: ChannelPlace): string {
  return `${team.displayName}/${channel.displayName}`;
}

/** The latest state, told by the moment it came to be. */
function stateOf(post: TeamPost, view: ExploreCall['view']): string | undefined {
  const latest = revisionsIn(post, view).at(-1);
  return latest && String(latest.fromMs);
}

function postItem(call: ExploreCall, place: ChannelPlace, post: TeamPost, options: Options): ItemToRestore {
  const subject = revisionsIn(post, call.view).at(-1)?.value.subject ?? '';
  return {
    itemId: String(post.postId),
    itemName: subject || `Post of ${post.author}`,
    itemType: 'Post',
    itemSizeBytes: 2 * post.body.length,
    source: sourceOf(place),
    place: { key: `post ${place.channel.id} ${post.postId}`, seeded: stateOf(post, nowView(call)) },
    content: stateOf(post, call.view) ?? '',
    versions: [],
    ...options,
  };
}

export function postsWithin(
  call: ExploreCall,
  place: ChannelPlace,
  { fromMs = 0, toMs = Infinity }: Period,
  options = postOptions,
): readonly ItemToRestore[] {
  return postsIn(call, [place])
    .filter(({ post }) => fromMs <= post.postId && post.postId <= toMs)
    .map(({ post }) => postItem(call, place, post, options));
}

export function namedPost(call: ExploreCall, place: ChannelPlace, record: Json): ItemToRestore {
  const { postId } = record;
  const found = postsIn(call, [place]).find(({ post }) => post.postId === postId);
  if (found !== undefined) return postItem(call, place, found.post, postOptions);
  const id = String(postId);
  return problemItem(id, textOf(record, 'subject') || `Post ${id}`, 'Post', sourceOf(place), notInBackup);
}

function tabItem(call: ExploreCall, place: ChannelPlace, tab: TeamTab, options: Options): ItemToRestore {
  const isThere = tabsIn({ ...call, view: nowView(call) }, [place]).some((now) => now.tab.id === tab.id);
  return {
    itemId: tab.id,
    itemName: tab.displayName,
    itemType: 'Tab',
    source: sourceOf(place),
    place: { key: `tab ${tab.id}`, seeded: isThere ? tab.contentUrl : undefined },
    content: tab.contentUrl,
    versions: [],
    ...options,
  };
}

export function allTabs(
  call: ExploreCall,
  places: readonly ChannelPlace[],
  options: Options,
): readonly ItemToRestore[] {
  return places.flatMap((place) =>
    tabsIn(call, [place]).map(({ tab }) => tabItem(call, place, tab, options)),
  );
}

export function namedTab(
  call: ExploreCall,
  places: readonly ChannelPlace[],
  record: Json,
  options: Options,
): ItemToRestore {
  const id = textOf(record, 'id');
  const found = tabsIn(call, places).find(({ tab }) => tab.id === id.toLowerCase());
  return found === undefined
    ? problemItem(id, textOf(record, 'displayName'), 'Tab', '', notInBackup)
    : tabItem(call, found, found.tab, options);
}

/** Members or settings as a whole: production's are taken to be others than those of the backup. */
export function replacedItem(
  call: ExploreCall,
  id: string,
  what: 'Members' | 'Settings',
  of: string,
): ItemToRestore {
  return {
    itemId: `${id} ${what.toLowerCase()}`,
    itemName: `${what} of ${of}`,
    itemType: what,
    source: of,
    place: { key: `${what} ${id}`, seeded: 'as they are now' },
    content: String(call.view.momentMs),
    versions: [],
    restoresMissing: true,
    ifChanged: 'overwritten',
  };
}
