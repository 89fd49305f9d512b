import type { ApiClient } from '../transport/client';
import { pageOf } from '../transport/schema';
import { largestPage, mergeEvents, planReads, sortEvents, type EventLog, type EventRange } from './event-log';
import { eventRecordSchema, unreadableEvent, type RestoreSessionEvent } from './restore-session-event';
import type { RestoreSession } from './restore-sessions';

function eventsPath(sessionId: string): string {
  return `/RestoreSessions/${encodeURIComponent(sessionId)}/Events`;
}

const eventPage = pageOf(eventRecordSchema);

async function readRange(
  api: ApiClient,
  path: string,
  { offset, limit }: EventRange,
  signal: AbortSignal,
): Promise<readonly RestoreSessionEvent[]> {
  const events: RestoreSessionEvent[] = [];
  for (;;) {
    const page = await api.read(path, eventPage, {
      signal,
      query: { limit, offset: offset + events.length },
    });
    for (const event of page.results)
      events.push(event ?? unreadableEvent(offset + events.length, events.at(-1)));
    const isFull = page.results.length >= limit || page._links['next'] !== undefined;
    if (limit < largestPage || page.results.length === 0 || !isFull) return events;
  }
}

async function readRows(
  api: ApiClient,
  path: string,
  known: EventLog,
  isLast: boolean,
  signal: AbortSignal,
): Promise<readonly RestoreSessionEvent[]> {
  const ranges = planReads(known, isLast);
  const reads = await Promise.all(ranges.map((range) => readRange(api, path, range, signal)));
  let rows: readonly RestoreSessionEvent[] | undefined = known.inPageOrder;
  for (const [index, range] of ranges.entries()) {
    if (rows === undefined) break;
    rows = mergeEvents(rows, range.offset, reads[index] ?? [], index === ranges.length - 1);
  }
  return rows ?? readRange(api, path, { offset: 0, limit: largestPage }, signal);
}

/** Reads only what is new or may still change, on top of what is known. */
export async function readEvents(
  api: ApiClient,
  session: Pick<RestoreSession, 'id' | 'state' | '_links'>,
  known: EventLog,
  signal: AbortSignal,
): Promise<EventLog> {
  const isLast = session.state === 'Stopped';
  const path = api.linkedPath(session._links['restoreSessionEvents'], eventsPath(session.id));
  const rows = await readRows(api, path, known, isLast, signal);
  const hasMoved = rows !== known.inPageOrder;
  return {
    inPageOrder: rows,
    sorted: hasMoved ? sortEvents(rows) : known.sorted,
    hasMoved,
    readCount: known.readCount + 1,
    isFinal: isLast,
  };
}

/** Reads all events of a session of which no more is known than its id. */
export async function readAllEvents(
  api: ApiClient,
  sessionId: string,
  signal: AbortSignal,
): Promise<readonly RestoreSessionEvent[]> {
  return readRange(api, eventsPath(sessionId), { offset: 0, limit: largestPage }, signal);
}
