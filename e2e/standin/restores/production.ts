import type { Clock } from '../model/clock';
import type { SessionRecord } from '../model/sessions';

/** Which operatorRestore call it was, by what the call restores. */
export type RestoreKind =
  | 'mail'
  | 'onedrive-documents'
  | 'site-documents'
  | 'site-items'
  | 'teams'
  | 'channel'
  | 'tabs'
  | 'files'
  | 'posts';

export type WriteAction = 'created' | 'overwritten' | 'kept-both' | 'merged';

/** What became of one item of a restore. */
export interface ItemOutcome {
  /** When it ended, by the clock. */
  readonly atMs: number;
  readonly call: RestoreKind;
  /** The one that the call answered. */
  readonly sessionId: string;
  readonly exploreSessionId: string;
  /** Name of the mailbox, drive, site or team. */
  readonly object: string;
  /** "Original location", or the folder or list that was named. */
  readonly target: string;
  /** As it is listed; of a post its number, as a text. */
  readonly itemId: string;
  readonly itemName: string;
  /** Of documents, list items and files: "3.0", oldest first. */
  readonly versions: readonly string[];
  readonly action: WriteAction | 'skipped' | 'failed';
  /** Of the event. */
  readonly message: string;
}

/** Where something lies in production, and what is there without any restore. */
export interface ProductionPlace {
  readonly key: string;
  /** Undefined: nothing, it was deleted or never was there. */
  readonly seeded: string | undefined;
}

interface Entry {
  readonly record: SessionRecord;
  readonly key: string;
  readonly content: string;
  outcome: ItemOutcome;
}

/** Only being stopped ends a session before what is planned in it. */
function isAborted({ record: { stopAtMs }, outcome }: Entry): boolean {
  return stopAtMs !== undefined && outcome.atMs > stopAtMs;
}

function isWrite({ action }: ItemOutcome): boolean {
  return action !== 'skipped' && action !== 'failed';
}

/**
 * What production holds: the seeded content as it is now, and over it what restores wrote. A restore writes by the clock,
 * and what it has not written when its session ends, it never writes.
 */
export class Production {
  private readonly entries: Entry[] = [];

  constructor(private readonly clock: Clock) {}

  /** Every item of every restore that has ended by now, in the order they ended. */
  outcomes(): readonly ItemOutcome[] {
    const nowMs = this.clock.now();
    return this.entries
      .filter((entry) => entry.outcome.atMs <= nowMs && !isAborted(entry))
      .map(({ outcome }) => outcome)
      .toSorted((a, b) => a.atMs - b.atMs);
  }

  /** What was written by now: the proof of a restore. */
  restored(): readonly ItemOutcome[] {
    return this.outcomes().filter(isWrite);
  }

  /** By name or id. */
  timesWritten(nameOrId: string): number {
    return this.restored().filter(({ itemId, itemName }) => itemId === nameOrId || itemName === nameOrId)
      .length;
  }

  /** What is there, or will be when the running restores have ended; undefined for nothing. */
  contentOf({ key, seeded }: ProductionPlace): string | undefined {
    const last = this.entries.findLast(
      (entry) =>
        entry.key === key &&
        isWrite(entry.outcome) &&
        entry.outcome.action !== 'kept-both' &&
        !isAborted(entry),
    );
    return last?.content ?? seeded;
  }

  add(record: SessionRecord, key: string, content: string, outcome: ItemOutcome): void {
    this.entries.push({ record, key, content, outcome });
  }

  /** Of the items that have not ended yet, what will become of them now. */
  change(record: SessionRecord, change: (outcome: ItemOutcome) => ItemOutcome): void {
    const nowMs = this.clock.now();
    for (const entry of this.entries) {
      if (entry.record === record && entry.outcome.atMs > nowMs) entry.outcome = change(entry.outcome);
    }
  }
}
