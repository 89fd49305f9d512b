import { holdsWorkload, type RestorePoint } from '#/api/access/restore-points';
import type { Workload } from '#/api/access/workloads';
import { dayKey, type TimeZoneChoice } from '#/lib/dates';

/** What the server will show for a moment. Points come newest first. */
export type PointInUse =
  | { readonly kind: 'point'; readonly point: RestorePoint }
  /** No newer point exists: the session shows the latest one. */
  | { readonly kind: 'latest-point'; readonly point: RestorePoint }
  | { readonly kind: 'before-first'; readonly first: RestorePoint }
  | { readonly kind: 'no-points' };

export function fittingPoints(points: readonly RestorePoint[], what: Workload): readonly RestorePoint[] {
  return points.filter((point) => holdsWorkload(point, what));
}

/** The point that the server takes for `askedMs`: the nearest one at or before it that holds the workload. */
export function pointInUse(
  points: readonly RestorePoint[],
  what: Workload,
  askedMs: number | 'latest',
): PointInUse {
  const fitting = fittingPoints(points, what);
  const [newest] = fitting;
  const first = fitting.at(-1);
  if (newest === undefined || first === undefined) return { kind: 'no-points' };
  if (askedMs === 'latest' || askedMs > newest.backupTime.epochMs)
    return { kind: 'latest-point', point: newest };
  const point = fitting.find((one) => one.backupTime.epochMs <= askedMs);
  return point === undefined ? { kind: 'before-first', first } : { kind: 'point', point };
}

/** Points by the day on which they fall in the operator's zone, newest first within a day. */
export function pointsByDay(
  points: readonly RestorePoint[],
  zone: TimeZoneChoice,
): ReadonlyMap<string, readonly RestorePoint[]> {
  const days = new Map<string, RestorePoint[]>();
  for (const point of points) {
    const day = dayKey(point.backupTime.epochMs, zone);
    const others = days.get(day);
    if (others === undefined) days.set(day, [point]);
    else others.push(point);
  }
  return days;
}

/** The next older (`-1`) or newer (`1`) fitting point; without a current one, the newest. */
export function neighbourPoint(
  fitting: readonly RestorePoint[],
  current: RestorePoint | undefined,
  step: -1 | 1,
): RestorePoint | undefined {
  if (current === undefined) return fitting[0];
  const at = fitting.indexOf(current);
  return at === -1 ? fitting[0] : fitting[at - step];
}
