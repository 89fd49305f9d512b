import type { ApiClient } from './client';
import { serverNow } from './server-clock';
import { candidatesOf, clockToleranceMs, judge, type LostRequest, type Verdict } from './reconcile';
import { readSessionPage, type RestoreSession } from './restore-sessions';

/** Where a request stands, as far as sending goes. A lost one is looked for before anything else happens with it. */
export type SendPhase = 'waiting' | 'sending' | 'lost' | 'settled';

/** Requests that each start a session, and their owner's way of keeping what becomes of them. */
export interface SendOnceWork<Row, Answer> {
  readonly mostAtOnce: number;
  readonly rows: () => readonly Row[];
  readonly phaseOf: (row: Row) => SendPhase;
  /** Notes, before it happens, that the row is being sent. */
  readonly begin: (row: Row, sentAt: number) => void;
  readonly post: (row: Row, sentAt: number) => Promise<Answer>;
  readonly onAnswer: (row: Row, answer: Answer) => void;
  /** Notes that the row was refused, or that its answer was lost. */
  readonly onError: (row: Row, error: unknown) => void;
  /** What tells the session of a lost row from others. */
  readonly lostRequestOf: (row: Row) => LostRequest;
  /** Sessions that are known to have come of something else. */
  readonly claimedIds: () => Iterable<string>;
  readonly onLooking: (row: Row) => void;
  readonly onVerdict: (row: Row, verdict: Verdict, lost: readonly Row[]) => void | Promise<void>;
  readonly onLookFailed: (row: Row, error: unknown) => void;
}

async function readSessionsSince(api: ApiClient, startedAfter: number): Promise<readonly RestoreSession[]> {
  const sessions: RestoreSession[] = [];
  for (;;) {
    const page = await readSessionPage(api, { startedAfter }, sessions.length);
    sessions.push(...page.sessions);
    if (!page.hasMore || page.sessions.length === 0) return sessions;
  }
}

/**
 * Sends requests that must not be sent twice, a few at a time. After a lost answer the session is looked for, and only
 * when nothing else is being sent, whose session could be mistaken for it.
 */
export class SendOnce<Row, Answer> {
  private isLooking = false;

  constructor(
    private readonly api: ApiClient,
    private readonly person: string,
    private readonly work: SendOnceWork<Row, Answer>,
  ) {}

  /** Goes on with whatever there is to do; to be called when rows have come or changed. */
  readonly next = (): void => {
    const { work } = this;
    if (this.isLooking) return;
    for (;;) {
      const rows = work.rows();
      const underWay = rows.filter((row) => work.phaseOf(row) === 'sending').length;
      const waiting = rows.find((row) => work.phaseOf(row) === 'waiting');
      if (waiting === undefined || underWay >= work.mostAtOnce) {
        if (underWay === 0) void this.lookForLost();
        return;
      }
      void this.send(waiting);
    }
  };

  private async send(row: Row): Promise<void> {
    const sentAt = serverNow();
    this.work.begin(row, sentAt);
    try {
      this.work.onAnswer(row, await this.work.post(row, sentAt));
    } catch (error) {
      this.work.onError(row, error);
    }
    this.next();
  }

  private async lookForLost(): Promise<void> {
    const { work } = this;
    const lost = work.rows().filter((row) => work.phaseOf(row) === 'lost');
    if (lost.length === 0) return;
    this.isLooking = true;
    for (const row of lost) work.onLooking(row);
    try {
      const requests = lost.map((row) => [row, work.lostRequestOf(row)] as const);
      const startedAfter = Math.min(...requests.map(([, { sentAt }]) => sentAt)) - clockToleranceMs;
      const sessions = await readSessionsSince(this.api, startedAfter);
      const claimed = new Set(work.claimedIds());
      for (const [row, request] of requests) {
        const candidates = candidatesOf(request, sessions, claimed, this.person);
        const verdict = judge(request, lost.length, candidates, this.person);
        await work.onVerdict(row, verdict, lost);
      }
    } catch (error) {
      for (const row of lost) work.onLookFailed(row, error);
    }
    this.isLooking = false;
    this.next();
  }
}
