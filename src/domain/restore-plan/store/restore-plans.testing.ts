import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { memoryTabs } from '../../sending/session-claims.testing';
import { groupEntries } from '../requests/groups';
import { memoryRecords } from '../../restore-list/records.testing';
import { defaultOptions } from '../requests/options';
import type { RecordStore } from '../../restore-list/records';
import { entryIn } from '../../restore-list/entries.testing';
import { planProgress, type RestorePlan } from '../plan/plan';
import { SessionsOfPlans } from '../../sessions/sessions-of-plans';
import { RestorePlans } from './restore-plans';
import { FakeServer } from '../plan/plans.testing';

interface Tab {
  readonly tell: (message: unknown) => void;
  readonly begin: () => void;
  isOpen: boolean;
  isFrozen: boolean;
}

/** A device with tabs of the portal, and a server that restores. */
class PlanBench {
  server = new FakeServer();
  records = memoryRecords();
  private openClaims = memoryTabs();
  tabs: Tab[] = [];
  warnings: boolean[] = [];
  sessionsOfPlans = new SessionsOfPlans();
  private readonly clients: QueryClient[] = [];

  reset(): void {
    this.server = new FakeServer();
    this.records = memoryRecords();
    this.openClaims = memoryTabs();
    this.tabs = [];
    this.warnings = [];
    this.sessionsOfPlans = new SessionsOfPlans();
  }

  end(): void {
    for (const client of this.clients.splice(0)) client.clear();
  }

  /** Records whose storage takes nothing more once it is broken. */
  breakable() {
    const storage = { isBroken: false };
    const orFail = <Rest extends readonly unknown[], T>(work: (...rest: Rest) => Promise<T>) => {
      return (...rest: Rest) => (storage.isBroken ? Promise.reject(new Error('it is full')) : work(...rest));
    };
    const { read, put, remove, removeAll } = this.records;
    const records = { read, put: orFail(put), remove: orFail(remove), removeAll: orFail(removeAll) };
    return { storage, records };
  }

  /** The first open tab is the one that sends. */
  openTab(records: RecordStore = this.records) {
    const queryClient = new QueryClient();
    queryClient.mount();
    this.clients.push(queryClient);
    const listeners: ((message: unknown) => void)[] = [];
    const begins: (() => void)[] = [];
    const tab: Tab = {
      isOpen: true,
      isFrozen: false,
      tell: (message) => listeners.forEach((listener) => listener(message)),
      begin: () => begins.forEach((begin) => begin()),
    };
    const { tabs, warnings } = this;
    const { claims, close } = this.openClaims();
    const leaving = new AbortController();
    const isFirst = tabs.every(({ isOpen }) => !isOpen);
    tabs.push(tab);
    const store = new RestorePlans(
      { api: this.server.api, queryClient, personKey: 'ada', signedIn: leaving.signal },
      {
        records,
        claims,
        started: { ids: [] },
        sessionsOfPlans: this.sessionsOfPlans,
        tabs: {
          post: (message) => {
            if (!tab.isOpen) return;
            const copy: unknown = structuredClone(message);
            for (const other of tabs) if (other !== tab && other.isOpen && !other.isFrozen) other.tell(copy);
          },
          onMessage: (listener) => listeners.push(listener),
        },
        whenWriter: (begin) => {
          begins.push(begin);
          if (isFirst) begin();
        },
        warnBeforeClosing: (isOn) => warnings.push(isOn),
      },
    );
    store.begin();
    const closeTab = () => {
      tab.isOpen = false;
      close();
    };
    return Object.assign(store, {
      close: closeTab,
      freeze: () => void (tab.isFrozen = true),
      becomeWriter: tab.begin,
      signOut: () => leaving.abort(),
    });
  }
}

/** For a whole file of tests, each of which begins anew. */
export function planBench(): PlanBench {
  const bench = new PlanBench();
  beforeEach(() => {
    vi.stubGlobal('location', { href: 'https://portal.example/' });
    vi.stubGlobal('localStorage', { getItem: () => null });
    bench.reset();
  });
  afterEach(() => {
    bench.end();
    vi.unstubAllGlobals();
  });
  return bench;
}

export function mails(...ids: readonly string[]) {
  const entries = ids.map((id) => entryIn('Vex', `mailbox/of ${id}`, 'mail', id));
  return groupEntries(entries, 'v7').groups.map((group) => ({ group, options: defaultOptions('mail') }));
}

export function together(...ids: readonly string[]) {
  const entries = ids.map((id) => entryIn('Vex', 'mailbox/m', 'mail', id));
  return groupEntries(entries, 'v7').groups.map((group) => ({ group, options: defaultOptions('mail') }));
}

export function planIn(store: RestorePlans): RestorePlan {
  const [plan] = store.store.getState().plans;
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

export function kindsIn(store: RestorePlans): readonly string[] {
  return store.store.getState().plans.flatMap(({ requests }) => requests.map(({ state }) => state.kind));
}

export function becomes(store: RestorePlans, ...kinds: readonly string[]): Promise<void> {
  return vi.waitFor(() => expect(kindsIn(store)).toEqual(kinds));
}

export function resultsIn(store: RestorePlans): readonly string[] {
  return planProgress(planIn(store)).entries.map(({ entry, outcome }) => `${entry.id} ${outcome.result}`);
}
