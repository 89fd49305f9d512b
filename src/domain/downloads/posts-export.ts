import * as v from 'valibot';
import type { ApiClient } from '#/api/transport/client';
import { ApiError } from '#/api/transport/errors';
import { sessionRoot } from '#/api/explore/listing';
import type { ByteAnswer } from '#/api/transport/http';
import type { DownloadOffer } from './offers';

type PostsOffer = Extract<DownloadOffer, { kind: 'posts' }>;

const task = v.object({ exportTaskId: v.pipe(v.string(), v.nonEmpty()) });
const oneTimeCode = v.object({ authCode: v.pipe(v.string(), v.nonEmpty()) });

const startTimeoutMs = 600_000;
const longestPauseMs = 15_000;
/** After that the export is taken for lost. */
export const patienceMs = 1_800_000;
const maxLostAnswers = 3;

/** What an export that is not ready answers is not documented (see src/api/README.md). */
type NotReady = 'later' | 'lost' | undefined;

export function notReadyBy(error: unknown): NotReady {
  if (!(error instanceof ApiError)) return undefined;
  const { problem, facts } = error;
  switch (problem.kind) {
    case 'not-found':
    case 'conflict':
    case 'busy':
      return 'later';
    case 'unexpected-answer':
      return facts.status === 202 || facts.status === 204 ? 'later' : undefined;
    case 'unreachable':
      return 'lost';
    case 'signed-out':
    case 'forbidden':
    case 'rejected':
    case 'not-offered':
    case 'proxy-offline':
    case 'failed':
      return undefined;
  }
}

/** 1 s, 2 s, 4 s, 8 s, then every 15 s; longer only where the server wishes it. */
export function pauseAfter(asked: number, error: unknown): number {
  const wish =
    error instanceof ApiError && error.problem.kind === 'busy' ? (error.problem.retryAfterMs ?? 0) : 0;
  return Math.max(wish, Math.min(longestPauseMs, 1000 * 2 ** (asked - 1)));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Lets the server write posts into an HTML file, and waits until it can be had. */
export async function openPostsExport(
  api: ApiClient,
  sessionId: string,
  { teamId, channelId, posts }: PostsOffer,
  signal: AbortSignal,
  onAsked: (asked: number) => void,
): Promise<ByteAnswer> {
  const team = `${sessionRoot(sessionId)}/organization/teams/${encodeURIComponent(teamId)}`;
  const channel = `${team}/channels/${encodeURIComponent(channelId)}`;
  const options = { signal, timeoutMs: startTimeoutMs };
  const { exportTaskId } =
    posts === undefined
      ? await api.write(`${channel}/startOperatorExportPosts`, undefined, task, options)
      : await api.write(`${team}/posts/operatorStartExportTask`, { posts }, task, options);
  const path = `${posts === undefined ? channel : `${team}/posts`}/operatorExport/${encodeURIComponent(exportTaskId)}`;

  const startedAt = Date.now();
  let lostAnswers = 0;
  for (let asked = 1; ; asked += 1) {
    onAsked(asked);
    // A code is spent by its first use, even where the file was not ready.
    const { authCode } = await api.write('/token/AuthCode', undefined, oneTimeCode, { signal });
    try {
      return await api.readBytes(path, { authCode }, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      const reason = notReadyBy(error);
      if (reason === 'lost') lostAnswers += 1;
      const isOver = lostAnswers > maxLostAnswers || Date.now() - startedAt > patienceMs;
      if (reason === undefined || isOver) throw error;
      await pause(pauseAfter(asked, error), signal);
    }
  }
}
