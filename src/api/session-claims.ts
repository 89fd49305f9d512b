import * as v from 'valibot';
import { openTabLock, type TabLock } from '#/lib/tab-lock';
import { browserRecords, type RecordStore } from './restore/records';

const storedClaim = v.object({ sessionId: v.string(), owner: v.string() });

interface ClaimLocks {
  /** Shared by whoever sends; had alone by whoever looks for the session of a lost answer. */
  readonly sending: TabLock;
  /** Had alone for the moment of reading and writing a claim. */
  readonly register: TabLock;
}

/**
 * Which session came of which request, for all tabs of this browser: the server's list of sessions tells of none what
 * made it, so one that is there for two lost answers, or for a lost one and one that is still on its way, must not be
 * taken for both. A claim is by the request itself, so that it outlives the tab that was about to note it elsewhere.
 */
export class SessionClaims {
  /** By session. What this tab knows stands also where the browser keeps nothing. */
  private readonly here = new Map<string, string>();

  constructor(
    private readonly personKey: string,
    private readonly records: RecordStore,
    private readonly locks: ClaimLocks,
  ) {}

  /** Sends a request that makes a session, while nobody looks for one; the session is claimed before anybody can. */
  whileSending<Answer>(
    owner: string,
    post: () => Promise<Answer>,
    sessionIdOf: (answer: Answer) => string,
  ): Promise<Answer> {
    return this.locks.sending.shared(async () => {
      const answer = await post();
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
    const claims = await this.read();
    return new Set([...claims].flatMap(([sessionId, by]) => (by === owner ? [] : [sessionId])));
  }

  /** False where another request has it. */
  claim(sessionId: string, owner: string): Promise<boolean> {
    return this.locks.register.alone(async () => {
      const claims = await this.read();
      const by = claims.get(sessionId);
      if (by !== undefined) return by === owner;
      this.here.set(sessionId, owner);
      try {
        await this.records.put(new Map([[[this.personKey, 'claim', sessionId], { sessionId, owner }]]));
      } catch {
        // Where nothing can be kept, at least this tab knows.
      }
      return true;
    });
  }

  private async read(): Promise<ReadonlyMap<string, string>> {
    const claims = new Map(this.here);
    try {
      for (const record of await this.records.read([this.personKey, 'claim'])) {
        const parsed = v.safeParse(storedClaim, record);
        if (parsed.success) claims.set(parsed.output.sessionId, parsed.output.owner);
      }
    } catch {
      // As above.
    }
    return claims;
  }
}

const known = new Map<string, SessionClaims>();

export function sessionClaimsOf(personKey: string): SessionClaims {
  const claims = known.get(personKey);
  if (claims !== undefined) return claims;
  const lockOf = (what: string) => openTabLock(`${what}.${personKey}`);
  const made = new SessionClaims(personKey, browserRecords(), {
    sending: lockOf('sessions-sent'),
    register: lockOf('session-claims'),
  });
  known.set(personKey, made);
  return made;
}
