import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Person } from '#/domain/person/person';
import type { ReadonlyStore } from '#/lib/store';
import type { RestoreOptions } from '#/domain/restore-plan/requests/options';
import { readStored, writeStored } from '#/lib/stored';
import type { PlanDraft } from './plan-order';
import { storedOptions } from '#/domain/restore-plan/store/stored-request';

const nothing: PlanDraft = { options: new Map(), reason: undefined, wanted: new Set() };

const storedDraft = v.object({
  options: v.array(v.tuple([v.string(), storedOptions])),
  reason: v.optional(v.string()),
  wanted: v.optional(v.array(v.string()), []),
});

/**
 * Outside React, so that looking something up in Explore meanwhile loses nothing; and kept in this tab, which signing
 * in again loads anew.
 */
export class PlanDraftStore {
  private readonly state: StoreApi<PlanDraft>;
  readonly store: ReadonlyStore<PlanDraft>;
  private readonly storedAs: string;

  constructor({ personKey }: Pick<Person, 'personKey'>) {
    this.storedAs = `restore-draft.${personKey}`;
    const stored = readStored('tab', this.storedAs, storedDraft);
    this.state = createStore<PlanDraft>(() =>
      stored === undefined
        ? nothing
        : { options: new Map(stored.options), reason: stored.reason, wanted: new Set(stored.wanted) },
    );
    this.store = this.state;
  }

  private get draft(): PlanDraft {
    return this.state.getState();
  }

  private set(draft: PlanDraft): void {
    this.state.setState(draft, true);
    const { options, reason, wanted } = draft;
    writeStored('tab', this.storedAs, { options: [...options], reason, wanted: [...wanted] });
  }

  readonly setOptions = (groupKey: string, options: RestoreOptions): void => {
    this.set({ ...this.draft, options: new Map(this.draft.options).set(groupKey, options) });
  };

  readonly setReason = (reason: string): void => this.set({ ...this.draft, reason });

  readonly want = (keys: readonly string[]): void =>
    this.set({ ...this.draft, wanted: new Set([...this.draft.wanted, ...keys]) });

  readonly clear = (): void => this.set(nothing);

  /** Keys of groups and entries begin with the id of their session. */
  readonly moveTo = (endedId: string, sessionId: string): void => {
    const moved = (key: string) =>
      key.startsWith(`${endedId} `) ? sessionId + key.slice(endedId.length) : key;
    const { options, wanted } = this.draft;
    this.set({
      ...this.draft,
      options: new Map([...options].map(([key, chosen]) => [moved(key), chosen])),
      wanted: new Set([...wanted].map(moved)),
    });
  };
}
