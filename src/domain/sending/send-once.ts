import type { ApiClient } from '#/api/transport/client';
import { isOutcomeUnknown, problemKindOf } from '#/api/transport/errors';
import { candidatesOf, judge, type LostRequest, type Verdict } from './find-lost-session';
import { readSessionPage, type RestoreSession } from '#/api/sessions/restore-sessions';
import type { SessionClaims } from './session-claims';
import type { Person } from '../person/person';

/** Where a request stands, as far as sending goes. A lost one is looked for before anything else happens with it. */
export type SendPhase = 'waiting' | 'sending' | 'lost' | 'settled';

/** Requests that each start a session, and their owner's way of keeping what becomes of them. */
export interface SendOnceWork<Row, Answer> {
  readonly maxConcurrent: number;
  readonly rows: () => readonly Row[];
  readonly phaseOf: (row: Row) => SendPhase;
  /** Notes, before it happens, that the row is being sent. */
  readonly begin: (row: Row, sentAt: number) => void;
  readonly post: (row: Row, sentAt: number) => Promise<Answer>;
  readonly sessionIdOf: (answer: Answer) => string;
  /** What a row claims its session as; the same after the page was loaded again, if the row outlives that. */
  readonly ownerOf: (row: Row) => string;
  readonly onAnswer: (row: Row, answer: Answer) => void;
  /** The server did not do it, or was never told to. */
  readonly onRefused: (row: Row, error: unknown) => void;
  /** Nobody knows whether the server did it; `error` is what it answered, if anything. */
  readonly onLost: (row: Row, error: unknown) => void;
  /** What tells the session of a lost row from others. */
  readonly lostRequestOf: (row: Row) => LostRequest;
  /** Sessions that are known to have come of something else, beside those that were claimed. */
  readonly claimedIds: () => Iterable<string>;
  readonly onLooking: (row: Row) => void;
  readonly onVerdict: (row: Row, verdict: Verdict, lost: readonly Row[]) => void | Promise<void>;
  readonly onLookFailed: (row: Row, error: unknown) => void;
}

/** The error, where it is one of the server's own words. */
function serverErrorOf(error: unknown): unknown {
  const kind = problemKindOf(error);
  return kind === 'failed' || kind === 'busy' ? error : undefined;
}

async function readSessionsSince(api: ApiClient, startedAfter: number): Promise<readonly RestoreSession[]> {
  const sessions: RestoreSession[] = [];
  for (;;) {
    const page = await readSessionPage(api, { startedAfter }, sessions.length);
    sessions.push(...page.sessions);
    if (!page.hasMore || page.sessions.length === 0) return sessions;
  }
}

/** On whose behalf requests are sent, and until when. */
export type SendAccess = Pick<Person, 'api' | 'personKey' | 'signedIn'>;

/** The row no longer waits to be sent, so it was not. */
class CalledBackError extends Error {
  override readonly name = 'CalledBackError';
}

/**
 * Sends requests that must not be sent twice, a few at a time. After a lost answer the session is looked for, and only
 * when nothing else is being sent, here or in another tab, whose session could be mistaken for it. From the moment of
 * signing out nothing is sent, told or noted: what was under way then is nobody's any more on this page.
 */
export class SendOnce<Row, Answer> {
  private isLooking = false;
  /** Owners of rows that are about to be sent, and wait for a look that another sender or tab has under way. */
  private readonly queued = new Set<string>();

  constructor(
    private readonly access: SendAccess,
    private readonly claims: SessionClaims,
    private readonly work: SendOnceWork<Row, Answer>,
  ) {}

  /** Goes on with whatever there is to do; to be called when rows have come or changed. */
  readonly next = (): void => {
    const { work, queued } = this;
    if (this.isLooking || this.isSignedOut) return;
    for (;;) {
      const rows = work.rows();
      const underWay = queued.size + rows.filter((row) => work.phaseOf(row) === 'sending').length;
      const waiting = rows.find((row) => work.phaseOf(row) === 'waiting' && !queued.has(work.ownerOf(row)));
      if (waiting === undefined || underWay >= work.maxConcurrent) {
        if (underWay === 0) void this.lookForLost();
        return;
      }
      void this.send(waiting);
    }
  };

  private async send(row: Row): Promise<void> {
    const { work, claims, queued } = this;
    const owner = work.ownerOf(row);
    queued.add(owner);
    const post = async () => {
      this.access.signedIn.throwIfAborted();
      // It may have been called back while it waited for a look that was under way.
      if (!this.isWaiting(owner)) throw new CalledBackError();
      const sentAt = this.access.api.clock.now();
      work.begin(row, sentAt);
      queued.delete(owner);
      const answer = await work.post(row, sentAt);
      this.access.signedIn.throwIfAborted();
      return answer;
    };
    let isTold = false;
    const lostBy = (error: unknown) => {
      if (this.isSignedOut) return undefined;
      isTold = true;
      this.onError(row, error);
      const lost = this.lostRows().find((one) => work.ownerOf(one) === owner);
      return lost === undefined ? undefined : work.lostRequestOf(lost);
    };
    try {
      const { sessionIdOf } = work;
      const answer = await claims.whileSending({ owner, post, sessionIdOf, lostBy });
      if (!this.isSignedOut) work.onAnswer(row, answer);
    } catch (error) {
      queued.delete(owner);
      if (!isTold && !this.isSignedOut) this.onError(row, error);
    }
    this.next();
  }

  private get isSignedOut(): boolean {
    return this.access.signedIn.aborted;
  }

  private isWaiting(owner: string): boolean {
    const row = this.work.rows().find((one) => this.work.ownerOf(one) === owner);
    return row !== undefined && this.work.phaseOf(row) === 'waiting';
  }

  private onError(row: Row, error: unknown): void {
    if (error instanceof CalledBackError) return;
    if (isOutcomeUnknown(error)) this.work.onLost(row, serverErrorOf(error));
    else this.work.onRefused(row, error);
  }

  /** The operator says that nothing came of the row, so no other lost request can be mistaken for it. */
  readonly giveUp = (row: Row): void => void this.claims.forgetLost(this.work.ownerOf(row));

  private lostRows(): readonly Row[] {
    return this.work.rows().filter((row) => this.work.phaseOf(row) === 'lost');
  }

  private async lookForLost(): Promise<void> {
    if (this.lostRows().length === 0) return;
    this.isLooking = true;
    try {
      await this.claims.whileLooking(() => this.look());
    } finally {
      this.isLooking = false;
    }
    this.next();
  }

  private async look(): Promise<void> {
    const { work, claims } = this;
    const { api, signedIn } = this.access;
    if (signedIn.aborted) return;
    const lost = this.lostRows();
    for (const row of lost) work.onLooking(row);
    try {
      const requests = lost.map((row) => [row, work.lostRequestOf(row)] as const);
      for (const [row, request] of requests) {
        signedIn.throwIfAborted();
        await claims.noteLost(work.ownerOf(row), request);
      }
      const startedAfter = Math.min(...requests.map(([, { sentAt }]) => sentAt)) - api.clock.toleranceMs;
      const sessions = await readSessionsSince(api, startedAfter);
      for (const [row, request] of requests) {
        const verdict = await this.verdictOf(work.ownerOf(row), request, sessions);
        signedIn.throwIfAborted();
        await work.onVerdict(row, verdict, lost);
      }
    } catch (error) {
      if (signedIn.aborted) return;
      for (const row of lost) work.onLookFailed(row, error);
    }
  }

  /** A session that an operator has just given to another request, in another tab, is none any more. */
  private async verdictOf(
    owner: string,
    request: LostRequest,
    sessions: readonly RestoreSession[],
  ): Promise<Verdict> {
    const { work, claims } = this;
    const {
      api: { clock },
      personKey: person,
      signedIn,
    } = this.access;
    for (;;) {
      const claimed = new Set([...work.claimedIds(), ...(await claims.claimedByOthers(owner))]);
      const candidates = candidatesOf(request, sessions, claimed, person, clock);
      const verdict = judge(request, await claims.otherLost(owner), candidates, person, clock);
      signedIn.throwIfAborted();
      if (verdict.kind !== 'found' || (await claims.claim(verdict.session.id, owner))) return verdict;
    }
  }
}
