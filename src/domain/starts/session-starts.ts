import type { QueryClient } from '@tanstack/react-query';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { operatorExploreMutation } from '#/api/sessions/operator-explore';
import { restoreSessionKey } from '#/api/sessions/restore-sessions';
import { advance, type SendEvent } from '../sending/send-state';
import { RequestSender } from '../sending/request-sender';
import type { SendAccess, SenderWork, SentChanges, StartedAnswer } from '../sending/sender-work';
import type { SessionClaims } from '../sending/session-claims';
import type { StartedSessions } from '../sessions/started-sessions';
import {
  isRowOpen,
  isRunBusy,
  requestAt,
  retryableRows,
  startRowFacts,
  toStartedSession,
  type PlannedStart,
  type StartOrder,
  type StartRow,
  type StartRun,
} from './start-run';

/** Opening a backup is work for the proxies; more at once would only make each of them slower. */
const maxConcurrent = 3;

export type StartRuns = ReadonlyMap<string, StartRun>;

function warnBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** A 400 says that the server did not understand the list; other refusals would meet single objects as well. */
function isListRefused({ oneByOne }: StartRow, event: SendEvent): boolean {
  return oneByOne !== undefined && event.kind === 'refuse' && event.error.status === 400;
}

/**
 * All requests of this page that start a session to explore, by what they were pressed for: the form of a new session,
 * reopening one, comparing, opening at another moment. Outside React, so that leaving a page loses nothing.
 */
export class SessionStarts {
  /** Runs by their id. */
  readonly store: StoreApi<StartRuns> = createStore<StartRuns>(() => new Map());
  private readonly sender: RequestSender<StartRow>;
  /** Rows are forgotten with the tab, so that no row of another tab has the same key. */
  private readonly id = crypto.randomUUID();
  private lastKey = 0;

  constructor(
    private readonly access: SendAccess,
    private readonly queryClient: QueryClient,
    claims: SessionClaims,
    private readonly started: Pick<StartedSessions, 'ids' | 'add'>,
  ) {
    this.sender = new RequestSender(access, claims, this.senderWork());
    const stopWarning = () => removeEventListener('beforeunload', warnBeforeUnload);
    access.signedIn.addEventListener('abort', stopWarning, { once: true });
  }

  /** Starts a run. Nothing is sent while the outcome of an earlier run of that id is open. */
  start(runId: string, order: StartOrder): void {
    const before = this.store.getState().get(runId);
    if (before?.rows.some(isRowOpen) || this.access.signedIn.aborted) return;
    const rows = order.planned.map((planned) => this.newRow(planned, order.oneByOne));
    this.setRun(runId, { rows, order });
    this.sender.next();
  }

  /** Sends again what no session came of. */
  readonly retry = (runId: string, rows?: readonly StartRow[]): void => {
    const run = this.store.getState().get(runId);
    if (run === undefined) return;
    const wanted = rows?.map(({ key }) => key);
    const keys = retryableRows(run).map(({ key }) => key);
    this.sender.press(wanted === undefined ? keys : keys.filter((key) => wanted.includes(key)), {
      kind: 'retry',
    });
  };

  /** Looks up once more what became of the run's unconfirmed requests. */
  readonly lookUpAgain = (runId: string): void => {
    const rows = this.store.getState().get(runId)?.rows ?? [];
    this.sender.press(
      rows.map(({ key }) => key),
      { kind: 'look-up-again' },
    );
  };

  readonly declareNotStarted = (row: StartRow): void => this.sender.declareNotStarted(row.key);

  readonly adopt = (row: StartRow, sessionId: string): void => void this.sender.adopt(row.key, sessionId);

  /** Forgets a run that nothing of is under way. */
  readonly clear = (runId: string): void => {
    const run = this.store.getState().get(runId);
    if (run !== undefined && !isRunBusy(run)) this.setRun(runId, undefined);
  };

  private get rows(): readonly StartRow[] {
    return [...this.store.getState().values()].flatMap(({ rows }) => rows);
  }

  private newRow(planned: PlannedStart, oneByOne: StartRow['oneByOne']): StartRow {
    this.lastKey += 1;
    const key = `${this.id} ${this.lastKey}`;
    return { ...planned, key, oneByOne, state: { kind: 'waiting' }, sentAt: 0, ruledOut: [] };
  }

  private setRun(runId: string, run: StartRun | undefined): void {
    if (this.access.signedIn.aborted) return;
    const runs = new Map(this.store.getState());
    if (run === undefined) runs.delete(runId);
    else runs.set(runId, run);
    this.store.setState(runs, true);
    const isBusy = [...runs.values()].some(isRunBusy);
    if (isBusy) addEventListener('beforeunload', warnBeforeUnload);
    else removeEventListener('beforeunload', warnBeforeUnload);
  }

  private find(key: string) {
    for (const [runId, run] of this.store.getState()) {
      const row = run.rows.find((one) => one.key === key);
      if (row !== undefined) return { runId, run, row };
    }
    return undefined;
  }

  private advance(key: string, event: SendEvent, changes: SentChanges = {}): void {
    const found = this.find(key);
    if (found === undefined) return;
    const { runId, run, row } = found;
    const rows = isListRefused(row, event)
      ? (row.oneByOne ?? []).map((planned) => this.newRow(planned, undefined))
      : [{ ...row, ...changes, state: advance(row.state, event) }];
    this.setRun(runId, { ...run, rows: run.rows.flatMap((one) => (one.key === key ? rows : [one])) });
  }

  private senderWork(): SenderWork<StartRow> {
    const { api } = this.access;
    const isLatest = ({ key }: StartRow) => this.find(key)?.run.order.isLatest ?? false;
    return {
      maxConcurrent,
      rows: () => this.rows,
      ...startRowFacts,
      advance: (key, event, changes) => this.advance(key, event, changes),
      post: async (row) => {
        const mutation = this.queryClient
          .getMutationCache()
          .build(this.queryClient, operatorExploreMutation(api));
        const session = await mutation.execute(requestAt(row, isLatest(row), row.sentAt));
        return { sessionId: session.id, session };
      },
      sentRequestOf: ({ request, sentAt, ruledOut }) => ({
        type: request.type,
        reason: request.reason,
        sentAt,
        ruledOut,
      }),
      knownSessionIds: () => [
        ...this.started.ids,
        ...this.rows.flatMap(({ state }) => (state.kind === 'accepted' ? [state.sessionId] : [])),
      ],
      onAccepted: (row, answer) => this.remember(row, answer, isLatest(row)),
      refine: (_row, verdict) => Promise.resolve(verdict),
    };
  }

  private remember(row: StartRow, { sessionId, session }: StartedAnswer, isLatest: boolean): void {
    const started = toStartedSession(sessionId, session, row, isLatest, Date.now());
    this.started.add(started);
    if (session !== undefined) this.queryClient.setQueryData(restoreSessionKey(sessionId), session);
    this.find(row.key)?.run.order.onStarted?.(sessionId, row);
  }
}
