import type { ApiVersion } from '#/api/http';
import type { RestoreEntry } from '#/api/restore/entry';
import { groupEntries, type TargetKind } from '#/api/restore/groups';
import { isContainer } from '#/api/restore/items-told';
import { defaultOptions, type RestoreOptions } from '#/api/restore/options';
import { planProgress, type OrderedGroup, type PlanCall, type RestorePlan, type RetryableCall } from './plan';

/** The keys follow from the call whose parts they carry, so that pressing in two tabs at once sends them once. */
export function partKey({ key }: PlanCall, at: number): string {
  return `${key}/${at}`;
}

function partCalls({ calls }: RestorePlan, { key }: PlanCall): readonly PlanCall[] {
  return calls.filter((call) => call.key.startsWith(`${key}/`));
}

export function hasPartsSent(plan: RestorePlan, call: PlanCall): boolean {
  return partCalls(plan, call).length > 0;
}

/** Ended calls that some failed in, with their folders, channels and teams of which only a part can have failed. */
function callsWithParts(plan: RestorePlan): readonly RetryableCall[] {
  const { entries } = planProgress(plan);
  return plan.calls.flatMap((call) => {
    if (call.state.kind !== 'ended' || (call.state.outcomes.counts?.failed ?? 0) === 0) return [];
    const parted = entries.flatMap(({ entry, callKey, outcome: { result } }) =>
      callKey === call.key && isContainer(entry) && (result === 'warning' || result === 'untold')
        ? [entry]
        : [],
    );
    return parted.length === 0 ? [] : [{ call, entries: parted }];
  });
}

/**
 * Folders, channels and teams that must not be sent again as a whole, since that would restore the rest twice: what
 * failed in them has to be found first.
 */
export function partlyFailed(plan: RestorePlan): readonly RetryableCall[] {
  return callsWithParts(plan).filter(({ call }) => !hasPartsSent(plan, call));
}

/** By entry key: folders, channels and teams whose failed items were sent again, all of them or only some. */
export function partsSent(plan: RestorePlan): ReadonlyMap<string, 'all' | 'some'> {
  const { entries } = planProgress(plan);
  return new Map(
    callsWithParts(plan).flatMap(({ call, entries: parted }) => {
      if (call.state.kind !== 'ended' || !hasPartsSent(plan, call)) return [];
      const { counts, results } = call.state.outcomes;
      const sent = new Set(partCalls(plan, call).flatMap((part) => part.entries.map(({ key }) => key)));
      const failed = call.entries.filter(({ key }) => results[key]?.result === 'failed');
      const known = entries.filter(({ entry }) => sent.has(entry.key)).length + failed.length;
      const how = known >= (counts?.failed ?? 0) ? 'all' : 'some';
      return parted.map(({ key }) => [key, how] as const);
    }),
  );
}

/** As far as the kind of the items has the choices that were made for the whole. */
function optionsFor(kind: TargetKind, whole: RestoreOptions): RestoreOptions {
  if (whole.kind === kind) return whole;
  if (!('changedItems' in whole)) return defaultOptions(kind);
  const { changedItems, missingItems } = whole;
  if (kind === 'tabs') return { kind, changedItems, missingItems };
  if (kind === 'files') {
    return { kind, changedItems, missingItems, versions: 'versions' in whole ? whole.versions : 'Last' };
  }
  return defaultOptions(kind);
}

/** The calls' worth of items of a folder, channel or team, restored as the whole was to be. */
export function partGroups(
  { options }: PlanCall,
  entries: readonly RestoreEntry[],
  version: ApiVersion,
): readonly OrderedGroup[] {
  return groupEntries(entries, version).groups.map((group) => ({
    group,
    options: optionsFor(group.target.kind, options),
  }));
}
