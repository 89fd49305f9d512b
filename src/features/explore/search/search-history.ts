import * as v from 'valibot';
import { workloads, type Workload } from '#/api/access/workloads';
import { readStored, removeStored, writeStored } from '#/lib/stored';

export interface SearchHistoryOf {
  /** Newest first. */
  readonly recent: readonly string[];
  readonly saved: readonly string[];
}

const schema = v.object({ recent: v.array(v.string()), saved: v.array(v.string()) });
const maxRecent = 10;
const maxSaved = 50;

function keepKey(personKey: string): string {
  return `preference.keep-searches.${personKey}`;
}

/** Whether this person wants to find the searches here again after signing out. */
export function areSearchesKept(personKey: string): boolean {
  return readStored('device', keepKey(personKey), v.boolean()) ?? false;
}

/**
 * Searches can name people: kept apart by person, and forgotten at sign-out with all that is no preference, unless
 * the person makes them one.
 */
function keyOf(personKey: string, workload: Workload, isKept = areSearchesKept(personKey)): string {
  return `${isKept ? 'preference.' : ''}explore-searches.${workload}.${personKey}`;
}

export function readSearches(personKey: string, workload: Workload): SearchHistoryOf {
  return readStored('device', keyOf(personKey, workload), schema) ?? { recent: [], saved: [] };
}

function putFirst(list: readonly string[], text: string, most: number): readonly string[] {
  return [text, ...list.filter((one) => one !== text)].slice(0, most);
}

export function rememberSearch(personKey: string, workload: Workload, text: string): void {
  const searches = readSearches(personKey, workload);
  writeStored('device', keyOf(personKey, workload), {
    ...searches,
    recent: putFirst(searches.recent, text, maxRecent),
  });
}

export function saveSearch(personKey: string, workload: Workload, text: string): void {
  const searches = readSearches(personKey, workload);
  writeStored('device', keyOf(personKey, workload), {
    ...searches,
    saved: putFirst(searches.saved, text, maxSaved),
  });
}

export function keepSearches(personKey: string, isKept: boolean): void {
  for (const workload of workloads) {
    const searches = readSearches(personKey, workload);
    forgetSearches(personKey, workload);
    if (searches.recent.length + searches.saved.length === 0) continue;
    writeStored('device', keyOf(personKey, workload, isKept), searches);
  }
  if (isKept) writeStored('device', keepKey(personKey), true);
  else removeStored('device', keepKey(personKey));
}

export function forgetSearches(personKey: string, workload: Workload): void {
  removeStored('device', keyOf(personKey, workload));
}
