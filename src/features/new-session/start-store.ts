import type { QueryClient } from '@tanstack/react-query';
import { ApiError, isOutcomeUnknown } from '#/api/errors';
import { serverNow } from '#/api/http';
import { operatorExploreMutation } from '#/api/operator-explore';
import { readSessionPage, restoreSessionKey, type RestoreSession } from '#/api/restore-sessions';
import { readStartedSessions, rememberStartedSession } from '#/api/started-sessions';
import { messages } from './messages';
import { candidatesOf, clockToleranceMs, judge } from './reconcile';
import { rememberObjectForm } from './scope-form';
import {
  isBusy,
  retryableRows,
  startedIds,
  toStartedSession,
  type RowState,
  type StartOrder,
  type StartRow,
  type StartRun,
} from './start-run';

/** Opening a backup is work for the proxies; more at once would only make each of them slower. */
const mostAtOnce = 3;

function warnBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** A 400 says that the server did not understand the list; other refusals would meet single objects as well. */
function isListRefused(row: StartRow, error: unknown): boolean {
  return row.oneByOne !== undefined && error instanceof ApiError && error.facts.status === 400;
}

/**
 * Sends the requests of one press of the start button. It lives outside React, so that going to another page of the
 * portal meanwhile loses nothing.
 */
export class StartStore {
  private run: StartRun | undefined;
  private order: StartOrder | undefined;
  private lastKey = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly queryClient: QueryClient) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): StartRun | undefined => this.run;

  /** A second press while something is under way sends nothing. */
  start(order: StartOrder): void {
    if (this.run !== undefined && isBusy(this.run)) return;
    this.order = order;
    this.set({
      isLatest: order.isLatest,
      rows: order.planned.map((planned) => this.newRow(planned, order.oneByOne)),
    });
    this.sendNext();
  }

  readonly retry = (rows: readonly StartRow[]): void => {
    if (this.run === undefined) return;
    const again = new Set(retryableRows(this.run).filter((row) => rows.some(({ key }) => key === row.key)));
    this.set({
      ...this.run,
      rows: this.run.rows.map((row) => (again.has(row) ? { ...row, state: { kind: 'waiting' } } : row)),
    });
    this.sendNext();
  };

  /** Looks once more for sessions whose answer was lost. */
  readonly lookAgain = (): void => {
    if (this.run === undefined) return;
    const isOpen = ({ state }: StartRow) =>
      state.kind === 'look-failed' || state.kind === 'unclear' || state.kind === 'not-started';
    this.set({
      ...this.run,
      rows: this.run.rows.map((row) => (isOpen(row) ? { ...row, state: { kind: 'lost' } } : row)),
    });
    this.sendNext();
  };

  /** The operator has looked and says that no session came of this start. */
  readonly declareNotStarted = (row: StartRow): void => {
    if (row.state.kind === 'unclear' || row.state.kind === 'look-failed') {
      this.setState(row.key, { kind: 'not-started' });
    }
  };

  readonly clear = (): void => {
    if (this.run === undefined || isBusy(this.run)) return;
    this.set(undefined);
  };

  private newRow(planned: StartRow['planned'], oneByOne: StartRow['oneByOne']): StartRow {
    this.lastKey += 1;
    return { key: this.lastKey, planned, oneByOne, state: { kind: 'waiting' }, sentAt: 0 };
  }

  private set(run: StartRun | undefined): void {
    this.run = run;
    if (run !== undefined && isBusy(run)) addEventListener('beforeunload', warnBeforeUnload);
    else removeEventListener('beforeunload', warnBeforeUnload);
    for (const listener of this.listeners) listener();
  }

  private setState(key: number, state: RowState, changes: Partial<StartRow> = {}): void {
    if (this.run === undefined) return;
    const rows = this.run.rows.map((row) => (row.key === key ? { ...row, ...changes, state } : row));
    this.set({ ...this.run, rows });
  }

  private sendNext(): void {
    for (;;) {
      const rows = this.run?.rows ?? [];
      const underWay = rows.filter(({ state }) => state.kind === 'starting').length;
      const next = rows.find(({ state }) => state.kind === 'waiting');
      if (next === undefined || underWay >= mostAtOnce) {
        if (underWay === 0) void this.lookForLost();
        return;
      }
      void this.send(next);
    }
  }

  private async send(row: StartRow): Promise<void> {
    const { run, order } = this;
    if (run === undefined || order === undefined) return;
    const sentAt = serverNow();
    const { request } = row.planned;
    const dateTime = run.isLatest ? new Date(sentAt).toISOString() : request.dateTime;
    this.setState(row.key, { kind: 'starting', since: Date.now() }, { sentAt });
    const mutation = this.queryClient
      .getMutationCache()
      .build(this.queryClient, operatorExploreMutation(order.api));
    try {
      this.adopt(row, await mutation.execute({ ...request, dateTime }));
      if (order.oneByOne !== undefined && row.oneByOne === undefined) rememberObjectForm();
    } catch (error) {
      if (isListRefused(row, error)) this.splitUp(row);
      else this.setState(row.key, isOutcomeUnknown(error) ? { kind: 'lost' } : { kind: 'failed', error });
    }
    this.sendNext();
  }

  private splitUp(refused: StartRow): void {
    if (this.run === undefined) return;
    const single = (refused.oneByOne ?? []).map((planned) => this.newRow(planned, undefined));
    this.set({
      ...this.run,
      rows: this.run.rows.flatMap((row) => (row.key === refused.key ? single : [row])),
    });
  }

  private adopt(row: StartRow, session: RestoreSession): void {
    const { run, order } = this;
    if (run === undefined || order === undefined) return;
    const started = toStartedSession(session, row.planned, run.isLatest, Date.now(), messages.namesOf);
    rememberStartedSession(order.personKey, started);
    this.queryClient.setQueryData(restoreSessionKey(session.id), session);
    this.setState(row.key, { kind: 'started', sessionId: session.id });
  }

  /** After a lost answer the session is looked for before anything is sent again: a second POST could make a second one. */
  private async lookForLost(): Promise<void> {
    const { run, order } = this;
    const lost = run?.rows.filter(({ state }) => state.kind === 'lost') ?? [];
    if (run === undefined || order === undefined || lost.length === 0) return;
    for (const row of lost) this.setState(row.key, { kind: 'looking', since: Date.now() });
    try {
      const startedAfter = Math.min(...lost.map((row) => row.sentAt)) - clockToleranceMs;
      const sessions = await this.readSessions(order, startedAfter);
      const remembered = readStartedSessions(order.personKey).map(({ sessionId }) => sessionId);
      const claimed = new Set([...remembered, ...startedIds(run)]);
      for (const row of lost) {
        const likeThis = { request: row.planned.request, sentAt: row.sentAt };
        const verdict = judge(lost.length, candidatesOf(likeThis, sessions, claimed), order.personKey);
        if (verdict.kind === 'found') this.adopt(row, verdict.session);
        else this.setState(row.key, verdict);
      }
    } catch (error) {
      for (const row of lost) this.setState(row.key, { kind: 'look-failed', error });
    }
    this.sendNext();
  }

  private async readSessions({ api }: StartOrder, startedAfter: number): Promise<readonly RestoreSession[]> {
    const sessions: RestoreSession[] = [];
    for (;;) {
      const page = await readSessionPage(api, { startedAfter }, sessions.length);
      sessions.push(...page.sessions);
      if (!page.hasMore || page.sessions.length === 0) return sessions;
    }
  }
}

const stores = new WeakMap<QueryClient, StartStore>();

/** The store of the signed-in person's query client. */
export function startStoreOf(queryClient: QueryClient): StartStore {
  const known = stores.get(queryClient);
  if (known !== undefined) return known;
  const store = new StartStore(queryClient);
  stores.set(queryClient, store);
  return store;
}
