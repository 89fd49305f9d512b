import type { QueryClient } from '@tanstack/react-query';
import { effectiveScopeQuery } from '#/api/access/effective-scope';
import type { ApiClient } from '#/api/transport/client';
import type { StartedSession } from '../sessions/started-sessions';
import type { PlannedStart } from './start-run';

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
  { whose, moreIds }: StartedSession,
): Promise<{ readonly scope?: unknown }> {
  if (whose === undefined) return {};
  const { objects } = await queryClient.ensureQueryData(effectiveScopeQuery(api));
  const ids = [whose.id, ...(moreIds ?? [])];
  const records = ids.map((id) => objects.find((object) => object.id === id)?.record);
  if (records.includes(undefined)) throw new ObjectGoneError(whose.name);
  return { scope: records.length > 1 ? records : records[0] };
}

/**
 * Plans a session of the same object and options as an earlier one, at another moment or at its own: what is carried
 * over was picked and reviewed in that state, so "latest" means what it meant then.
 */
export async function planFurtherSession(
  api: ApiClient,
  queryClient: QueryClient,
  started: StartedSession,
  other?: OtherMoment,
): Promise<PlannedStart> {
  const { dateTime, repositoryId } = other ?? started;
  const { whose, moreIds, type, showDeleted, showAllVersions, reason } = started;
  return {
    about: { whose, moreIds, repositoryId },
    request: {
      dateTime,
      type,
      showDeleted,
      showAllVersions,
      ...(await scopeOf(api, queryClient, started)),
      ...(repositoryId === undefined || api.version !== 'v8' ? {} : { repositoryId }),
      reason,
    },
  };
}
