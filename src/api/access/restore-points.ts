import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import { optionalText, serverMoment } from '../transport/schema';
import type { Workload } from './workloads';

const path = '/Organization/LoggedInUser/RestorePoints';

const flag = v.nullish(v.boolean(), false);

/** `GET /Organization/LoggedInUser/RestorePoints` of v7 and v8. */
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

const restorePointsAnswer = v.nullish(v.array(restorePoint), []);

function toExplorable(points: readonly RestorePoint[]): readonly RestorePoint[] {
  return points.filter(isExplorable).toSorted((a, b) => b.backupTime.epochMs - a.backupTime.epochMs);
}

export function hasRestorePoints(api: ApiClient): boolean {
  return api.version !== 'v6';
}

/** Restore points of one object to manage, newest first; without an id, those of the signed-in person. */
export function restorePointsQuery(api: ApiClient, objectId: string | undefined) {
  return queryOptions({
    queryKey: ['restore-points', objectId ?? 'own'],
    queryFn: async ({ signal }) =>
      toExplorable(
        await api.read(path, restorePointsAnswer, { signal, query: { rbacItem: objectId, isCopy: false } }),
      ),
    staleTime: 5 * 60_000,
  });
}

/** Whether an object has restore points that can't be explored: copies, and what was retrieved from an archive. */
export function onlyCopiesQuery(api: ApiClient, objectId: string | undefined) {
  return queryOptions({
    queryKey: ['restore-points', objectId ?? 'own', 'copies'],
    queryFn: async ({ signal }) => {
      const points = await api.read(path, restorePointsAnswer, { signal, query: { rbacItem: objectId } });
      return points.some((point) => !isExplorable(point) && !point.isDeleted);
    },
    staleTime: 5 * 60_000,
  });
}
