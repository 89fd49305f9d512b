import { json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { signedIn, type Call } from '../access/context';
import { ApiError, badParameter, notFound } from '../../http/vb365-errors';
import { exploreCall, itemTime, param, type ExploreCall } from '../explore/call/explore-call';
import type { ExploreResource } from '../explore/routes';
import { channelHere, postsIn, teamHere } from '../explore/teams/teams';
import type { PlacedPost } from '../explore/teams/teams-wire';
import { fileAnswer } from './file-answer';
import { checkedBody, list, records, required, text } from '../restore/body';

/** Written as posts are, with whatever markup is in them: nobody may show this file as a page of their own. */
function htmlOf(title: string, posts: readonly PlacedPost[]): string {
  const rows = posts.map(
    ({ post, subject }) =>
      `<article><h2>${subject}</h2><p>${post.author}, ${itemTime(post.postId)}</p><div>${post.body}</div></article>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<script>globalThis.exportedPostsRan = true; document.title = 'Exported posts ran';</script>
<h1>${title}</h1>
<img src="x" onerror="globalThis.exportedPostsRan = true">
${rows.join('\n')}
`;
}

function startExport(call: ExploreCall, name: string, posts: readonly PlacedPost[]): HttpAnswer {
  const { server, session, person } = call;
  const stamp = new Date(server.clock.now()).toISOString().slice(0, 19).replaceAll(':', '-');
  const task = {
    sessionId: session.record.id,
    ownerKey: person.key,
    fileName: `${name} ${stamp}.html`,
    html: htmlOf(name, posts),
  };
  return json(200, { exportTaskId: server.exports.add(task, server.state.settings.exportMs) });
}

function startForPosts(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  const body = checkedBody(call, { posts: required(list) });
  const named = records(call, body, 'posts', { postId: required({ type: 'number' }), channelId: text });
  const places = team.channels.map((channel) => ({ team, channel }));
  const known = postsIn(call, places);
  const found = named.map(({ postId }) => {
    const placed = known.find(({ post }) => post.postId === postId);
    if (placed === undefined) throw notFound(`Post ${String(postId)} was not found.`);
    return placed;
  });
  const [first] = found;
  if (first === undefined || found.some(({ channel }) => channel !== first.channel)) {
    throw badParameter('posts must be of one channel.');
  }
  return startExport(call, first.channel.displayName, found);
}

function startForChannel(call: ExploreCall): HttpAnswer {
  const place = channelHere(call);
  return startExport(call, place.channel.displayName, postsIn(call, [place]));
}

/** The code stands in for the bearer, as a plain navigation has none; a bearer that is sent must be good all the same. */
function download(call: Call): HttpAnswer {
  const { server, request } = call;
  if (request.headers.authorization !== undefined) signedIn(call);
  const pair = server.tokens.useCode(request.query.get('authCode') ?? '');
  if (pair === undefined) throw new ApiError(401, 'The one-time code is missing, used or expired.');
  const explored = exploreCall({ ...call, person: pair.person, pair }, 'Vet');
  const id = param(explored, 'exportTaskId');
  const task = server.exports.find(id);
  if (task === undefined || task.sessionId !== explored.session.record.id) {
    throw notFound(`Export ${id} was not found.`);
  }
  if (!server.exports.isReady(task)) {
    const status = server.state.settings.exportNotReadyStatus;
    throw status === 404
      ? notFound(`Export ${id} is not ready.`)
      : new ApiError(status, `Export ${id} is not ready.`, 'OperationConflict');
  }
  return fileAnswer(server, task.fileName, Buffer.from(task.html));
}

const team = '/teams/:teamId';
const channel = `${team}/channels/:channelId`;

function start(path: string, handle: (call: ExploreCall) => HttpAnswer): ExploreResource {
  return { method: 'POST', path, handle: (call) => handle(exploreCall(call, 'Vet')), since: 'v7' };
}

export const exportResources: readonly ExploreResource[] = [
  start(`${team}/posts/operatorStartExportTask`, startForPosts),
  start(`${channel}/startOperatorExportPosts`, startForChannel),
];

/** Answered without a bearer. */
export const exportDownloads = [
  { path: `${team}/posts/operatorExport/:exportTaskId`, handle: download },
  { path: `${channel}/operatorExport/:exportTaskId`, handle: download },
] as const;
