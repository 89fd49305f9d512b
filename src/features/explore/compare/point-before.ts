import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { parseServerDate } from '#/lib/dates';

/** The restore point before the one that a session shows; points come newest first. */
export function pointBefore(
  points: readonly RestorePoint[],
  { dateTime, repositoryId }: Pick<StartedSession, 'dateTime' | 'repositoryId'>,
): RestorePoint | undefined {
  const shownMs = parseServerDate(dateTime);
  if (shownMs === undefined) return undefined;
  const until = points.filter(
    (point) =>
      point.backupTime.epochMs <= shownMs &&
      (repositoryId === undefined || point.repositoryId === repositoryId),
  );
  const shown = until[0];
  return shown === undefined
    ? undefined
    : until.find(({ backupTime }) => backupTime.epochMs < shown.backupTime.epochMs);
}
