import * as v from 'valibot';
import type { RestoreGroup } from '#/api/restore/groups';
import { defaultOptions, type RestoreOptions } from '#/api/restore/options';
import { readStored, writeStored } from '#/lib/stored';
import { storedOptions } from './stored-call';

/** What the operator has chosen for the next plan so far. */
export interface PlanDraft {
  /** By group key; a group that is not named here has the defaults. */
  readonly options: ReadonlyMap<string, RestoreOptions>;
  /** Undefined until it was typed. */
  readonly reason: string | undefined;
}

const nothing: PlanDraft = { options: new Map(), reason: undefined };

const storedDraft = v.object({
  options: v.array(v.tuple([v.string(), storedOptions])),
  reason: v.optional(v.string()),
});

/**
 * Outside React, so that looking something up in Explore meanwhile loses nothing; and kept in this tab, which signing
 * in again loads anew.
 */
export class PlanDraftStore {
  private draft: PlanDraft;
  private readonly listeners = new Set<() => void>();
  private readonly storedAs: string;

  constructor(personKey: string) {
    this.storedAs = `restore-draft.${personKey}`;
    const stored = readStored('tab', this.storedAs, storedDraft);
    this.draft = stored === undefined ? nothing : { options: new Map(stored.options), reason: stored.reason };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): PlanDraft => this.draft;

  private set(draft: PlanDraft): void {
    this.draft = draft;
    writeStored('tab', this.storedAs, { options: [...draft.options], reason: draft.reason });
    for (const listener of this.listeners) listener();
  }

  readonly setOptions = (groupKey: string, options: RestoreOptions): void => {
    this.set({ ...this.draft, options: new Map(this.draft.options).set(groupKey, options) });
  };

  readonly setReason = (reason: string): void => this.set({ ...this.draft, reason });

  readonly clear = (): void => this.set(nothing);

  /** Group keys begin with the id of their session. */
  readonly moveTo = (endedId: string, sessionId: string): void => {
    const moved = [...this.draft.options].map(
      ([key, options]) =>
        [key.startsWith(`${endedId} `) ? sessionId + key.slice(endedId.length) : key, options] as const,
    );
    this.set({ ...this.draft, options: new Map(moved) });
  };
}

const stores = new Map<string, PlanDraftStore>();

export function planDraftOf(personKey: string): PlanDraftStore {
  const known = stores.get(personKey);
  if (known !== undefined) return known;
  const store = new PlanDraftStore(personKey);
  stores.set(personKey, store);
  return store;
}

export function optionsOf(draft: PlanDraft, { key, target }: RestoreGroup): RestoreOptions {
  return draft.options.get(key) ?? defaultOptions(target.kind);
}
