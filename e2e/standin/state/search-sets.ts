import type { Clock } from '../model/clock';
import { uuidFrom } from '../model/ids';
import type { Rows } from '../http/paging';

const lifetimeMs = 10 * 60_000;

interface SearchSet {
  /** Of the search that made it; a set of another search is not found. */
  readonly path: string;
  readonly rows: Rows<unknown>;
  usedAtMs: number;
}

/** Results that are kept so that further pages need not search again; lost ten minutes after their last use. */
export class SearchSets {
  private readonly sets = new Map<string, SearchSet>();
  private made = 0;

  constructor(private readonly clock: Clock) {}

  add(path: string, rows: Rows<unknown>): string {
    this.made += 1;
    const id = uuidFrom(`search set ${this.made}`);
    this.sets.set(id, { path, rows, usedAtMs: this.clock.now() });
    return id;
  }

  find(id: string, path: string): Rows<unknown> | undefined {
    const set = this.sets.get(id.toLowerCase());
    if (set === undefined || set.path !== path || this.clock.now() - set.usedAtMs > lifetimeMs)
      return undefined;
    set.usedAtMs = this.clock.now();
    return set.rows;
  }

  /** Loses all of them, as a restart of the server does. */
  clear(): void {
    this.sets.clear();
  }
}
