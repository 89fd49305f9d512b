import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#/api/transport/errors';
import { operatorExploreMutation } from '#/api/sessions/operator-explore';
import { restoreSessionKey, type RestoreSession } from '#/api/sessions/restore-sessions';
import { SendOnce, type SendPhase } from '#/domain/sending/send-once';
import type { Person } from '#/domain/person/person';
import { BrowserClaims, type SessionClaims } from '#/domain/sending/session-claims';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { messages } from '../messages';
import { rememberObjectForm } from '../form/scope-form';
import {
  isBusy,
  plannedAt,
  retryableRows,
  startedIds,
  toStartedSession,
  type RowState,
  type StartOrder,
  type StartRow,
  type StartRun,
} from './start-run';

/** Opening a backup is work for the proxies; more at once would only make each of them slower. */
const maxConcurrent = 3;

function warnBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** A 400 says that the server did not understand the list; other refusals would meet single objects as well. */
function isListRefused(row: StartRow, error: unknown): boolean {
  return row.oneByOne !== undefined && error instanceof ApiError && error.facts.status === 400;
}

function phaseOf({ state }: StartRow): SendPhase {
  switch (state.kind) {
    case 'waiting':
    case 'lost':
      return state.kind;
    case 'starting':
      return 'sending';
    case 'started':
    case 'failed':
    case 'looking':
    case 'look-failed':
    case 'not-started':
    case 'unclear':
      return 'settled';
  }
}

function lost({ state }: StartRow, thenSend: boolean): RowState {
  return { kind: 'lost', error: state.kind === 'not-started' ? state.error : undefined, thenSend };
}

/** The server may have been slower than the look for the session of a lost answer. */
function stateToSendAgain(row: StartRow): RowState {
  return row.state.kind === 'not-started' ? lost(row, true) : { kind: 'waiting' };
}

/**
 * Sends the requests of one press of the start button. It lives outside React, so that going to another page of the
 * portal meanwhile loses nothing.
 */
export class StartStore {
  private run: StartRun | undefined;
  private order: StartOrder | undefined;
  private sender: SendOnce<StartRow, RestoreSession> | undefined;
  /** Rows are forgotten with the tab, so that no row of another one is theirs. */
  private readonly id = crypto.randomUUID();
  private lastKey = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly queryClient: QueryClient,
    private readonly claims: SessionClaims,
    private readonly started: Pick<StartedSessions, 'ids' | 'add'>,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): StartRun | undefined => this.run;

  /** A second press while something is under way sends nothing. */
  start(order: StartOrder): void {
    if (this.run !== undefined && isBusy(this.run)) return;
    this.order = order;
    // Whoever signs out was not to wait for answers.
    const stopWarning = () => removeEventListener('beforeunload', warnBeforeUnload);
    order.signedIn.addEventListener('abort', stopWarning, { once: true });
    this.sender = this.senderFor(order);
    this.set({
      isLatest: order.isLatest,
      rows: order.planned.map((planned) => this.newRow(planned, order.oneByOne)),
    });
    this.sender?.next();
  }

  readonly retry = (rows: readonly StartRow[]): void => {
    if (this.run === undefined) return;
    const again = new Set(retryableRows(this.run).filter((row) => rows.some(({ key }) => key === row.key)));
    this.set({
      ...this.run,
      rows: this.run.rows.map((row) => (again.has(row) ? { ...row, state: stateToSendAgain(row) } : row)),
    });
    this.sender?.next();
  };

  /** Looks once more for sessions whose answer was lost. */
  readonly lookAgain = (): void => {
    if (this.run === undefined) return;
    const isOpen = ({ state }: StartRow) =>
      state.kind === 'look-failed' || state.kind === 'unclear' || state.kind === 'not-started';
    this.set({
      ...this.run,
      rows: this.run.rows.map((row) => (isOpen(row) ? { ...row, state: lost(row, false) } : row)),
    });
    this.sender?.next();
  };

  /** The operator has looked and says that no session came of this start. */
  readonly declareNotStarted = (row: StartRow): void => {
    if (row.state.kind === 'unclear' || row.state.kind === 'look-failed') {
      this.sender?.giveUp(row);
      const candidates = row.state.kind === 'unclear' ? row.state.candidates : [];
      const ruledOut = [...row.ruledOut, ...candidates.map(({ id }) => id)];
      this.setState(row.key, { kind: 'not-started', error: undefined }, { ruledOut });
    }
  };

  readonly clear = (): void => {
    if (this.run === undefined || isBusy(this.run)) return;
    this.set(undefined);
  };

  private newRow(planned: StartRow['planned'], oneByOne: StartRow['oneByOne']): StartRow {
    this.lastKey += 1;
    return { key: this.lastKey, planned, oneByOne, state: { kind: 'waiting' }, sentAt: 0, ruledOut: [] };
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

  private senderFor(order: StartOrder): SendOnce<StartRow, RestoreSession> {
    return new SendOnce(order, this.claims, {
      maxConcurrent,
      phaseOf,
      rows: () => this.run?.rows ?? [],
      begin: (row, sentAt) => this.setState(row.key, { kind: 'starting', since: Date.now() }, { sentAt }),
      post: ({ planned }, sentAt) => {
        const { request } = plannedAt(planned, order.isLatest, sentAt);
        const mutation = this.queryClient
          .getMutationCache()
          .build(this.queryClient, operatorExploreMutation(order.api));
        return mutation.execute(request);
      },
      sessionIdOf: ({ id }) => id,
      ownerOf: ({ key }) => `${this.id} ${key}`,
      onAnswer: (row, session) => {
        this.adopt(row, session);
        if (order.oneByOne !== undefined && row.oneByOne === undefined) rememberObjectForm();
      },
      onRefused: (row, error) => {
        if (isListRefused(row, error)) this.splitUp(row);
        else this.setState(row.key, { kind: 'failed', error });
      },
      onLost: ({ key }, error) => this.setState(key, { kind: 'lost', error, thenSend: false }),
      lostRequestOf: ({ planned: { request }, sentAt, ruledOut }) => ({
        type: request.type,
        reason: request.reason,
        sentAt,
        ruledOut,
      }),
      claimedIds: () => [...this.started.ids, ...(this.run === undefined ? [] : startedIds(this.run))],
      onLooking: ({ key, state }) => {
        const { error, thenSend } = state.kind === 'lost' ? state : { error: undefined, thenSend: false };
        this.setState(key, { kind: 'looking', since: Date.now(), error, thenSend });
      },
      onVerdict: (row, verdict) => {
        const state = this.run?.rows.find(({ key }) => key === row.key)?.state;
        if (verdict.kind === 'found') this.adopt(row, verdict.session);
        else if (verdict.kind === 'unclear') this.setState(row.key, verdict);
        else if (state?.kind === 'looking') {
          const { error, thenSend } = state;
          this.setState(row.key, thenSend ? { kind: 'waiting' } : { kind: 'not-started', error });
        }
      },
      onLookFailed: (row, error) => this.setState(row.key, { kind: 'look-failed', error }),
    });
  }

  private splitUp(refused: StartRow): void {
    if (this.run === undefined) return;
    const single = (refused.oneByOne ?? []).map((planned) => this.newRow(planned, undefined));
    this.set({
      ...this.run,
      rows: this.run.rows.flatMap((row) => (row.key === refused.key ? single : [row])),
    });
  }

  private adopt({ key }: StartRow, session: RestoreSession): void {
    const { run, order } = this;
    // As it is now: it knows when it was sent.
    const row = run?.rows.find((one) => one.key === key);
    if (run === undefined || order === undefined || row === undefined) return;
    const planned = plannedAt(row.planned, run.isLatest, row.sentAt);
    const started = toStartedSession(session, planned, run.isLatest, Date.now(), messages.namesOf);
    this.started.add(started);
    this.queryClient.setQueryData(restoreSessionKey(session.id), session);
    this.setState(key, { kind: 'started', sessionId: session.id });
  }
}

/** The starts of a person in this tab. */
export class PersonStarts extends StartStore {
  constructor(person: Person) {
    super(person.queryClient, person.own(BrowserClaims), person.own(StartedSessions));
  }
}
