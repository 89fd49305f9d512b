import type { ObjectToManage } from '#/api/access/effective-scope';
import { holdsWorkload, type RestorePoint } from '#/api/access/restore-points';
import { fitsWorkload, workloads, type Workload } from '#/api/access/workloads';
import { parseTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import { longestReason } from '#/domain/sessions/longest-reason';
import { isSamePoint, type NewSessionValues, type Whose } from './form-values';

/** What keeps the form from being sent. */
export type FormProblem =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'scope-unknown' }
  | { readonly kind: 'not-in-scope'; readonly keys: readonly string[] }
  | {
      readonly kind: 'unfit';
      readonly objects: readonly ObjectToManage[];
      /** Another workload that all of the selected objects have. */
      readonly other: Workload | undefined;
    }
  /** Teams belong to nobody alone, so they are no part of one's own data. */
  | { readonly kind: 'own-unfit' }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  | { readonly kind: 'point-of-several' }
  | { readonly kind: 'points-not-offered' }
  | { readonly kind: 'points-unknown' }
  | { readonly kind: 'no-point' }
  | { readonly kind: 'point-gone' }
  | { readonly kind: 'point-unfit' }
  | { readonly kind: 'no-exact-time' }
  | { readonly kind: 'exact-time-invalid' }
  | { readonly kind: 'reason-too-long'; readonly length: number };

export interface ProblemContext {
  readonly whose: Whose;
  readonly maxSessions: number;
  readonly offersPoints: boolean;
  /** Workloads of this server version. */
  readonly offered: readonly Workload[];
  /** Restore points of the one object; undefined while they are not known. */
  readonly points: readonly RestorePoint[] | undefined;
  readonly zone: TimeZoneChoice;
}

function whoseProblems({ what }: NewSessionValues, context: ProblemContext): readonly FormProblem[] {
  const { whose } = context;
  if (whose.kind === 'own') return fitsWorkload('User', what) ? [] : [{ kind: 'own-unfit' }];
  if (whose.kind === 'unknown') return [{ kind: 'scope-unknown' }];
  const { objects, missing } = whose;
  if (objects.length === 0 && missing.length === 0) return [{ kind: 'nobody' }];
  const problems: FormProblem[] = [];
  if (missing.length > 0) problems.push({ kind: 'not-in-scope', keys: missing });
  const unfit = objects.filter((object) => !fitsWorkload(object.kind, what));
  if (unfit.length > 0) {
    const other = workloads.find(
      (one) => context.offered.includes(one) && objects.every((object) => fitsWorkload(object.kind, one)),
    );
    problems.push({ kind: 'unfit', objects: unfit, other });
  }
  if (objects.length > context.maxSessions) {
    problems.push({ kind: 'too-many', count: objects.length, most: context.maxSessions });
  }
  return problems;
}

function pointProblem({ when, what }: NewSessionValues, context: ProblemContext): FormProblem | undefined {
  const { whose, points } = context;
  if (!context.offersPoints) return { kind: 'points-not-offered' };
  if (whose.kind === 'objects' && whose.objects.length > 1) return { kind: 'point-of-several' };
  if (when.point === null) return { kind: 'no-point' };
  if (points === undefined) return { kind: 'points-unknown' };
  const { point: chosen } = when;
  const point = points.find((one) => isSamePoint(one, chosen));
  if (point === undefined) return { kind: 'point-gone' };
  return holdsWorkload(point, what) ? undefined : { kind: 'point-unfit' };
}

function whenProblem(values: NewSessionValues, context: ProblemContext): FormProblem | undefined {
  const { when } = values;
  switch (when.mode) {
    case 'latest':
      return undefined;
    case 'point':
      return pointProblem(values, context);
    case 'exact':
      if (when.exactText.trim() === '') return { kind: 'no-exact-time' };
      return parseTypedMoment(when.exactText, context.zone) === undefined
        ? { kind: 'exact-time-invalid' }
        : undefined;
  }
}

/** In the order of the form. */
export function problemsOf(values: NewSessionValues, context: ProblemContext): readonly FormProblem[] {
  const when = whenProblem(values, context);
  const length = values.reason.trim().length;
  return [
    ...whoseProblems(values, context),
    ...(when === undefined ? [] : [when]),
    ...(length > longestReason ? [{ kind: 'reason-too-long', length } as const] : []),
  ];
}

export type FormField = 'whose' | 'what' | 'when' | 'reason';

export function fieldOf(problem: FormProblem): FormField {
  switch (problem.kind) {
    case 'nobody':
    case 'scope-unknown':
    case 'not-in-scope':
    case 'too-many':
      return 'whose';
    case 'unfit':
    case 'own-unfit':
      return 'what';
    case 'point-of-several':
    case 'points-not-offered':
    case 'points-unknown':
    case 'no-point':
    case 'point-gone':
    case 'point-unfit':
    case 'no-exact-time':
    case 'exact-time-invalid':
      return 'when';
    case 'reason-too-long':
      return 'reason';
  }
}
