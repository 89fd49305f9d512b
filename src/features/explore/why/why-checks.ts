import type { ApiVersion } from '#/api/transport/http';
import { holdsWorkload, type RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { workloads, type Workload } from '#/api/access/workloads';
import { parseServerDate } from '#/lib/dates';
import type { Verdict } from '#/ui/WhyFindings';

export interface WhyFacts {
  readonly version: ApiVersion;
  readonly workload: Workload;
  readonly started: StartedSession | undefined;
  /** Undefined where they can't be told (v6, or not loaded). */
  readonly points: readonly RestorePoint[] | undefined;
  /** Whether there are points that can't be explored; undefined while that can't be told, or nobody asked. */
  readonly hasCopies: boolean | undefined;
  /** Whether the object is in the operator's scope; undefined where that can't be told. */
  readonly isInScope: boolean | undefined;
}

export type WhyName = 'scope' | 'points' | 'workload' | 'moment' | 'deleted' | 'version';
export interface WhyCheck {
  readonly name: WhyName;
  readonly verdict: Verdict;
  /** What the check found, for the sentence about it. */
  readonly others?: readonly Workload[];
  readonly firstMs?: number;
  readonly hasCopies?: boolean;
}

function verdictOf(isFine: boolean | undefined): Verdict {
  if (isFine === undefined) return 'unknown';
  return isFine ? 'ok' : 'look';
}

function momentCheck(facts: WhyFacts, fitting: readonly RestorePoint[]): WhyCheck {
  const { started } = facts;
  const first = fitting.at(-1)?.backupTime.epochMs;
  if (started === undefined || first === undefined) return { name: 'moment', verdict: 'unknown' };
  const asked = started.when === 'latest' ? undefined : parseServerDate(started.when);
  const isFine = asked === undefined ? started.when === 'latest' : asked >= first;
  return { name: 'moment', verdict: verdictOf(isFine), firstMs: first };
}

const verdictOrder: readonly Verdict[] = ['look', 'unknown', 'ok'];

/** Goes through what can hide an item, as far as it can be told from here: what does first. Points come newest first. */
export function whyChecks(facts: WhyFacts): readonly WhyCheck[] {
  const { version, workload, started, points } = facts;
  const fitting = points?.filter((point) => holdsWorkload(point, workload)) ?? [];
  const others = workloads.filter(
    (one) => one !== workload && points?.some((point) => holdsWorkload(point, one)) === true,
  );
  const checks: readonly WhyCheck[] = [
    {
      name: 'scope',
      verdict: verdictOf(started?.whose === undefined && started !== undefined ? true : facts.isInScope),
    },
    {
      name: 'points',
      verdict: verdictOf(points === undefined ? undefined : points.length > 0),
      ...(facts.hasCopies === undefined ? {} : { hasCopies: facts.hasCopies }),
    },
    {
      name: 'workload',
      verdict: verdictOf(points === undefined || points.length === 0 ? undefined : fitting.length > 0),
      others,
    },
    momentCheck(facts, fitting),
    { name: 'deleted', verdict: verdictOf(started?.showDeleted) },
    { name: 'version', verdict: verdictOf(version !== 'v6') },
  ];
  return checks.toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict));
}

/** The restore point that a session without a backup should have been of: the first after its moment, else the last. */
export function nearestPoint(
  points: readonly RestorePoint[],
  workload: Workload,
  when: string,
): RestorePoint | undefined {
  const fitting = points.filter((point) => holdsWorkload(point, workload));
  const asked = when === 'latest' ? undefined : parseServerDate(when);
  if (asked === undefined) return fitting[0];
  return fitting.findLast((point) => point.backupTime.epochMs >= asked) ?? fitting[0];
}
