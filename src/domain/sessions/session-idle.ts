import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from '#/api/transport/client';
import { downloads } from '../downloads/downloads';
import { openEnum, pageOf } from '#/api/transport/schema';
import { isNeededByPlan } from './sessions-of-plans';

const eventTypes = pageOf(v.object({ type: openEnum(['None', 'View']) }));

function isUsedHere(sessionId: string): boolean {
  return isNeededByPlan(sessionId) || downloads.hasRunning(sessionId);
}

/** Whether a session was only looked at: restoring, saving or exporting must not be cut off. */
export async function readIsIdle(api: ApiClient, sessionId: string, signal: AbortSignal): Promise<boolean> {
  if (isUsedHere(sessionId)) return false;
  const path = `/RestoreSessions/${encodeURIComponent(sessionId)}/Events`;
  const { results, _links } = await api.read(path, eventTypes, { query: { limit: 10_000 }, signal });
  // A restore or a download may have begun while the server answered.
  if (isUsedHere(sessionId)) return false;
  return _links['next'] === undefined && results.every(({ type }) => type === 'None' || type === 'View');
}

export function sessionIdleQuery(api: ApiClient, sessionId: string) {
  return queryOptions({
    queryKey: ['restore-sessions', sessionId, 'is-idle'],
    queryFn: ({ signal }) => readIsIdle(api, sessionId, signal),
    staleTime: 0,
    gcTime: 0,
  });
}
