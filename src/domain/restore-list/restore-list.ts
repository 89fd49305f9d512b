import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import { openTabChannel, type TabChannel } from '#/lib/tab-channel';
import type { Person } from '../person/person';
import { entryKey, type RestoreEntry } from './entry';
import { storedEntry, toStoredEntry } from './entry-schema';
import { browserRecords, type RecordKey, type RecordStore } from './records';

export type RestoreListState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly entries: readonly RestoreEntry[];
      /** False where the browser keeps nothing: the list lasts until the tab is closed. */
      readonly isKept: boolean;
    };

function readEntries(records: readonly unknown[]): readonly RestoreEntry[] {
  const entries = records.flatMap((record) => {
    const parsed = v.safeParse(storedEntry, record);
    return parsed.success ? [parsed.output] : [];
  });
  return entries.toSorted((a, b) => a.addedAt - b.addedAt);
}

/**
 * What a person has picked to restore, in whichever sessions. Kept on this device, a record per entry, so that two
 * tabs which add at the same time don't lose each other's entries.
 */
export class RestoreListStore {
  private readonly state = createStore<RestoreListState>(() => ({ kind: 'loading' }));
  readonly store: ReadonlyStore<RestoreListState> = this.state;
  private isKept = true;
  /** One change after the other, so that none builds on a list that another one is about to replace. */
  private work: Promise<unknown> = Promise.resolve();
  private hasBegun = false;

  constructor(
    private readonly personKey: string,
    private readonly records: RecordStore,
    private readonly channel: TabChannel,
    private readonly signedIn: AbortSignal,
  ) {}

  /** Loads the list. The login calls it; a change that comes earlier does so, too. */
  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    void this.enqueue(() => this.load());
    this.channel.onTold(() => void this.enqueue(() => this.load()));
  }

  /** Resolves with how many were not on the list yet. */
  readonly add = (entries: readonly RestoreEntry[]): Promise<number> =>
    this.enqueue(async () => {
      const known = new Set(this.entries.map(({ key }) => key));
      const unknown = [...new Map(entries.map((entry) => [entry.key, entry])).values()].filter(
        ({ key }) => !known.has(key),
      );
      // The order of adding outlives a reload: no two have the same moment.
      let last = this.entries.at(-1)?.addedAt ?? 0;
      const fresh = unknown.map((entry) => {
        last = entry.addedAt > last ? entry.addedAt : last + 0.001;
        return { ...entry, addedAt: last };
      });
      await this.change([...this.entries, ...fresh], fresh, []);
      return fresh.length;
    });

  readonly remove = (keys: readonly string[]): Promise<void> =>
    this.enqueue(() => {
      const gone = new Set(keys);
      return this.change(
        this.entries.filter(({ key }) => !gone.has(key)),
        [],
        keys,
      );
    });

  /** Notes that a folder holds more than the items of it that are on the list. */
  readonly markCut = (key: string): Promise<void> =>
    this.enqueue(() => {
      const marked = this.entries.map((entry) => (entry.key === key ? { ...entry, isCut: true } : entry));
      return this.change(
        marked,
        marked.filter((entry) => entry.key === key),
        [],
      );
    });

  readonly clear = (): Promise<void> =>
    this.enqueue(() =>
      this.change(
        [],
        [],
        this.entries.map(({ key }) => key),
      ),
    );

  /** Entries of a session that has ended are restored from one that was opened again with the same values. */
  readonly moveTo = (endedId: string, sessionId: string): Promise<void> =>
    this.enqueue(() => {
      const moving = this.entries.filter((entry) => entry.sessionId === endedId);
      const moved = moving.map((entry) => ({ ...entry, sessionId, key: entryKey({ ...entry, sessionId }) }));
      const gone = moving.map(({ key }) => key);
      const others = this.entries.filter((entry) => entry.sessionId !== endedId);
      const unique = [...new Map([...others, ...moved].map((entry) => [entry.key, entry])).values()];
      return this.change(unique, moved, gone);
    });

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.begin();
    const done = this.work.then(work);
    this.work = done.catch(() => undefined);
    return done;
  }

  private get entries(): readonly RestoreEntry[] {
    const state = this.state.getState();
    return state.kind === 'ready' ? state.entries : [];
  }

  private set(entries: readonly RestoreEntry[]): void {
    this.state.setState({ kind: 'ready', entries, isKept: this.isKept }, true);
  }

  private async load(): Promise<void> {
    if (!this.isKept || this.signedIn.aborted) return;
    try {
      this.set(readEntries(await this.records.read([this.personKey, 'entry'])));
    } catch {
      // Storage may be forbidden or broken: the list then lives in this tab, and says so.
      this.isKept = false;
      this.set(this.entries);
    }
  }

  private async change(
    next: readonly RestoreEntry[],
    put: readonly RestoreEntry[],
    removedKeys: readonly string[],
  ): Promise<void> {
    if (this.signedIn.aborted) return;
    this.set(next);
    if (!this.isKept) return;
    const keyOf = (key: string): RecordKey => [this.personKey, 'entry', key];
    try {
      // In this order nothing is lost in between.
      await this.records.put(new Map(put.map((entry) => [keyOf(entry.key), toStoredEntry(entry)])));
      await this.records.remove(removedKeys.map(keyOf));
      this.channel.tell();
    } catch {
      this.isKept = false;
      this.set(next);
    }
  }
}

/** The restore list of a person in this tab. */
export class PersonRestoreList extends RestoreListStore {
  constructor({ personKey, signedIn }: Person) {
    super(personKey, browserRecords(), openTabChannel('restore-list', signedIn), signedIn);
  }
}
