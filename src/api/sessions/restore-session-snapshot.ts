import { replaceEqualDeep } from '@tanstack/react-query';
import type { ApiClient } from '../transport/client';
import { isRefusal, problemKindOf } from '../transport/errors';
import { emptyEventLog, type EventLog } from './event-log';
import { readEvents } from './restore-session-events';
import { hasStatistics, readStatistics, type RestoreSessionStatistics } from './restore-session-statistics';
import { readRestoreSession, type RestoreSession } from './restore-sessions';

/** What is known of a session after one read of it. Parts that have not changed stay the same objects. */
export interface RestoreSessionSnapshot {
  readonly session: RestoreSession;
  /** Undefined until the events have been read. */
  readonly events: EventLog | undefined;
  /** Undefined until the statistics have been read, and always for a version without them. */
  readonly statistics: RestoreSessionStatistics | undefined;
  /** Why the latest read of a part failed, whose last good state stays; null when it did not fail. */
  readonly troubles: { readonly events: unknown; readonly statistics: unknown };
  /** End of the last read of both the session and its events, epoch ms; 0 when there was none. */
  readonly readAt: number;
  /** End of the last attempt to read the statistics, epoch ms; 0 when there was none. */
  readonly statisticsTriedAt: number;
}

export interface SnapshotOptions {
  /** Only what is new since this snapshot is read. */
  readonly known: RestoreSessionSnapshot | undefined;
  /** Link to the session, when the answer that started it gave one. */
  readonly self: string | undefined;
  readonly signal: AbortSignal;
  /** Receives the snapshot as soon as a part of it has been read. */
  readonly onPart?: (snapshot: RestoreSessionSnapshot) => void;
}

/** Totals are a summary for people, and cost a request of their own. */
const statisticsEveryMs = 60_000;

export function snapshotOf(session: RestoreSession): RestoreSessionSnapshot {
  return {
    session,
    events: undefined,
    statistics: undefined,
    troubles: { events: null, statistics: null },
    readAt: 0,
    statisticsTriedAt: 0,
  };
}

/** The session has ended, and everything it did has been read: there is nothing to wait for. */
export function isComplete({ session, events }: RestoreSessionSnapshot): boolean {
  return session.state === 'Stopped' && events?.isFinal === true;
}

/** A failed part is a trouble; a cancelled read, or one whose sign-in has ended, is the end of all of it. */
function asTrouble(error: unknown, signal: AbortSignal): unknown {
  signal.throwIfAborted();
  if (problemKindOf(error) === 'signed-out') throw error;
  return error;
}

async function withEvents(
  api: ApiClient,
  snapshot: RestoreSessionSnapshot,
  signal: AbortSignal,
): Promise<RestoreSessionSnapshot> {
  const { session, events, troubles } = snapshot;
  try {
    const read = await readEvents(api, session, events ?? emptyEventLog, signal);
    return { ...snapshot, events: read, troubles: { ...troubles, events: null }, readAt: Date.now() };
  } catch (error) {
    return { ...snapshot, troubles: { ...troubles, events: asTrouble(error, signal) } };
  }
}

function areStatisticsDue(api: ApiClient, snapshot: RestoreSessionSnapshot): boolean {
  const { session, troubles, statisticsTriedAt } = snapshot;
  if (!hasStatistics(api) || troubles.events !== null || isRefusal(troubles.statistics)) return false;
  return session.state === 'Stopped' || Date.now() - statisticsTriedAt >= statisticsEveryMs;
}

async function withStatistics(
  api: ApiClient,
  snapshot: RestoreSessionSnapshot,
  signal: AbortSignal,
): Promise<RestoreSessionSnapshot> {
  const { session, statistics, troubles } = snapshot;
  try {
    const read = replaceEqualDeep(statistics, await readStatistics(api, session.id, signal));
    const trouble = { ...troubles, statistics: null };
    return { ...snapshot, statistics: read, troubles: trouble, statisticsTriedAt: Date.now() };
  } catch (error) {
    const trouble = { ...troubles, statistics: asTrouble(error, signal) };
    return { ...snapshot, troubles: trouble, statisticsTriedAt: Date.now() };
  }
}

/**
 * Reads the session, then its events, then now and then its statistics. Fails only when the session cannot be read:
 * a failure of the other parts is a trouble of the snapshot.
 */
export async function readSnapshot(
  api: ApiClient,
  sessionId: string,
  { known, self, signal, onPart }: SnapshotOptions,
): Promise<RestoreSessionSnapshot> {
  const read = await readRestoreSession(api, sessionId, known?.session._links['self'] ?? self, signal);
  const session = replaceEqualDeep(known?.session, read);
  const withSession = known === undefined ? snapshotOf(session) : { ...known, session };
  onPart?.(withSession);
  const snapshot = await withEvents(api, withSession, signal);
  if (!areStatisticsDue(api, snapshot)) return snapshot;
  onPart?.(snapshot);
  return withStatistics(api, snapshot, signal);
}
