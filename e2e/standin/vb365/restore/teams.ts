import type { HttpAnswer } from '../../http/message';
import type { ItemToRestore } from '../../restores/item-to-restore';
import { originalLocation } from '../../restores/restores';
import type { Team, TeamChannel } from '../../seed/content/teams';
import { badParameter, notFound } from '../../http/vb365-errors';
import type { ExploreCall } from '../explore/call/explore-call';
import { channelHere, channelOf, teamHere, teams } from '../explore/teams/teams';
import type { ChannelPlace } from '../explore/teams/teams-wire';
import {
  checkedBody,
  flag,
  list,
  nullableFlag,
  records,
  required,
  text,
  textOf,
  versions,
  type Json,
} from './body';
import { allNodeItems, nodeItems, problemItem, type NodeTarget } from './nodes';
import { startRestore } from './start';
import {
  allTabs,
  namedPost,
  namedTab,
  optionsOf,
  postsWithin,
  replacedItem,
  sourceOf,
  type Period,
} from './teams-items';

function answerFor(
  call: ExploreCall,
  kind: 'channel' | 'tabs' | 'files' | 'posts',
  team: Team,
  body: Json,
  items: readonly ItemToRestore[],
): HttpAnswer {
  return startRestore(call, {
    call: kind,
    objectId: team.id,
    objectName: team.displayName,
    target: originalLocation,
    reason: textOf(body, 'reason'),
    items,
  });
}

function filesTarget(place: ChannelPlace, body: Json): NodeTarget {
  return { nodes: place.channel.files, itemType: 'File', source: sourceOf(place), options: optionsOf(body) };
}

function wholeChannel(call: ExploreCall, place: ChannelPlace, body: Json): readonly ItemToRestore[] {
  const options = optionsOf(body);
  return [
    ...allTabs(call, [place], options),
    ...postsWithin(call, place, {}, options),
    ...allNodeItems(call, filesTarget(place, body)),
  ];
}

export function restoreChannel(call: ExploreCall): HttpAnswer {
  const place = channelHere(call);
  const body = checkedBody(call, {
    restoreChangedItems: required(nullableFlag),
    restoreMissingItems: required(nullableFlag),
    restoreMembers: { ...nullableFlag, since: 'v8' },
    reason: text,
  });
  const { id, displayName } = place.channel;
  const parent = { id, name: displayName, itemType: 'Channel' };
  const members = body['restoreMembers'] === true ? [replacedItem(call, id, 'Members', displayName)] : [];
  const items = [...members, ...wholeChannel(call, place, body)];
  return answerFor(
    call,
    'channel',
    place.team,
    body,
    items.map((item) => ({ ...item, parent })),
  );
}

export function restoreTeams(call: ExploreCall): HttpAnswer {
  const body = checkedBody(call, {
    teams: list,
    restoreChangedItems: required(nullableFlag),
    restoreMissingItems: required(nullableFlag),
    restoreMembers: required(nullableFlag),
    restoreSettings: required(nullableFlag),
    // The schema says required, its text optional (see src/api/README.md): the schema leads, and an empty text will do.
    impersonationAccountName: required(text),
    reason: text,
  });
  const known = teams(call);
  const items = records(call, body, 'teams', { id: required(text) }).flatMap((record) => {
    const id = textOf(record, 'id');
    const team = known.find((candidate) => candidate.id === id.toLowerCase());
    const name = textOf(record, 'displayName');
    if (team === undefined) return [problemItem(id, name, 'Team', '', 'it was not found in the backup')];
    const parent = { id: team.id, name: team.displayName, itemType: 'Team' };
    const own = [
      ...(body['restoreMembers'] === true ? [replacedItem(call, team.id, 'Members', team.displayName)] : []),
      ...(body['restoreSettings'] === true
        ? [replacedItem(call, team.id, 'Settings', team.displayName)]
        : []),
    ];
    const inChannels = team.channels.flatMap((channel) => wholeChannel(call, { team, channel }, body));
    return [...own, ...inChannels].map((item) => ({ ...item, parent }));
  });
  const [first] = known;
  return startRestore(call, {
    call: 'teams',
    objectId: first?.id ?? '',
    objectName: first?.displayName ?? '',
    target: originalLocation,
    reason: textOf(body, 'reason'),
    items,
  });
}

function restoreTabs(call: ExploreCall, team: Team, channels: readonly TeamChannel[]): HttpAnswer {
  const body = checkedBody(call, {
    tabs: list,
    restoreChangedTabs: required(flag),
    restoreMissingTabs: required(flag),
    reason: text,
  });
  const options = optionsOf({
    restoreChangedItems: body['restoreChangedTabs'],
    restoreMissingItems: body['restoreMissingTabs'],
  });
  const places = channels.map((channel) => ({ team, channel }));
  const items =
    body['tabs'] === undefined
      ? allTabs(call, places, options)
      : records(call, body, 'tabs', { id: required(text) }).map((record) =>
          namedTab(call, places, record, options),
        );
  return answerFor(call, 'tabs', team, body, items);
}

export function restoreTeamTabs(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  return restoreTabs(call, team, team.channels);
}

export function restoreChannelTabs(call: ExploreCall): HttpAnswer {
  const { team, channel } = channelHere(call);
  return restoreTabs(call, team, [channel]);
}

/** Files of one channel, which is that of the files when it is not named. */
function channelOfFiles(team: Team, files: readonly Json[]): ChannelPlace {
  const ids = new Set(files.map((file) => textOf(file, 'id').toLowerCase()));
  const holding = team.channels.filter((channel) => channel.files.some(({ id }) => ids.has(id)));
  if (holding.length > 1) throw badParameter('files must be of one channel.');
  const [channel = team.channels[0]] = holding;
  if (channel === undefined) throw notFound(`Team ${team.id} has no channels.`);
  return { team, channel };
}

export function restoreFiles(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  const body = checkedBody(call, {
    channelId: text,
    files: list,
    restoreChangedItems: required(nullableFlag),
    restoreMissingItems: required(nullableFlag),
    fileVersion: required(versions),
    reason: text,
  });
  const { channelId } = body;
  if ((channelId === undefined) === (body['files'] === undefined)) {
    throw badParameter('Either channelId or files must be given.');
  }
  if (typeof channelId === 'string') {
    const place = channelOf(team, channelId);
    return answerFor(call, 'files', team, body, allNodeItems(call, filesTarget(place, body)));
  }
  const files = records(call, body, 'files', {
    id: required(text),
    version: { type: 'number' },
    channelId: required({ type: 'text', since: 'v8' }),
  });
  const target = filesTarget(channelOfFiles(team, files), body);
  const items = files.flatMap((file) => {
    const { version } = file;
    return nodeItems(call, target, {
      id: textOf(file, 'id'),
      name: textOf(file, 'name'),
      number: typeof version === 'number' ? version : undefined,
      withAllVersions: body['fileVersion'] === 'All',
    });
  });
  return answerFor(call, 'files', team, body, items);
}

function periodOf(body: Json): Period {
  const from = textOf(body, 'from');
  const to = textOf(body, 'to');
  const period = {
    ...(from === '' ? {} : { fromMs: Date.parse(from) }),
    ...(to === '' ? {} : { toMs: Date.parse(to) }),
  };
  if ((period.fromMs ?? 0) > (period.toMs ?? Infinity)) throw badParameter('from must not be after to.');
  return period;
}

export function restorePosts(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  const time = { type: 'time', isNullable: true } as const;
  const body = checkedBody(call, {
    channelId: required(text),
    from: time,
    to: time,
    posts: { ...list, isNullable: true },
    reason: text,
  });
  const place = channelOf(team, textOf(body, 'channelId'));
  const period = periodOf(body);
  if ((body['posts'] ?? undefined) === undefined) {
    return answerFor(call, 'posts', team, body, postsWithin(call, place, period));
  }
  if (period.fromMs !== undefined || period.toMs !== undefined) {
    throw badParameter('Either posts or a period must be given.');
  }
  const posts = records(call, body, 'posts', { postId: required({ type: 'number' }), channelId: text });
  return answerFor(
    call,
    'posts',
    team,
    body,
    posts.map((record) => namedPost(call, place, record)),
  );
}
