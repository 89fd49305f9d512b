import { toErrorFacts } from '#/api/transport/error-facts';
import { isOutcomeUnknown } from '#/api/transport/errors';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { readSessionsSince } from './read-sessions-since';
import { claimVerdict } from './claim-verdict';
import { canDeclareNotStarted, type SendEvent, type SendState } from './send-state';
import {
  afterFailure,
  openCandidates,
  type SendAccess,
  type SenderWork,
  type StartedAnswer,
} from './sender-work';
import type { SessionClaims } from './session-claims';

/**
 * Sends requests that must not be sent twice, a few at a time. After a lost answer the session is looked up, and only
 * when nothing else is being sent, here or in another tab, whose session could be mistaken for it. From the moment of
 * signing out nothing is sent, advanced or noted.
 */
export class RequestSender<Row> {
  private isLookingUp = false;
  /** Rows that are about to be sent, and wait for a lookup that another sender or tab has under way. */
  private readonly queued = new Set<string>();
  /** Records of the sessions that lookups have found, by id. */
  private readonly seen = new Map<string, RestoreSession>();

  constructor(
    private readonly access: SendAccess,
    private readonly claims: SessionClaims,
    private readonly work: SenderWork<Row>,
  ) {}

  /** Goes on with whatever there is to do; to be called when rows have come or changed. */
  readonly next = (): void => {
    const { work, queued } = this;
    if (this.isLookingUp || this.isSignedOut) return;
    for (;;) {
      const rows = work.rows();
      const underWay = queued.size + rows.filter((row) => work.stateOf(row).kind === 'sending').length;
      const waiting = rows.find(
        (row) => work.stateOf(row).kind === 'waiting' && !queued.has(work.keyOf(row)),
      );
      if (waiting === undefined || underWay >= work.maxConcurrent) {
        if (underWay === 0) void this.lookUpUnconfirmed();
        return;
      }
      void this.send(work.keyOf(waiting));
    }
  };

  /** Advances rows by what an operator pressed, and goes on. */
  readonly press = (
    requestKeys: readonly string[],
    event: Extract<SendEvent, { kind: 'retry' | 'look-up-again' | 'hold' | 'release' }>,
  ): void => {
    if (this.isSignedOut) return;
    for (const key of requestKeys) this.work.advance(key, event);
    this.next();
  };

  /** The tab that had the request in hand is gone. */
  readonly interrupt = (requestKey: string): void => this.work.advance(requestKey, { kind: 'interrupt' });

  /** The operator says which candidate came of the request; it is looked up again if another request has it by now. */
  readonly adopt = async (requestKey: string, sessionId: string): Promise<void> => {
    const { work, claims } = this;
    const row = this.find(requestKey);
    if (row === undefined || this.isSignedOut) return;
    const isFree = openCandidates(work, row, work.rows()).some((one) => one.sessionId === sessionId);
    const isShared = work.isShared(row, sessionId);
    const has = isFree && (isShared || (await claims.claim(sessionId, requestKey)));
    const now = this.find(requestKey);
    if (now === undefined || work.stateOf(now).kind !== 'ambiguous' || this.isSignedOut) {
      if (has && !isShared) await claims.release(sessionId, requestKey);
      return;
    }
    if (has) {
      if (isShared) await claims.forget(requestKey);
      this.accept(now, { sessionId, session: this.seen.get(sessionId) });
    } else work.advance(requestKey, { kind: 'look-up-again' });
    for (const other of work.rows()) {
      // Nothing is left to choose from, so only another lookup can tell more.
      const isAmbiguous = work.stateOf(other).kind === 'ambiguous';
      if (isAmbiguous && openCandidates(work, other, work.rows()).length === 0)
        work.advance(work.keyOf(other), { kind: 'look-up-again' });
    }
    this.next();
  };

  /** The operator says that no session came of the request, so that no other request is mistaken for it. */
  readonly declareNotStarted = (requestKey: string): void => {
    const row = this.find(requestKey);
    if (row === undefined || this.isSignedOut) return;
    const state = this.work.stateOf(row);
    if (!canDeclareNotStarted(state)) return;
    void this.claims.forget(requestKey);
    const candidates = state.kind === 'ambiguous' ? state.candidates : [];
    const ruledOut = [
      ...this.work.sentRequestOf(row).ruledOut,
      ...candidates.map(({ sessionId }) => sessionId),
    ];
    this.work.advance(requestKey, { kind: 'declare-not-started' }, { ruledOut });
  };

  private async send(requestKey: string): Promise<void> {
    this.queued.add(requestKey);
    try {
      await this.claims.whileSending(() => this.sendNow(requestKey));
    } catch (error) {
      // The browser gave no lock, or failed beside the request: only what never left is refused.
      const hasLeft = this.stateNow(requestKey)?.kind === 'sending';
      const facts = toErrorFacts(error);
      if (!this.isSignedOut)
        this.work.advance(requestKey, { kind: hasLeft ? 'lose-answer' : 'refuse', error: facts });
    }
    this.queued.delete(requestKey);
    this.next();
  }

  private async sendNow(requestKey: string): Promise<void> {
    const { work, claims, queued } = this;
    // It may have been held back while it waited for a lookup that was under way.
    if (this.isSignedOut || this.stateNow(requestKey)?.kind !== 'waiting') return;
    work.advance(requestKey, { kind: 'send', at: Date.now() }, { sentAt: this.clock.now() });
    queued.delete(requestKey);
    const row = this.find(requestKey);
    if (row === undefined) return;
    let answer: StartedAnswer;
    try {
      // Noted before it is posted: a tab that dies now leaves word that a session may be this request's.
      await claims.note(requestKey, work.sentRequestOf(row));
      this.access.signedIn.throwIfAborted();
      answer = await work.post(row);
    } catch (error) {
      if (!isOutcomeUnknown(error)) await claims.forget(requestKey);
      if (!this.isSignedOut) work.advance(requestKey, afterFailure(error));
      return;
    }
    if (this.isSignedOut) return;
    try {
      if (work.isShared(row, answer.sessionId)) await claims.forget(requestKey);
      else await claims.claim(answer.sessionId, requestKey);
    } finally {
      // The server did it, whatever the browser says to the claim: it must not look as if it could be sent again.
      if (!this.isSignedOut) this.accept(row, answer);
    }
  }

  private accept(row: Row, answer: StartedAnswer): void {
    try {
      this.work.onAccepted(row, answer);
    } finally {
      this.work.advance(this.work.keyOf(row), { kind: 'accept', sessionId: answer.sessionId });
    }
  }

  private get clock() {
    return this.access.api.clock;
  }

  private get isSignedOut(): boolean {
    return this.access.signedIn.aborted;
  }

  private find(requestKey: string): Row | undefined {
    return this.work.rows().find((row) => this.work.keyOf(row) === requestKey);
  }

  private stateNow(requestKey: string): SendState | undefined {
    const row = this.find(requestKey);
    return row === undefined ? undefined : this.work.stateOf(row);
  }

  private unconfirmedRows(): readonly Row[] {
    return this.work.rows().filter((row) => this.work.stateOf(row).kind === 'unconfirmed');
  }

  private async lookUpUnconfirmed(): Promise<void> {
    if (this.unconfirmedRows().length === 0) return;
    this.isLookingUp = true;
    try {
      await this.claims.whileLookingUp(() => this.lookUp());
    } catch (error) {
      // The browser gave no lock.
      for (const row of this.unconfirmedRows()) this.failLookup(row, error);
    }
    this.isLookingUp = false;
    this.next();
  }

  private async lookUp(): Promise<void> {
    const { work } = this;
    const { api, signedIn } = this.access;
    if (signedIn.aborted) return;
    const unconfirmed = this.unconfirmedRows();
    for (const row of unconfirmed) work.advance(work.keyOf(row), { kind: 'look-up', at: Date.now() });
    try {
      for (const row of unconfirmed) {
        signedIn.throwIfAborted();
        await this.claims.note(work.keyOf(row), work.sentRequestOf(row));
      }
      const sentAt = unconfirmed.map((row) => work.sentRequestOf(row).sentAt);
      const sessions = await readSessionsSince(api, Math.min(...sentAt) - api.clock.toleranceMs);
      for (const session of sessions) this.seen.set(session.id, session);
      for (const row of unconfirmed) await this.settle(row, sessions, unconfirmed);
    } catch (error) {
      for (const row of unconfirmed) this.failLookup(row, error);
    }
  }

  private failLookup(row: Row, error: unknown): void {
    if (this.isSignedOut) return;
    const key = this.work.keyOf(row);
    this.work.advance(key, { kind: 'look-up', at: Date.now() });
    this.work.advance(key, { kind: 'fail-lookup', error: toErrorFacts(error) });
  }

  private async settle(row: Row, sessions: readonly RestoreSession[], unconfirmed: readonly Row[]) {
    const { work, claims } = this;
    const { signedIn } = this.access;
    const key = work.keyOf(row);
    const request = work.sentRequestOf(row);
    try {
      const verdict = await work.refine(
        row,
        await claimVerdict(this.access, claims, request, key, sessions, work.knownSessionIds),
        unconfirmed,
      );
      signedIn.throwIfAborted();
      switch (verdict.kind) {
        case 'found':
          if (work.isShared(row, verdict.sessionId)) await claims.forget(key);
          signedIn.throwIfAborted();
          return this.accept(row, {
            sessionId: verdict.sessionId,
            session: this.seen.get(verdict.sessionId),
          });
        case 'ambiguous':
          return work.advance(key, { kind: 'find-several', candidates: verdict.candidates });
        case 'not-found':
          await claims.note(key, { ...request, notFoundAt: this.clock.now() });
          signedIn.throwIfAborted();
          return work.advance(key, { kind: 'find-nothing' });
      }
    } catch (error) {
      this.failLookup(row, error);
    }
  }
}
