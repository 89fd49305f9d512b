import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import type { ExploreItem, ServerRecord } from '#/api/explore/item';
import { idIn, type BackupPath } from '#/api/explore/backup-path';
import { entryKey } from '#/domain/restore-list/entry';

/** More than anybody restores item by item; a whole folder is restored as such. */
export const maxConcurrent = 10_000;

export interface SelectedItem {
  readonly item: ExploreItem;
  /** Where it was seen: its record alone does not tell, on v6 and v7. */
  readonly place: BackupPath;
}

/** Whether the place itself tells what its items live in; else their records have to. */
function tellsHome(place: BackupPath): boolean {
  return (['mailbox', 'onedrive', 'site', 'channel'] as const).some(
    (kind) => idIn(place, kind) !== undefined,
  );
}

/**
 * Answers keys of items of one place, the same for an item in its folder and in a search. Their longest part is made
 * once where it is the same for all 100,000 of them.
 */
export function selectionKeysIn(place: BackupPath): (item: ExploreItem) => string {
  const start = (record: ServerRecord) =>
    entryKey({ sessionId: '', kind: 'other', place, id: '', version: undefined, record });
  const shared = tellsHome(place) ? start({}) : undefined;
  return ({ kind, key, record }) => `${shared ?? start(record)} ${kind} ${key}`;
}

type Selected = ReadonlyMap<string, SelectedItem>;

/** What is selected in a session, over all its places. Outside React, so that going elsewhere keeps it. */
export class SelectionStore {
  private readonly state = createStore<Selected>(() => new Map());
  readonly store: ReadonlyStore<Selected> = this.state;

  private get selected(): Selected {
    return this.state.getState();
  }

  private set(selected: Selected): void {
    this.state.setState(selected, true);
  }

  /** Adds items of one place; with `instead`, they replace whatever was selected before. */
  readonly add = (place: BackupPath, items: readonly ExploreItem[], instead: boolean): void => {
    const next = new Map(instead ? [] : this.selected);
    const keyOf = selectionKeysIn(place);
    for (const item of items) next.set(keyOf(item), { item, place });
    this.set(next);
  };

  readonly toggle = (place: BackupPath, item: ExploreItem): void => {
    const next = new Map(this.selected);
    const key = selectionKeysIn(place)(item);
    if (!next.delete(key)) next.set(key, { item, place });
    this.set(next);
  };

  readonly clear = (): void => this.set(new Map());

  /** Takes over what was selected in a session that this one continues. */
  readonly adopt = (other: SelectionStore): void => this.set(other.selected);
}

/** What the person has selected in each session. */
export class Selections {
  private readonly bySession = new Map<string, SelectionStore>();

  in(sessionId: string): SelectionStore {
    const known = this.bySession.get(sessionId);
    if (known !== undefined) return known;
    const selection = new SelectionStore();
    this.bySession.set(sessionId, selection);
    return selection;
  }
}
