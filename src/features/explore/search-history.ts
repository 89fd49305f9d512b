import * as v from 'valibot';
import type { Workload } from '#/api/workloads';
import { readStored, removeStored, writeStored } from '#/lib/stored';

export interface SearchHistoryOf {
  /** Newest first. */
  readonly recent: readonly string[];
  readonly saved: readonly string[];
}

const schema = v.object({ recent: v.array(v.string()), saved: v.array(v.string()) });
const mostRecent = 10;
const mostSaved = 50;

/** Searches can name people: kept apart by person, and forgotten at sign-out with all that is no preference. */
function keyOf(personKey: string, workload: Workload): string {
  return `explore-searches.${workload}.${personKey}`;
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
    recent: putFirst(searches.recent, text, mostRecent),
  });
}

export function saveSearch(personKey: string, workload: Workload, text: string): void {
  const searches = readSearches(personKey, workload);
  writeStored('device', keyOf(personKey, workload), {
    ...searches,
    saved: putFirst(searches.saved, text, mostSaved),
  });
}

export function forgetSearches(personKey: string, workload: Workload): void {
  removeStored('device', keyOf(personKey, workload));
}
