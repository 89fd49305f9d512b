import type { EventLog } from '#/api/sessions/event-log';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import type { RestoreSessionStatistics } from '#/api/sessions/restore-session-statistics';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { RestoreEntry } from '../../restore-list/entry';
import type { EntryOutcome, EntryResult } from './entry-outcome';
import { isContainer, reportedItems } from './reported-items';

/** Totals of a call as the server counts them, which may be more than its entries: a folder holds many items. */
export interface RequestCounts {
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface RequestOutcomes {
  /** `item`: the server told of entries by themselves. `call`: only of the call as a whole. */
  readonly by: 'item' | 'request';
  /** By entry key. */
  readonly results: Readonly<Record<string, EntryOutcome>>;
  readonly counts: RequestCounts | undefined;
  /** When the last event began that is counted here, by the clock that dates events. */
  readonly lastEventAt: number | undefined;
  /** Nothing more will come of this call. */
  readonly isOver: boolean;
}

export interface RequestFacts {
  readonly entries: readonly RestoreEntry[];
  /** What a shared session did before is not of this call. */
  readonly since: number;
  /** By the server's clock. */
  readonly now: number;
  /** The server restores within the session that was explored, which does other things too and goes on. */
  readonly isShared: boolean;
  /** Entries of other calls that the same session carries out. */
  readonly others: readonly RestoreEntry[];
  readonly hasEnded: boolean;
  readonly status: SessionStatus;
  readonly log: EventLog | undefined;
  readonly statistics: RestoreSessionStatistics | undefined;
}

/** A shared session has no end of its own: so long without anything new, nothing more is to be expected. */
const quietMs = 60_000;

/** What the session did for the call, as far as can be told. */
export function restoreEventsOf({ log, isShared, since }: RequestFacts): readonly RestoreSessionEvent[] {
  const events = (log?.sorted ?? []).filter(({ type }) => type === 'Restore');
  return isShared ? events.filter(({ startTime }) => startTime.epochMs >= since) : events;
}

function countEvents(events: readonly RestoreSessionEvent[]): RequestCounts | undefined {
  const count = (...statuses: readonly RestoreSessionEvent['status'][]) =>
    events.filter(({ status }) => statuses.includes(status)).length;
  const counts = {
    done: count('Success', 'Warning'),
    failed: count('Failed', 'Cancelled'),
    skipped: count('Skipped'),
  };
  return counts.done + counts.failed + counts.skipped === 0 ? undefined : counts;
}

function countsOf({ statistics, isShared }: RequestFacts, events: readonly RestoreSessionEvent[]) {
  const { restoredItemsCount, failedItemsCount, skippedItemsCount, totalItemsCount } = statistics ?? {};
  // Totals of a shared session are not of one call, and totals without any item say nothing.
  if (isShared || restoredItemsCount === undefined || (totalItemsCount ?? 0) === 0)
    return countEvents(events);
  return { done: restoredItemsCount, failed: failedItemsCount ?? 0, skipped: skippedItemsCount ?? 0 };
}

function isFinal(outcome: EntryOutcome | undefined): boolean {
  return outcome !== undefined && outcome.result !== 'running' && outcome.result !== 'waiting';
}

function isQuiet(events: readonly RestoreSessionEvent[], now: number): boolean {
  const lastAt = Math.max(...events.map(({ startTime, endTime }) => endTime?.epochMs ?? startTime.epochMs));
  return events.length > 0 && events.every(({ status }) => status !== 'Running') && now - lastAt > quietMs;
}

function reportedCount(counts: RequestCounts | undefined): number {
  return counts === undefined ? 0 : counts.done + counts.failed + counts.skipped;
}

/** How many items a folder holds nobody knows, and of what was not told the session may be at it still. */
function sharedStatus({ entries, others }: RequestFacts, counts: RequestCounts | undefined): SessionStatus {
  if (counts === undefined || others.length > 0 || entries.some(isContainer)) return { unknown: '' };
  if (reportedCount(counts) < entries.length) return { unknown: '' };
  if (counts.failed === 0) return 'ended-success';
  return counts.done + counts.skipped === 0 ? 'ended-failed' : 'ended-warning';
}

function messageOf({ statistics, isShared }: RequestFacts, events: readonly RestoreSessionEvent[]) {
  const told = isShared ? undefined : [...(statistics?.errors ?? []), ...(statistics?.warnings ?? [])][0];
  const bad =
    events.find(({ status }) => status === 'Failed') ?? events.find(({ status }) => status === 'Warning');
  return told ?? bad?.message;
}

/**
 * What the end of a call says of an entry of which the server said nothing by itself. Never more than is certain: a
 * session begins as a success, so one that was stopped half-way may end as one too.
 */
function resultByRequest(
  entry: RestoreEntry,
  { entries, isShared, statistics }: RequestFacts,
  status: SessionStatus,
  counts: RequestCounts | undefined,
  hasOpenEvents: boolean,
): EntryResult {
  const { done = 0, failed = 0, skipped = 0 } = counts ?? {};
  const isOnly = entries.length === 1;
  const promised = isShared ? 0 : (statistics?.totalItemsCount ?? 0);
  const isTotalReported = promised > 0 || !entries.some(isContainer);
  const isAllReported = isTotalReported && reportedCount(counts) >= Math.max(entries.length, promised);
  if (typeof status !== 'string') return 'unreported';
  switch (status) {
    case 'ended-success':
      if (!isTotalReported && isContainer(entry) && done > 0 && failed === 0 && !hasOpenEvents)
        return 'uncounted';
      if (failed > 0 || !isAllReported) return 'unreported';
      if (skipped === 0) return 'done';
      if (done === 0) return 'skipped';
      return isOnly ? 'done' : 'unreported';
    case 'ended-warning':
      if (!isOnly || reportedCount(counts) === 0) return 'unreported';
      if (done + skipped > 0) return 'warning';
      return hasOpenEvents || !isAllReported ? 'unreported' : 'failed';
    case 'ended-failed':
      if (done + skipped === 0) return hasOpenEvents ? 'unreported' : 'failed';
      return isOnly ? 'warning' : 'unreported';
    case 'in-progress':
    case 'in-progress-with-problems':
      return 'unreported';
  }
}

/** What became of the entries of a call, as far as its session tells. */
export function outcomesOf(facts: RequestFacts): RequestOutcomes {
  const { entries, isShared, hasEnded, log, now } = facts;
  const events = restoreEventsOf(facts);
  const told = reportedItems(facts, events);
  const counts = countsOf(facts, events);
  const hasAllEvents = hasEnded && log?.isFinal === true;
  const isOver = isShared
    ? hasAllEvents || isQuiet(events, now) || entries.every(({ key }) => isFinal(told.get(key)))
    : hasAllEvents;
  const status = isShared ? sharedStatus(facts, counts) : facts.status;
  const hasOpenEvents = events.some((event) => event.status === 'Running');
  const message = messageOf(facts, events);
  const byCall = (entry: RestoreEntry): EntryOutcome =>
    isOver
      ? { result: resultByRequest(entry, facts, status, counts, hasOpenEvents), message }
      : { result: 'waiting', message: undefined };
  const results = entries.map((entry): [string, EntryOutcome] => {
    const own = told.get(entry.key);
    return [entry.key, own === undefined || (isOver && !isFinal(own)) ? byCall(entry) : own];
  });
  return {
    by: told.size > 0 ? 'item' : 'request',
    results: Object.fromEntries(results),
    counts,
    lastEventAt:
      events.length === 0 ? undefined : Math.max(...events.map(({ startTime }) => startTime.epochMs)),
    isOver,
  };
}
