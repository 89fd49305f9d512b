import type { RestoreSessionEvent } from './restore-session-event';

/** All events of a session as far as they are known. */
export interface EventLog {
  /** In the order of the server's pages, which is what offsets count. */
  readonly inPageOrder: readonly RestoreSessionEvent[];
  /** For showing: each event once, by `order`, then start. */
  readonly sorted: readonly RestoreSessionEvent[];
  /** Whether the last read brought anything new. */
  readonly hasMoved: boolean;
  readonly readCount: number;
  /** Read when the session was already over: nothing will be added or changed any more. */
  readonly isFinal: boolean;
}

export interface EventRange {
  readonly offset: number;
  readonly limit: number;
}

/** The server's maximum; without a limit it would send 30. */
export const largestPage = 10_000;

/** Rows read again before the new ones: they prove that the server still appends at the end. */
const overlap = 4;

/** Running rows at most this far back are read again with the new ones; further back they are stragglers. */
const longestReread = 20;

/**
 * Stragglers are looked at in small pages, one page every few reads: an event that has been running for minutes can
 * wait a minute longer, and re-reading all rows since would cost many times what the new rows cost.
 */
const stragglerPage = 40;
const readsPerStragglerPage = 8;

/** With more straggler pages than this, the last read takes everything from the first straggler in one go. */
const maxStragglerPages = 5;

export const emptyEventLog: EventLog = {
  inPageOrder: [],
  sorted: [],
  hasMoved: false,
  readCount: 0,
  isFinal: false,
};

function isRunning(event: RestoreSessionEvent): boolean {
  return event.status === 'Running';
}

function sameEvent(a: RestoreSessionEvent, b: RestoreSessionEvent): boolean {
  const statusOf = ({ status }: RestoreSessionEvent) =>
    typeof status === 'string' ? status : status.unknown;
  return (
    a.id === b.id &&
    statusOf(a) === statusOf(b) &&
    a.message === b.message &&
    a.itemName === b.itemName &&
    a.itemSizeBytes === b.itemSizeBytes &&
    a.duration === b.duration &&
    a.order === b.order &&
    a.endTime?.text === b.endTime?.text
  );
}

function compareEvents(a: RestoreSessionEvent, b: RestoreSessionEvent): number {
  return a.order - b.order || a.startTime.epochMs - b.startTime.epochMs;
}

/** The pages of stragglers before `end`. */
function stragglerRanges(rows: readonly RestoreSessionEvent[], end: number): EventRange[] {
  const ranges: EventRange[] = [];
  let covered = 0;
  for (let index = 0; index < end; index += 1) {
    const row = rows[index];
    if (row === undefined || index < covered || !isRunning(row)) continue;
    covered = Math.min(end, index + stragglerPage);
    ranges.push({ offset: index, limit: covered - index });
  }
  return ranges;
}

/** What to read next. The last range is the tail: all new rows, and the known ones shortly before them. */
export function planReads(log: EventLog, isLast: boolean): readonly EventRange[] {
  const rows = log.inPageOrder;
  const nearest = Math.max(0, rows.length - longestReread);
  const firstRunning = rows.findIndex((event, index) => index >= nearest && isRunning(event));
  const beforeEnd = Math.max(0, rows.length - overlap);
  const offset = firstRunning === -1 ? beforeEnd : Math.min(firstRunning, beforeEnd);
  const tail = { offset, limit: largestPage };
  if (!isLast && log.readCount % readsPerStragglerPage !== 0) return [tail];

  const stragglers = stragglerRanges(rows, offset);
  if (isLast) {
    const [first] = stragglers;
    const isMany = first !== undefined && stragglers.length > maxStragglerPages;
    return isMany ? [{ offset: first.offset, limit: largestPage }] : [...stragglers, tail];
  }
  const turn = stragglers[(log.readCount / readsPerStragglerPage) % stragglers.length];
  return turn === undefined ? [tail] : [turn, tail];
}

/** A record that could not be read may be readable now, or the other way round: its place is all that is known of it. */
function isSamePlace(known: RestoreSessionEvent, read: RestoreSessionEvent | undefined): boolean {
  if (read === undefined) return false;
  return known.id === read.id || known.isUnreadable === true || read.isUnreadable === true;
}

/**
 * Rows with what was read at `offset` put in; unchanged rows stay the same objects, and unchanged lists the same
 * list. Undefined when the read rows are not the ones known there: then the server does not append at the end (its
 * order is not documented), and all has to be read again.
 */
export function mergeEvents(
  known: readonly RestoreSessionEvent[],
  offset: number,
  read: readonly RestoreSessionEvent[],
  isTail: boolean,
): readonly RestoreSessionEvent[] | undefined {
  const end = offset + read.length;
  if (offset > known.length || (isTail && known.length > end)) return undefined;
  const before = known.slice(offset, end);
  if (before.some((event, index) => !isSamePlace(event, read[index]))) return undefined;
  const merged = read.map((row, index) => {
    const old = before[index];
    // Where the read begins with an unreadable record, the place of the known event is the better one.
    const isPlaced = row.isUnreadable === true && old !== undefined;
    const event = isPlaced ? { ...row, order: old.order, startTime: old.startTime } : row;
    return old !== undefined && sameEvent(old, event) ? old : event;
  });
  const hasChanged = merged.length > before.length || merged.some((event, index) => event !== before[index]);
  return hasChanged ? known.toSpliced(offset, before.length, ...merged) : known;
}

function isInOrder(rows: readonly RestoreSessionEvent[]): boolean {
  return rows.every((event, index) => {
    const last = rows[index - 1];
    return last === undefined || compareEvents(last, event) < 0;
  });
}

/**
 * Each event once: pages that shift while they are read can bring one twice. The later one is the newer. Servers
 * mostly send them in order, and then at every poll ten thousand rows need not be sorted again.
 */
export function sortEvents(rows: readonly RestoreSessionEvent[]): readonly RestoreSessionEvent[] {
  if (isInOrder(rows)) return rows;
  return [...new Map(rows.map((event) => [event.id, event])).values()].toSorted(compareEvents);
}
