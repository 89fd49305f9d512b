import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import { problemKindOf } from '../transport/errors';
import {
  links,
  openEnum,
  optionalOf,
  optionalText,
  pageOf,
  serverMoment,
  type Open,
} from '../transport/schema';
import { workloads } from '../access/workloads';

/** RestoreSession. All texts are for display only. */
export const restoreSessionSchema = v.object({
  id: v.string(),
  name: optionalText,
  organization: optionalText,
  type: openEnum(workloads),
  creationTime: serverMoment,
  endTime: optionalOf(serverMoment),
  state: openEnum(['Working', 'Stopped']),
  result: openEnum(['Success', 'Warning', 'Failed']),
  initiatedBy: optionalText,
  details: optionalText,
  scopeName: optionalText,
  clientHost: optionalText,
  reason: optionalText,
  _links: links,
});

export type RestoreSession = v.InferOutput<typeof restoreSessionSchema>;

/** What state and result mean together: a new session is `Working` and `Success`, which is no success yet. */
export type SessionStatus =
  | 'in-progress'
  | 'in-progress-with-problems'
  | 'ended-success'
  | 'ended-warning'
  | 'ended-failed'
  | { readonly unknown: string };

function describeUnknown(...values: readonly Open<string>[]): SessionStatus {
  return { unknown: values.map((value) => (typeof value === 'string' ? value : value.unknown)).join(', ') };
}

export function statusOf(session: Pick<RestoreSession, 'state' | 'result'>): SessionStatus {
  const { state, result } = session;
  if (typeof state !== 'string' || typeof result !== 'string') return describeUnknown(state, result);
  if (state === 'Working') return result === 'Success' ? 'in-progress' : 'in-progress-with-problems';
  switch (result) {
    case 'Success':
      return 'ended-success';
    case 'Warning':
      return 'ended-warning';
    case 'Failed':
      return 'ended-failed';
  }
}

/** What may be done with a session, by its state. */
export const sessionCan = {
  /** Only `Stopped` is over; a state this portal does not know may still be running. */
  change: (session: RestoreSession) => session.state !== 'Stopped',
  stop: (session: RestoreSession) => session.state === 'Working',
  /** A stopped session has let go of the backup. */
  explore: (session: RestoreSession) => session.state === 'Working',
};

export function restoreSessionKey(sessionId: string) {
  return ['restore-sessions', sessionId] as const;
}

/** `self` is where the server itself said the session lives, when this portal has just started it. */
export function readRestoreSession(
  api: ApiClient,
  sessionId: string,
  self: string | undefined,
  signal: AbortSignal,
): Promise<RestoreSession> {
  const path = api.linkedPath(self, `/RestoreSessions/${encodeURIComponent(sessionId)}`);
  return api.read(path, restoreSessionSchema, { signal });
}

export function restoreSessionQuery(api: ApiClient, sessionId: string, self?: string) {
  return queryOptions({
    queryKey: restoreSessionKey(sessionId),
    queryFn: ({ signal }) => readRestoreSession(api, sessionId, self, signal),
  });
}

export async function stopRestoreSession(
  api: ApiClient,
  sessionId: string,
  signal?: AbortSignal,
): Promise<void> {
  await api.write(`/RestoreSessions/${encodeURIComponent(sessionId)}/Stop`, undefined, v.unknown(), {
    signal,
  });
}

/** The answer for a session that has ended is not documented; 404 and 409 both mean that it is stopped. */
async function stopIfRunning(api: ApiClient, sessionId: string): Promise<void> {
  try {
    await stopRestoreSession(api, sessionId);
  } catch (error) {
    const kind = problemKindOf(error);
    if (kind !== 'not-found' && kind !== 'conflict') throw error;
  }
}

export function stopRestoreSessionMutation(api: ApiClient) {
  return mutationOptions({
    mutationKey: ['stop-restore-session'],
    mutationFn: (sessionId: string) => stopIfRunning(api, sessionId),
    retry: false,
    networkMode: 'always',
  });
}

const sessionPage = pageOf(restoreSessionSchema);

/** Sessions of one page; the largest page that the server allows is 10,000. */
const sessionsPerPage = 100;

export interface SessionWindow {
  /** Only sessions started at or after this moment, epoch ms; undefined for all. */
  readonly startedAfter: number | undefined;
}

/** One page of sessions, newest first where the version can sort (v8); v6 and v7 have an order of their own. */
export async function readSessionPage(
  api: ApiClient,
  window: SessionWindow,
  offset: number,
  signal?: AbortSignal,
): Promise<{ readonly sessions: readonly RestoreSession[]; readonly hasMore: boolean }> {
  const page = await api.read('/RestoreSessions', sessionPage, {
    signal,
    query: {
      limit: sessionsPerPage,
      offset,
      startTimeFrom:
        window.startedAfter === undefined ? undefined : new Date(window.startedAfter).toISOString(),
      ...(api.version === 'v8' ? { orderBy: 'CreationTime', orderAsc: false } : {}),
    },
  });
  const { results, _links } = page;
  // Without any link nothing tells whether there is more, so a full page counts as a hint.
  const isFullWithoutLinks = Object.keys(_links).length === 0 && results.length >= sessionsPerPage;
  return { sessions: results, hasMore: _links['next'] !== undefined || isFullWithoutLinks };
}

interface SessionPageParam extends SessionWindow {
  readonly offset: number;
}

/**
 * Sessions started within the last `lastMs` (undefined: all), page by page. All pages count from the same moment:
 * a window that moved on between two pages would shift their offsets.
 */
export function restoreSessionsQuery(api: ApiClient, lastMs: number | undefined) {
  const start: SessionPageParam = { offset: 0, startedAfter: undefined };
  return infiniteQueryOptions({
    queryKey: ['restore-sessions', 'list', lastMs ?? 'all'],
    queryFn: async ({ pageParam, signal }) => {
      const startedAfter =
        pageParam.startedAfter ?? (lastMs === undefined ? undefined : api.clock.now() - lastMs);
      return { ...(await readSessionPage(api, { startedAfter }, pageParam.offset, signal)), startedAfter };
    },
    initialPageParam: start,
    getNextPageParam: (last, pages): SessionPageParam | undefined =>
      last.hasMore ? { offset: pages.length * sessionsPerPage, startedAfter: last.startedAfter } : undefined,
  });
}
