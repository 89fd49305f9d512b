import { visibleText } from '#/lib/text';
import type { RestoreEntry } from '../../restore-list/entry';
import { flattenDetails, isContainer, reportedItems, resultOfEvent } from './reported-items';
import { restoreEventsOf, type RequestFacts } from './outcomes';

/** A failure that was told, of which nothing can be sent again by itself. */
export interface LeftFailure {
  readonly name: string;
  /**
   * `ambiguous`: items of this name were listed, and which of them is meant is not told. `not-listed`: none was; replies,
   * members and settings are in no listing.
   */
  readonly why: 'ambiguous' | 'not-listed';
}

export interface FailedParts {
  /** Exactly the items that failed for certain. */
  readonly entries: readonly RestoreEntry[];
  readonly left: readonly LeftFailure[];
  /** Failures of which the server gives no name. */
  readonly unnamed: number;
}

interface ItemsView {
  /** All that lies in the folders, channels and teams of which a part failed. */
  readonly entries: readonly RestoreEntry[];
  /** There is more than was listed. */
  readonly isCut: boolean;
  /** The folders, channels and teams themselves. */
  readonly containers: readonly RestoreEntry[];
}

function countNames(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function nameOf({ title }: RestoreEntry): string {
  return visibleText(title);
}

/** Names of what failed below other folders of the call, which are sent again as a whole. */
function namesElsewhere({ entries, isShared, statistics }: RequestFacts, { containers }: ItemsView) {
  const listed = new Set(containers.map(({ id }) => id));
  const others = new Set(entries.filter((entry) => isContainer(entry)).map(({ id }) => id));
  const details = isShared ? [] : flattenDetails(statistics?.items ?? []);
  const elsewhere = details.filter(({ id = '' }) => others.has(id) && !listed.has(id));
  const below = flattenDetails(elsewhere.flatMap(({ childItems }) => childItems));
  return below.filter(({ status }) => status === 'Failed').map(({ name }) => visibleText(name ?? ''));
}

/**
 * What of a folder, channel or team has to be sent again: of what lies in it, only what the ended session reports as
 * failed. Whatever could be meant by a failure beside this is told, and not sent.
 */
export function failedParts(facts: RequestFacts, listed: ItemsView): FailedParts {
  const events = restoreEventsOf(facts);
  const named = facts.entries.filter((entry) => !isContainer(entry));
  const { others, hasEnded, isShared, statistics } = facts;
  const told = (entries: readonly RestoreEntry[], beside: readonly RestoreEntry[]) => {
    const items = { entries, others: [...others, ...beside], hasEnded, isShared, statistics };
    // Another item may bear the name among those that were not listed.
    const outcomes = reportedItems(items, listed.isCut ? [] : events);
    return entries.filter(({ key }) => outcomes.get(key)?.result === 'failed');
  };
  const inside = [...new Map(listed.entries.map((entry) => [entry.key, entry])).values()];
  const entries = told(inside, named);
  const failedNames = events
    .filter((event) => resultOfEvent(event) === 'failed')
    .map(({ itemName }) => itemName ?? '');
  const accounted = countNames([
    ...entries.map(nameOf),
    ...told(named, inside).map(nameOf),
    ...namesElsewhere(facts, listed),
  ]);
  const known = new Set(inside.map(nameOf));
  const left = [...countNames(failedNames)].flatMap(([name, count]): LeftFailure[] =>
    name === '' || count <= (accounted.get(name) ?? 0)
      ? []
      : [{ name, why: known.has(name) ? 'ambiguous' : 'not-listed' }],
  );
  return { entries, left, unnamed: failedNames.filter((name) => name === '').length };
}
