import type { RestoreGroup } from '#/api/restore/groups';
import { defaultOptions, type RestoreOptions } from '#/api/restore/options';

/** What the operator has chosen for the next plan so far. */
export interface PlanDraft {
  /** By group key; a group that is not named here has the defaults. */
  readonly options: ReadonlyMap<string, RestoreOptions>;
  /** Undefined until it was typed. */
  readonly reason: string | undefined;
}

const nothing: PlanDraft = { options: new Map(), reason: undefined };

/** Outside React, so that looking something up in Explore meanwhile loses nothing. */
export class PlanDraftStore {
  private draft = nothing;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): PlanDraft => this.draft;

  private set(draft: PlanDraft): void {
    this.draft = draft;
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
  const store = new PlanDraftStore();
  stores.set(personKey, store);
  return store;
}

export function optionsOf(draft: PlanDraft, { key, target }: RestoreGroup): RestoreOptions {
  return draft.options.get(key) ?? defaultOptions(target.kind);
}
