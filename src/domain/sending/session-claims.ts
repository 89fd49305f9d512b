import * as v from 'valibot';
import { workloads } from '#/api/access/workloads';
import { openTabLock, type TabLock } from '#/lib/tab-lock';
import type { Person } from '../person/person';
import { browserRecords, type RecordKey, type RecordStore } from '../restore-list/records';
import type { SentRequest } from './find-lost-session';

const storedClaim = v.object({ sessionId: v.string(), owner: v.string() });

const storedNote = v.object({
  owner: v.string(),
  request: v.object({
    type: v.picklist(workloads),
    reason: v.optional(v.string()),
    sentAt: v.number(),
    ruledOut: v.optional(v.array(v.string()), []),
    notFoundAt: v.optional(v.number()),
  }),
});

/** A note that is older names no session that anybody still looks for, whatever the server's clock says. */
const noteLifeMs = 86_400_000;

interface ClaimLocks {
  /** Shared by whoever sends; had alone by whoever looks up an unconfirmed request. */
  readonly sending: TabLock;
  /** Had alone for the moment of reading and writing a claim. */
  readonly register: TabLock;
}

/**
 * Which session came of which request, for all tabs of this browser: the server's list of sessions names no request, so
 * a session that is there for two unconfirmed requests must not be taken for both. A claim is made in the name of the
 * request itself (its key), so that it outlives the tab that was about to store the session elsewhere.
 */
export class SessionClaims {
  /** Where the browser stores nothing, at least this tab knows: request keys by session, and notes by request key. */
  private isStored = true;
  private readonly claimedHere = new Map<string, string>();
  private readonly notedHere = new Map<string, SentRequest>();

  constructor(
    private readonly personKey: string,
    private readonly records: RecordStore,
    private readonly locks: ClaimLocks,
  ) {}

  /** Runs while no tab looks up an unconfirmed request. */
  whileSending<T>(send: () => Promise<T>): Promise<T> {
    return this.locks.sending.shared(send);
  }

  /** Runs while no tab sends or looks up. */
  whileLookingUp<T>(lookUp: () => Promise<T>): Promise<T> {
    return this.locks.sending.alone(lookUp);
  }

  /** Sessions that came of other requests than this. */
  async claimedByOthers(requestKey: string): Promise<ReadonlySet<string>> {
    const claims = await this.readClaims();
    return new Set([...claims].flatMap(([sessionId, by]) => (by === requestKey ? [] : [sessionId])));
  }

  /** Other requests that may have made a session which nobody has claimed. */
  async otherNoted(requestKey: string): Promise<readonly SentRequest[]> {
    const records = await this.read('lost');
    const noted = new Map(this.isStored ? [] : this.notedHere);
    for (const record of records) {
      const parsed = v.safeParse(storedNote, record);
      if (parsed.success) noted.set(parsed.output.owner, parsed.output.request);
    }
    noted.delete(requestKey);
    const oldest = Date.now() - noteLifeMs;
    return [...noted.values()].filter(({ sentAt }) => sentAt >= oldest);
  }

  /** Notes a request before it is posted, and again whenever more is known of it. */
  async note(requestKey: string, request: SentRequest): Promise<void> {
    this.notedHere.set(requestKey, request);
    await this.put(['lost', requestKey], { owner: requestKey, request });
  }

  /** It is known what became of the request. */
  async forget(requestKey: string): Promise<void> {
    this.notedHere.delete(requestKey);
    await this.orHere(() => this.records.remove([this.keyOf('lost', requestKey)]), undefined);
  }

  /** False where another request has the session. */
  claim(sessionId: string, requestKey: string): Promise<boolean> {
    return this.locks.register.alone(async () => {
      const by = (await this.readClaims()).get(sessionId);
      if (by !== undefined && by !== requestKey) return false;
      this.claimedHere.set(sessionId, requestKey);
      await this.put(['claim', sessionId], { sessionId, owner: requestKey });
      await this.forget(requestKey);
      return true;
    });
  }

  /** Takes back a claim of the request's own, which turned out not to be needed. */
  release(sessionId: string, requestKey: string): Promise<void> {
    return this.locks.register.alone(async () => {
      if ((await this.readClaims()).get(sessionId) !== requestKey) return;
      this.claimedHere.delete(sessionId);
      await this.orHere(() => this.records.remove([this.keyOf('claim', sessionId)]), undefined);
    });
  }

  private async readClaims(): Promise<ReadonlyMap<string, string>> {
    const records = await this.read('claim');
    const claims = new Map(this.isStored ? [] : this.claimedHere);
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
      this.isStored = false;
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
