import type { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import { effectiveScopeQuery } from '#/api/access/effective-scope';
import { operatorExploreMutation, type OperatorExploreRequest } from '#/api/sessions/operator-explore';
import { restoreSessionKey, type RestoreSession } from '#/api/sessions/restore-sessions';
import { BrowserClaims } from '../sending/session-claims';
import type { Person } from '../person/person';
import { StartedSessions, type StartedSession } from './started-sessions';

/** The moment that a further session of the same object is to show. */
export interface OtherMoment {
  readonly dateTime: string;
  readonly repositoryId: string | undefined;
}

/** The object may have left the operator's scope since. */
export class ObjectGoneError extends Error {
  override readonly name = 'ObjectGoneError';
}

async function scopeOf(
  api: ApiClient,
  queryClient: QueryClient,
  started: StartedSession,
): Promise<{ readonly scope?: unknown }> {
  if (started.whose === undefined) return {};
  const { objects } = await queryClient.ensureQueryData(effectiveScopeQuery(api));
  const ids = [started.whose.id, ...(started.moreIds ?? [])];
  const records = ids.map((id) => objects.find((object) => object.id === id)?.record);
  if (records.includes(undefined)) throw new ObjectGoneError(started.whose.name);
  return { scope: records.length > 1 ? records : records[0] };
}

/**
 * Starts a session of the same object and options as an earlier one, at another moment or at its own: what is carried over
 * was picked and reviewed in that state, so "latest" is what it was then. Never repeated by itself.
 */
export async function openAgain(
  person: Person,
  started: StartedSession,
  other?: OtherMoment,
): Promise<RestoreSession> {
  const { api, queryClient } = person;
  const { dateTime, repositoryId } = other ?? started;
  const request: OperatorExploreRequest = {
    dateTime,
    type: started.type,
    showDeleted: started.showDeleted,
    showAllVersions: started.showAllVersions,
    ...(await scopeOf(api, queryClient, started)),
    ...(repositoryId === undefined || api.version !== 'v8' ? {} : { repositoryId }),
    reason: started.reason,
  };
  const mutation = queryClient.getMutationCache().build(queryClient, operatorExploreMutation(api));
  const session = await person.own(BrowserClaims).whileSending({
    owner: crypto.randomUUID(),
    post: () => mutation.execute(request),
    sessionIdOf: ({ id }) => id,
  });
  person.own(StartedSessions).add({
    ...started,
    sessionId: session.id,
    startedAt: Date.now(),
    when: dateTime,
    dateTime,
    repositoryId,
    links: session._links,
  });
  queryClient.setQueryData(restoreSessionKey(session.id), session);
  return session;
}
