import type { ApiVersion } from '#/api/transport/http';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import {
  groupEntries,
  type GroupedEntries,
  type NotRestorable,
  type RestoreGroup,
} from '#/domain/restore-plan/requests/groups';
import { isContainer } from '#/domain/restore-plan/outcomes/reported-items';
import {
  findDuplicates,
  type PossibleDuplicate,
  type DuplicateFindings,
} from '#/domain/restore-plan/requests/duplicates';
import {
  defaultOptions,
  optionProblem,
  optionRisks,
  optionsFor,
  type OptionProblem,
  type RestoreOptions,
} from '#/domain/restore-plan/requests/options';
import { longestReason } from '#/domain/sessions/longest-reason';
import type { OrderedGroup } from '#/domain/restore-plan/plan/plan';
import { canRestoreFrom, type SourceSession } from './source-session';

/** What the operator has chosen for the next plan so far. */
export interface PlanDraft {
  /** By group key; a group that is not named here has the defaults. */
  readonly options: ReadonlyMap<string, RestoreOptions>;
  /** Undefined until it was typed. */
  readonly reason: string | undefined;
  /** Keys of entries that are wanted although they may be restored twice. */
  readonly wanted: ReadonlySet<string>;
}

/** A group as it would be sent, with the session it comes from. */
export interface ReviewedGroup extends OrderedGroup {
  readonly source: SourceSession;
}

/** Why nothing can be sent yet. */
export type OrderProblem =
  | { readonly kind: 'expand'; readonly count: number }
  | { readonly kind: 'not-restorable'; readonly count: number }
  | { readonly kind: 'overlap'; readonly count: number }
  | { readonly kind: 'doubt'; readonly count: number }
  | { readonly kind: 'ended'; readonly group: ReviewedGroup }
  | { readonly kind: 'checking' }
  | { readonly kind: 'options'; readonly group: ReviewedGroup; readonly problem: OptionProblem }
  | { readonly kind: 'reason-too-long'; readonly length: number };

/** The list as it would be sent, and what still stands in the way. */
export interface PlanOrder {
  readonly groups: readonly ReviewedGroup[];
  readonly toExpand: readonly RestoreEntry[];
  readonly notRestorable: readonly NotRestorable[];
  /** What lies in something else on the list, and would be restored twice. */
  readonly overlapping: readonly RestoreEntry[];
  /** What may be restored twice, and nobody has said yet that it is wanted. */
  readonly duplicates: readonly PossibleDuplicate[];
  readonly reason: string;
  readonly problems: readonly OrderProblem[];
}

function problemOf(ordered: ReviewedGroup): OrderProblem[] {
  const { source, options } = ordered;
  if (source.state === 'checking') return [{ kind: 'checking' }];
  if (!canRestoreFrom(source)) return [{ kind: 'ended', group: ordered }];
  const problem = optionProblem(options);
  return problem === undefined ? [] : [{ kind: 'options', group: ordered, problem }];
}

/** What of the order depends on the list alone: with 10,000 entries it takes too long for every key that is typed. */
export interface ListSurvey extends GroupedEntries {
  readonly overlaps: DuplicateFindings;
}

export function surveyOf(entries: readonly RestoreEntry[], version: ApiVersion): ListSurvey {
  return { ...groupEntries(entries, version), overlaps: findDuplicates(entries) };
}

function optionsOf(draft: PlanDraft, { key, target, entries }: RestoreGroup): RestoreOptions {
  return optionsFor(draft.options.get(key) ?? defaultOptions(target.kind), entries);
}

export function orderOf(
  survey: ListSurvey,
  draft: PlanDraft,
  sources: ReadonlyMap<string, SourceSession>,
): PlanOrder {
  const groups = survey.groups.map((group): ReviewedGroup => {
    const { sessionId } = group;
    const source = sources.get(sessionId) ?? { sessionId, state: 'checking', started: undefined };
    return { group, options: optionsOf(draft, group), source };
  });
  const reason = draft.reason ?? commonReason(groups);
  const found = groups.flatMap(problemOf);
  const isChecking = found.some(({ kind }) => kind === 'checking');
  const { toExpand, notRestorable, overlaps } = survey;
  const { certain, duplicates } = overlaps;
  const undecided = duplicates.filter(({ entry }) => !draft.wanted.has(entry.key));
  return {
    groups,
    toExpand,
    notRestorable,
    overlapping: certain,
    duplicates: undecided,
    reason,
    problems: [
      ...(toExpand.length === 0 ? [] : [{ kind: 'expand' as const, count: toExpand.length }]),
      ...(notRestorable.length === 0
        ? []
        : [{ kind: 'not-restorable' as const, count: notRestorable.length }]),
      ...(certain.length === 0 ? [] : [{ kind: 'overlap' as const, count: certain.length }]),
      ...(undecided.length === 0 ? [] : [{ kind: 'doubt' as const, count: undecided.length }]),
      ...found.filter(({ kind }) => kind !== 'checking'),
      ...(isChecking ? [{ kind: 'checking' as const }] : []),
      ...(reason.length > longestReason ? [{ kind: 'reason-too-long' as const, length: reason.length }] : []),
    ],
  };
}

/** The sessions were opened for a reason, which most often is the one to restore for. */
function commonReason(groups: readonly ReviewedGroup[]): string {
  const reasons = new Set(groups.flatMap(({ source }) => source.started?.reason ?? []));
  const [only] = reasons;
  return reasons.size === 1 ? (only ?? '') : '';
}

export interface BulkOverwrite {
  readonly entries: readonly RestoreEntry[];
  /** Folders and the like are among them, whose content nobody has counted. */
  readonly isUnknown: boolean;
}

/** What may be replaced in production; undefined when it is not enough to be confirmed by typing. */
export function bulkOverwrite(
  groups: readonly ReviewedGroup[],
  confirmAbove: number,
): BulkOverwrite | undefined {
  const entries = groups
    .filter(({ options }) => optionRisks(options).includes('overwrites'))
    .flatMap(({ group }) => group.entries);
  const isUnknown = entries.some(isContainer);
  return isUnknown || entries.length > confirmAbove ? { entries, isUnknown } : undefined;
}
