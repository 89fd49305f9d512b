import type { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import { entryOfItem } from '#/domain/restore-list/entry';
import { restoreSessionQuery } from '#/api/sessions/restore-sessions';
import { findStartedSession } from '#/domain/sessions/started-sessions';
import { searchSession, type MultiSearchQuery } from './search-session';
import { hitsOf, type RowState, type SeveralSessionsRow, type MultiSearchState } from './multi-search-state';

/** Searching reads backups through the proxies; more at once would only make each of them slower. */
const maxConcurrent = 3;

export interface MultiSearchOrder extends MultiSearchQuery {
  readonly queryClient: QueryClient;
  readonly api: ApiClient;
  readonly personKey: string;
  readonly sessionIds: readonly string[];
}

/** Enough to go back to an earlier search; each may hold thousands of records. */
const maxKept = 3;

/** The one that was shown last is the last of them. */
const kept = new WeakMap<QueryClient, Map<string, MultiSearchRun>>();

function keyOf({ workload, type, text, sessionIds }: MultiSearchOrder): string {
  return JSON.stringify([workload, type, text, ...sessionIds]);
}

function keep(search: MultiSearchRun, order: MultiSearchOrder): void {
  const searches = kept.get(order.queryClient) ?? new Map<string, MultiSearchRun>();
  kept.set(order.queryClient, searches);
  searches.delete(keyOf(order));
  searches.set(keyOf(order), search);
  const [oldest] = searches;
  if (searches.size <= maxKept || oldest === undefined) return;
  const [key, forgotten] = oldest;
  forgotten.cancel();
  searches.delete(key);
}

/** One search over several sessions, and what of it is ticked. Outside React, so that coming back finds it as it was. */
export class MultiSearchRun {
  private state: MultiSearchState;
  private hasBegun = false;
  private controller = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly order: MultiSearchOrder) {
    const rows = order.sessionIds.map((sessionId) => ({ sessionId, state: { kind: 'waiting' } as const }));
    this.state = { rows, unticked: new Set(), unfolded: new Set() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): MultiSearchState => this.state;

  /** Each time it is shown. What was found stays, and what was cancelled waits for somebody to want it. */
  begin(): void {
    keep(this, this.order);
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.searchNext();
  }

  readonly cancel = (): void => {
    this.controller.abort();
    this.controller = new AbortController();
    this.change({
      rows: this.state.rows.map((row) =>
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
      void this.order.queryClient.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
      this.setState(id, { kind: 'waiting' });
    }
    this.searchNext();
  };

  readonly toggle = (key: string): void => {
    const unticked = new Set(this.state.unticked);
    if (!unticked.delete(key)) unticked.add(key);
    this.change({ unticked });
  };

  /** Ticks or unticks all that was found in some sessions. */
  readonly tickAll = (rows: readonly SeveralSessionsRow[], isTicked: boolean): void => {
    const unticked = new Set(this.state.unticked);
    for (const { entry } of rows.flatMap(hitsOf)) {
      if (isTicked) unticked.delete(entry.key);
      else unticked.add(entry.key);
    }
    this.change({ unticked });
  };

  readonly unfold = (sessionId: string): void =>
    this.change({ unfolded: new Set([...this.state.unfolded, sessionId]) });

  readonly setEnded = (sessionId: string): void => this.setState(sessionId, { kind: 'ended' });

  private change(changes: Partial<MultiSearchState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  private setState(sessionId: string, state: RowState): void {
    this.change({
      rows: this.state.rows.map((row) => (row.sessionId === sessionId ? { ...row, state } : row)),
    });
  }

  private searchNext(): void {
    for (;;) {
      const { rows } = this.state;
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
    const { api, personKey } = this.order;
    const self = findStartedSession(personKey, sessionId)?.links['self'];
    return restoreSessionQuery(api, sessionId, self);
  }

  private async resultOf(
    sessionId: string,
    signal: AbortSignal,
    onFound: (count: number) => void,
  ): Promise<RowState> {
    const { queryClient, api, workload, type } = this.order;
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

/** The search of these words in these sessions: the same one as long as it is kept, from its beginning on. */
export function multiSearchOf(order: MultiSearchOrder): MultiSearchRun {
  return kept.get(order.queryClient)?.get(keyOf(order)) ?? new MultiSearchRun(order);
}
