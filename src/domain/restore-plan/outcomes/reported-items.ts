import { visibleText } from '#/lib/text';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import type { RestoreDetail, RestoreSessionStatistics } from '#/api/sessions/restore-session-statistics';
import type { RestoreEntry } from '../../restore-list/entry';
import type { EntryOutcome, EntryResult } from './entry-outcome';

export interface ItemFacts {
  readonly entries: readonly RestoreEntry[];
  readonly others: readonly RestoreEntry[];
  readonly hasEnded: boolean;
  readonly isShared: boolean;
  readonly statistics: RestoreSessionStatistics | undefined;
}

/** Places restore many items, how many only the server knows; their events bear the names of the items. */
export function isContainer({ kind }: RestoreEntry): boolean {
  return /^(?:folder|mail-folder|team|channel|part)$/.test(kind);
}

/** All details, with those below others. */
export function flattenDetails(details: readonly RestoreDetail[]): readonly RestoreDetail[] {
  return details.flatMap((detail) => [detail, ...flattenDetails(detail.childItems)]);
}

function resultOfDetail({ status }: RestoreDetail): EntryResult | undefined {
  if (typeof status !== 'string') return undefined;
  switch (status) {
    case 'Success':
      return 'done';
    case 'Warning':
      return 'warning';
    case 'Failed':
      return 'failed';
    case 'Skipped':
      return 'skipped';
  }
}

function messageOfDetail({ error, warnings, childItems }: RestoreDetail): string | undefined {
  return error ?? warnings[0] ?? flattenDetails(childItems).find((child) => child.error !== undefined)?.error;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * By id, where `Statistics` lists the item itself: of mailboxes it only gives numbers. A shared session may
 * list what became of the item when an earlier call restored it.
 */
function reportedByStatistics({
  entries,
  others,
  isShared,
  statistics,
}: ItemFacts): ReadonlyMap<string, EntryOutcome> {
  if (isShared) return new Map();
  const byId = groupBy(flattenDetails(statistics?.items ?? []), ({ id }) => id);
  const elsewhere = new Set(others.map(({ id }) => id));
  const told = new Map<string, EntryOutcome>();
  for (const { key, id } of entries) {
    const [detail, ...more] = byId.get(id) ?? [];
    if (detail === undefined || more.length > 0 || elsewhere.has(id)) continue;
    const result = resultOfDetail(detail);
    if (result !== undefined) told.set(key, { result, message: messageOfDetail(detail) });
  }
  return told;
}

export function resultOfEvent({ status }: RestoreSessionEvent): EntryResult | undefined {
  if (typeof status !== 'string') return undefined;
  switch (status) {
    case 'Running':
      return 'running';
    case 'Success':
      return 'done';
    case 'Warning':
      return 'warning';
    case 'Failed':
    case 'Cancelled':
      return 'failed';
    case 'Skipped':
      return 'skipped';
  }
}

/**
 * By name, which is all that events tell of an item. Where several entries bear a name, as many events must say the
 * same of it: otherwise nobody knows which of them is meant.
 */
function reportedByEvents(
  { entries, others, hasEnded }: ItemFacts,
  events: readonly RestoreSessionEvent[],
): ReadonlyMap<string, EntryOutcome> {
  const told = new Map<string, EntryOutcome>();
  const all = [...entries, ...others];
  // An item below a folder may bear the name of an entry; only when all events are there can that be seen.
  if (!hasEnded && all.some(isContainer)) return told;
  const eventsByName = groupBy(events, ({ itemName }) => itemName);
  const entriesByName = groupBy(
    all.filter((entry) => !isContainer(entry)),
    ({ title }) => visibleText(title),
  );
  for (const entry of entries) {
    const name = visibleText(entry.title);
    const named = eventsByName.get(name) ?? [];
    const [first] = named;
    if (first === undefined || isContainer(entry)) continue;
    const result = resultOfEvent(first);
    const isSaidOfAll =
      named.length >= (entriesByName.get(name)?.length ?? 0) &&
      named.every((event) => resultOfEvent(event) === result);
    if (result === undefined || !isSaidOfAll) continue;
    told.set(entry.key, { result, message: first.message === '' ? undefined : first.message });
  }
  return told;
}

/** What the server says of single entries, by entry key. */
export function reportedItems(
  facts: ItemFacts,
  events: readonly RestoreSessionEvent[],
): ReadonlyMap<string, EntryOutcome> {
  return new Map([...reportedByEvents(facts, events), ...reportedByStatistics(facts)]);
}
