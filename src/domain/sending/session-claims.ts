import * as v from 'valibot';
import { openTabLock, type TabLock } from '#/lib/tab-lock';
import type { LostRequest } from './find-lost-session';
import { browserRecords, type RecordKey, type RecordStore } from '../restore-list/records';
import type { Person } from '../person/person';
import { workloads } from '#/api/access/workloads';

const storedClaim = v.object({ sessionId: v.string(), owner: v.string() });

const storedLost = v.object({
  owner: v.string(),
  request: v.pipe(
    v.object({
      type: v.picklist(workloads),
      reason: v.optional(v.string()),
      sentAt: v.number(),
      ruledOut: v.optional(v.array(v.string()), []),
    }),
    v.transform((request): LostRequest => ({ ...request, reason: request.reason })),
  ),
});

interface ClaimLocks {
  /** Shared by whoever sends; had alone by whoever looks for the session of a lost answer. */
  readonly sending: TabLock;
  /** Had alone for the moment of reading and writing a claim. */
  readonly register: TabLock;
}

interface Sending<Answer> {
  /** The request, by a name that outlives the tab where the request does. */
  readonly owner: string;
  readonly post: () => Promise<Answer>;
  readonly sessionIdOf: (answer: Answer) => string;
  /** The request, where nobody knows after this error whether it made a session. */
  readonly lostBy?: (error: unknown) => LostRequest | undefined;
}

/**
 * Which session came of which request, for all tabs of this browser: the server's list of sessions tells of none what
 * made it, so one that is there for two lost answers, or for a lost one and one that is still on its way, must not be
 * taken for both. A claim is by the request itself, so that it outlives the tab that was about to note it elsewhere.
 */
export class SessionClaims {
  /** Where the browser keeps nothing, at least this tab knows: owners by session, and lost requests by owner. */
  private isKept = true;
  private readonly claimedHere = new Map<string, string>();
  private readonly lostHere = new Map<string, LostRequest>();

  constructor(
    private readonly personKey: string,
    private readonly records: RecordStore,
    private readonly locks: ClaimLocks,
  ) {}

  /** Sends a request that makes a session, while nobody looks for one; the session is claimed before anybody can. */
  whileSending<Answer>({ owner, post, sessionIdOf, lostBy }: Sending<Answer>): Promise<Answer> {
    return this.locks.sending.shared(async () => {
      let answer: Answer;
      try {
        answer = await post();
      } catch (error) {
        const request = lostBy?.(error);
        if (request !== undefined) await this.noteLost(owner, request);
        throw error;
      }
      await this.claim(sessionIdOf(answer), owner);
      return answer;
    });
  }

  /** Looks for sessions while no tab sends or looks. */
  whileLooking<T>(look: () => Promise<T>): Promise<T> {
    return this.locks.sending.alone(look);
  }

  /** Sessions that came of other requests than this. */
  async claimedByOthers(owner: string): Promise<ReadonlySet<string>> {
    const claims = await this.readClaims();
    return new Set([...claims].flatMap(([sessionId, by]) => (by === owner ? [] : [sessionId])));
  }

  /** Other requests of which nobody knows whether they made a session. */
  async otherLost(owner: string): Promise<readonly LostRequest[]> {
    const records = await this.read('lost');
    const lost = new Map(this.isKept ? [] : this.lostHere);
    for (const record of records) {
      const parsed = v.safeParse(storedLost, record);
      if (parsed.success) lost.set(parsed.output.owner, parsed.output.request);
    }
    lost.delete(owner);
    return [...lost.values()];
  }

  async noteLost(owner: string, request: LostRequest): Promise<void> {
    this.lostHere.set(owner, request);
    await this.put(['lost', owner], { owner, request });
  }

  /** It is known what became of the request. */
  async forgetLost(owner: string): Promise<void> {
    this.lostHere.delete(owner);
    await this.orHere(() => this.records.remove([this.keyOf('lost', owner)]), undefined);
  }

  /** False where another request has it. */
  claim(sessionId: string, owner: string): Promise<boolean> {
    return this.locks.register.alone(async () => {
      const by = (await this.readClaims()).get(sessionId);
      if (by !== undefined && by !== owner) return false;
      this.claimedHere.set(sessionId, owner);
      await this.put(['claim', sessionId], { sessionId, owner });
      await this.forgetLost(owner);
      return true;
    });
  }

  private async readClaims(): Promise<ReadonlyMap<string, string>> {
    const records = await this.read('claim');
    const claims = new Map(this.isKept ? [] : this.claimedHere);
    for (const record of records) {
      const parsed = v.safeParse(storedClaim, record);
      if (parsed.success) claims.set(parsed.output.sessionId, parsed.output.owner);
    }
    return claims;
  }

  private keyOf(...parts: readonly string[]): RecordKey {
    return [this.personKey, ...parts];
  }

  private put(parts: readonly string[], record: unknown): Promise<void> {
    return this.orHere(() => this.records.put(new Map([[this.keyOf(...parts), record]])), undefined);
  }

  private read(kind: 'claim' | 'lost'): Promise<readonly unknown[]> {
    return this.orHere(() => this.records.read(this.keyOf(kind)), []);
  }

  private async orHere<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await work();
    } catch {
      this.isKept = false;
      return otherwise;
    }
  }
}

/** The claims of a person among the tabs of this browser. */
export class BrowserClaims extends SessionClaims {
  constructor({ personKey }: Person) {
    const lockOf = (what: string) => openTabLock(`${what}.${personKey}`);
    const locks = { sending: lockOf('sessions-sent'), register: lockOf('session-claims') };
    super(personKey, browserRecords(), locks);
  }
}
