import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { Downloads } from '../downloads/downloads';
import { openEnum, pageOf } from '#/api/transport/schema';
import type { Person } from '../person/person';
import { SessionsOfPlans } from './sessions-of-plans';

const eventTypes = pageOf(v.object({ type: openEnum(['None', 'View']) }));

function isUsedHere(person: Person, sessionId: string): boolean {
  return person.own(SessionsOfPlans).has(sessionId) || person.own(Downloads).hasRunning(sessionId);
}

/** Whether a session was only looked at: restoring, saving or exporting must not be cut off. */
export async function readIsIdle(person: Person, sessionId: string, signal: AbortSignal): Promise<boolean> {
  if (isUsedHere(person, sessionId)) return false;
  const path = `/RestoreSessions/${encodeURIComponent(sessionId)}/Events`;
  const { results, _links } = await person.api.read(path, eventTypes, { query: { limit: 10_000 }, signal });
  // A restore or a download may have begun while the server answered.
  if (isUsedHere(person, sessionId)) return false;
  return _links['next'] === undefined && results.every(({ type }) => type === 'None' || type === 'View');
}

export function sessionIdleQuery(person: Person, sessionId: string) {
  return queryOptions({
    queryKey: ['restore-sessions', sessionId, 'is-idle'],
    queryFn: ({ signal }) => readIsIdle(person, sessionId, signal),
    staleTime: 0,
    gcTime: 0,
  });
}
