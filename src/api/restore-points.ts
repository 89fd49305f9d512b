import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from './client';
import { optionalText, serverMoment } from './schema';
import type { Workload } from './workloads';

const flag = v.nullish(v.boolean(), false);

/** `GET /Organization/LoggedInUser/RestorePoints` of v7 and v8 (API guide, section 4). */
const restorePoint = v.object({
  id: v.string(),
  backupTime: serverMoment,
  repositoryId: optionalText,
  isExchange: flag,
  isOneDrive: flag,
  isSharePoint: flag,
  isTeams: flag,
  isCopy: flag,
  isLongTermCopy: flag,
  isRetrieved: flag,
  isDeleted: flag,
});

export type RestorePoint = v.InferOutput<typeof restorePoint>;

const flagOf: Record<Workload, 'isExchange' | 'isOneDrive' | 'isSharePoint' | 'isTeams'> = {
  Vex: 'isExchange',
  Veod: 'isOneDrive',
  Vesp: 'isSharePoint',
  Vet: 'isTeams',
};

export function holdsWorkload(point: RestorePoint, workload: Workload): boolean {
  return point[flagOf[workload]];
}

/** The portal can't explore copies and retrieved points, so they are no choice. */
function isExplorable(point: RestorePoint): boolean {
  return !point.isCopy && !point.isLongTermCopy && !point.isRetrieved && !point.isDeleted;
}

const restorePointsAnswer = v.pipe(
  v.nullish(v.array(restorePoint)),
  v.transform((points) =>
    (points ?? []).filter(isExplorable).toSorted((a, b) => b.backupTime.epochMs - a.backupTime.epochMs),
  ),
);

export function hasRestorePoints(api: ApiClient): boolean {
  return api.version !== 'v6';
}

/** Restore points of one object to manage, newest first; without an id, those of the signed-in person. */
export function restorePointsQuery(api: ApiClient, objectId: string | undefined) {
  return queryOptions({
    queryKey: ['restore-points', objectId ?? 'own'],
    queryFn: ({ signal }) =>
      api.read('/Organization/LoggedInUser/RestorePoints', restorePointsAnswer, {
        signal,
        query: { rbacItem: objectId, isCopy: false },
      }),
    staleTime: 5 * 60_000,
  });
}
