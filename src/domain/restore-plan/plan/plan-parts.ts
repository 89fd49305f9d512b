import type { ApiVersion } from '#/api/transport/http';
import type { RestoreEntry } from '../../restore-list/entry';
import { groupEntries } from '../requests/groups';
import { isContainer } from '../outcomes/reported-items';
import { defaultOptions, type RestoreOptions } from '../requests/options';
import {
  planProgress,
  type OrderedGroup,
  type PlannedRequest,
  type RestorePlan,
  type RetryableRequest,
} from './plan';
import type { TargetKind } from '#/api/operator-restore/restore-target';

/** The keys follow from the call whose parts they carry, so that pressing in two tabs at once sends them once. */
export function partKey({ key }: PlannedRequest, at: number): string {
  return `${key}/${at}`;
}

function partRequests({ requests }: RestorePlan, { key }: PlannedRequest): readonly PlannedRequest[] {
  return requests.filter((request) => request.key.startsWith(`${key}/`));
}

export function hasPartsSent(plan: RestorePlan, request: PlannedRequest): boolean {
  return partRequests(plan, request).length > 0;
}

/** Ended calls that some failed in, with their folders, channels and teams of which only a part can have failed. */
function requestsWithParts(plan: RestorePlan): readonly RetryableRequest[] {
  const { entries } = planProgress(plan);
  return plan.requests.flatMap((request) => {
    if (request.state.kind !== 'ended' || (request.state.outcomes.counts?.failed ?? 0) === 0) return [];
    const parted = entries.flatMap(({ entry, requestKey, outcome: { result } }) =>
      requestKey === request.key && isContainer(entry) && (result === 'warning' || result === 'unreported')
        ? [entry]
        : [],
    );
    return parted.length === 0 ? [] : [{ request, entries: parted }];
  });
}

/**
 * Folders, channels and teams that must not be sent again as a whole, since that would restore the rest twice: what
 * failed in them has to be found first.
 */
export function partlyFailed(plan: RestorePlan): readonly RetryableRequest[] {
  return requestsWithParts(plan).filter(({ request }) => !hasPartsSent(plan, request));
}

/** By entry key: folders, channels and teams whose failed items were sent again, all of them or only some. */
export function partsSent(plan: RestorePlan): ReadonlyMap<string, 'all' | 'some'> {
  const { entries } = planProgress(plan);
  return new Map(
    requestsWithParts(plan).flatMap(({ request, entries: parted }) => {
      if (request.state.kind !== 'ended' || !hasPartsSent(plan, request)) return [];
      const { counts, results } = request.state.outcomes;
      const sent = new Set(partRequests(plan, request).flatMap((part) => part.entries.map(({ key }) => key)));
      const failed = request.entries.filter(({ key }) => results[key]?.result === 'failed');
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
  { options }: PlannedRequest,
  entries: readonly RestoreEntry[],
  version: ApiVersion,
): readonly OrderedGroup[] {
  return groupEntries(entries, version).groups.map((group) => ({
    group,
    options: optionsFor(group.target.kind, options),
  }));
}
