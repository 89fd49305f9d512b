import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Person } from '#/domain/person/person';
import type { ReadonlyStore } from '#/lib/store';
import { entryOfItem } from '#/domain/restore-list/entry';
import { restoreSessionQuery } from '#/api/sessions/restore-sessions';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { searchSession, type MultiSearchQuery } from './search-session';
import { hitsOf, type RowState, type SeveralSessionsRow, type MultiSearchState } from './multi-search-state';

/** Searching reads backups through the proxies; more at once would only make each of them slower. */
const maxConcurrent = 3;

export interface MultiSearchOrder extends MultiSearchQuery {
  readonly sessionIds: readonly string[];
}

/** Enough to go back to an earlier search; each may hold thousands of records. */
const maxKept = 3;

function keyOf({ workload, type, text, sessionIds }: MultiSearchOrder): string {
  return JSON.stringify([workload, type, text, ...sessionIds]);
}

/** One search over several sessions, and what of it is ticked. Outside React, so that coming back finds it as it was. */
export class MultiSearchRun {
  private readonly state: StoreApi<MultiSearchState>;
  readonly store: ReadonlyStore<MultiSearchState>;
  private hasBegun = false;
  private controller = new AbortController();

  constructor(
    private readonly person: Person,
    private readonly order: MultiSearchOrder,
    private readonly onShown: (search: MultiSearchRun) => void,
  ) {
    const rows = order.sessionIds.map((sessionId) => ({ sessionId, state: { kind: 'waiting' } as const }));
    this.state = createStore(() => ({ rows, unticked: new Set<string>(), unfolded: new Set<string>() }));
    this.store = this.state;
  }

  /** Each time it is shown. What was found stays, and what was cancelled waits for somebody to want it. */
  begin(): void {
    this.onShown(this);
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.person.signedIn.addEventListener('abort', this.cancel, { once: true });
    this.searchNext();
  }

  readonly cancel = (): void => {
    this.controller.abort();
    this.controller = new AbortController();
    this.change({
      rows: this.state
        .getState()
        .rows.map((row) =>
          row.state.kind === 'waiting' || row.state.kind === 'searching'
            ? { ...row, state: { kind: 'cancelled' } }
            : row,
        ),
    });
  };

  readonly retry = (sessionIds: readonly string[]): void => {
    for (const id of sessionIds) {
      const { queryKey } = this.sessionQuery(id);
      // It may have ended meanwhile; an invalid answer is asked for anew.
      void this.person.queryClient.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
      this.setState(id, { kind: 'waiting' });
    }
    this.searchNext();
  };

  readonly toggle = (key: string): void => {
    const unticked = new Set(this.state.getState().unticked);
    if (!unticked.delete(key)) unticked.add(key);
    this.change({ unticked });
  };

  /** Ticks or unticks all that was found in some sessions. */
  readonly tickAll = (rows: readonly SeveralSessionsRow[], isTicked: boolean): void => {
    const unticked = new Set(this.state.getState().unticked);
    for (const { entry } of rows.flatMap(hitsOf)) {
      if (isTicked) unticked.delete(entry.key);
      else unticked.add(entry.key);
    }
    this.change({ unticked });
  };

  readonly unfold = (sessionId: string): void =>
    this.change({ unfolded: new Set([...this.state.getState().unfolded, sessionId]) });

  readonly setEnded = (sessionId: string): void => this.setState(sessionId, { kind: 'ended' });

  private change(changes: Partial<MultiSearchState>): void {
    this.state.setState(changes);
  }

  private setState(sessionId: string, state: RowState): void {
    this.change({
      rows: this.state.getState().rows.map((row) => (row.sessionId === sessionId ? { ...row, state } : row)),
    });
  }

  private searchNext(): void {
    for (;;) {
      const { rows } = this.state.getState();
      const underWay = rows.filter(({ state }) => state.kind === 'searching').length;
      const next = rows.find(({ state }) => state.kind === 'waiting');
      if (next === undefined || underWay >= maxConcurrent) return;
      void this.search(next.sessionId);
    }
  }

  private async search(sessionId: string): Promise<void> {
    const { signal } = this.controller;
    const since = Date.now();
    this.setState(sessionId, { kind: 'searching', since, count: 0 });
    const onFound = (count: number): void => {
      if (!signal.aborted) this.setState(sessionId, { kind: 'searching', since, count });
    };
    let state: RowState;
    try {
      state = await this.resultOf(sessionId, signal, onFound);
    } catch (error) {
      state = { kind: 'failed', error };
    }
    // What was cancelled says so already, and may have been begun anew.
    if (signal.aborted) return;
    this.setState(sessionId, state);
    this.searchNext();
  }

  private sessionQuery(sessionId: string) {
    const { api } = this.person;
    const self = this.person.own(StartedSessions).find(sessionId)?.links['self'];
    return restoreSessionQuery(api, sessionId, self);
  }

  private async resultOf(
    sessionId: string,
    signal: AbortSignal,
    onFound: (count: number) => void,
  ): Promise<RowState> {
    const { queryClient, api } = this.person;
    const { workload, type } = this.order;
    const session = await queryClient.fetchQuery(this.sessionQuery(sessionId));
    if (session.state === 'Stopped') return { kind: 'ended' };
    const { items, isCut, isEmpty } = await searchSession(api, sessionId, this.order, signal, onFound);
    const hits = items.map(({ item, place, placeNames }) => ({
      item,
      place,
      type: workload === 'Vet' ? type : undefined,
      entry: entryOfItem({ sessionId, workload, place, placeNames, item }),
    }));
    return { kind: 'done', hits, isCut, isEmpty };
  }
}

/** The person's latest searches over several sessions. */
export class MultiSearches {
  /** By what they look for. The one that was shown last stands last. */
  private readonly kept = new Map<string, MultiSearchRun>();

  constructor(private readonly person: Person) {}

  /** The search for these words in these sessions: the same one as long as it is kept. */
  of(order: MultiSearchOrder): MultiSearchRun {
    const key = keyOf(order);
    return this.kept.get(key) ?? new MultiSearchRun(this.person, order, (search) => this.keep(key, search));
  }

  private keep(key: string, search: MultiSearchRun): void {
    this.kept.delete(key);
    this.kept.set(key, search);
    const [oldest] = this.kept;
    if (this.kept.size <= maxKept || oldest === undefined) return;
    const [forgottenKey, forgotten] = oldest;
    forgotten.cancel();
    this.kept.delete(forgottenKey);
  }
}
