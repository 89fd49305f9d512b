import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { visibleText } from '#/lib/text';
import type { ApiClient } from './client';
import { listOf, looseNumber, openEnum, optionalOf, optionalText, serverMoment } from './schema';

/** RestoreSessionEvent (API guide, section 6.1). Item fields may be missing; then only the message tells. */
const restoreSessionEvent = v.pipe(
  v.object({
    id: v.string(),
    type: openEnum(['None', 'Save', 'Export', 'Send', 'Restore', 'View']),
    status: openEnum(['Running', 'Success', 'Warning', 'Failed', 'Cancelled', 'Skipped']),
    startTime: serverMoment,
    endTime: optionalOf(serverMoment),
    duration: optionalText,
    title: optionalText,
    message: optionalText,
    order: optionalOf(looseNumber),
    itemName: optionalText,
    itemType: optionalText,
    itemSizeBytes: optionalOf(looseNumber),
    source: optionalText,
    target: optionalText,
  }),
  v.transform((event) => ({
    ...event,
    order: event.order ?? 0,
    message: visibleText(event.message ?? event.title ?? ''),
    itemName: event.itemName === undefined ? undefined : visibleText(event.itemName),
  })),
);

export type RestoreSessionEvent = v.InferOutput<typeof restoreSessionEvent>;

/** All events of a session as far as they are known, in the server's page order, which is how they are fetched. */
export interface EventLog {
  readonly inPageOrder: readonly RestoreSessionEvent[];
  /** For showing: by `order`, then start. */
  readonly sorted: readonly RestoreSessionEvent[];
  /** Whether the last read brought anything new. */
  readonly hasMoved: boolean;
}

const eventPage = v.object({ results: listOf(restoreSessionEvent) });

/** The server's maximum; without a limit it would send 30 (API guide, section 0.1). */
const largestPage = 10_000;

/** Rows read again before the new ones: they prove that the server still appends at the end. */
const overlap = 4;

/** Running events further back than this are asked for one by one instead of re-reading all rows since. */
const longestReread = 500;

const emptyLog: EventLog = { inPageOrder: [], sorted: [], hasMoved: false };

function isRunning(event: RestoreSessionEvent): boolean {
  return event.status === 'Running';
}

function sameEvent(a: RestoreSessionEvent, b: RestoreSessionEvent): boolean {
  return (
    a.status === b.status &&
    a.message === b.message &&
    a.duration === b.duration &&
    a.endTime?.text === b.endTime?.text
  );
}

function compareEvents(a: RestoreSessionEvent, b: RestoreSessionEvent): number {
  return a.order - b.order || a.startTime.epochMs - b.startTime.epochMs;
}

/**
 * Puts what was just read at `offset` into the log. Undefined when the overlapping rows are not the ones known
 * there: then the server does not append at the end (its order is not documented) and all has to be read again.
 */
export function mergeEvents(
  known: EventLog,
  offset: number,
  read: readonly RestoreSessionEvent[],
): EventLog | undefined {
  const before = known.inPageOrder.slice(offset, offset + read.length);
  if (before.some((event, index) => event.id !== read[index]?.id)) return undefined;
  if (known.inPageOrder.length > offset + read.length) return undefined;
  const hasNew = read.length > before.length;
  const hasChanged = before.some((event, index) => {
    const now = read[index];
    return now !== undefined && !sameEvent(event, now);
  });
  if (!hasNew && !hasChanged) return { ...known, hasMoved: false };
  const inPageOrder = [...known.inPageOrder.slice(0, offset), ...read];
  return { inPageOrder, sorted: inPageOrder.toSorted(compareEvents), hasMoved: true };
}

/** Where reading goes on: before the new rows, a few known ones, and the running ones that are not too far back. */
export function rereadFrom(log: EventLog): number {
  const { length } = log.inPageOrder;
  const nearest = Math.max(0, length - longestReread);
  const firstRunning = log.inPageOrder.findIndex((event, index) => index >= nearest && isRunning(event));
  const beforeTail = Math.max(0, length - overlap);
  return firstRunning === -1 ? beforeTail : Math.min(firstRunning, beforeTail);
}

async function readFrom(
  api: ApiClient,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<RestoreSessionEvent[]> {
  const events: RestoreSessionEvent[] = [];
  for (;;) {
    const page = await api.read(path, eventPage, {
      signal,
      query: { limit: largestPage, offset: offset + events.length },
    });
    events.push(...page.results);
    if (page.results.length < largestPage) return events;
  }
}

async function readStragglers(
  api: ApiClient,
  path: string,
  log: EventLog,
  before: number,
  signal: AbortSignal,
): Promise<EventLog> {
  const stragglers = log.inPageOrder.slice(0, before).filter(isRunning).slice(0, 10);
  if (stragglers.length === 0) return log;
  const fresh = await Promise.all(
    stragglers.map((event) =>
      api.read(`${path}/${encodeURIComponent(event.id)}`, restoreSessionEvent, { signal }),
    ),
  );
  const byId = new Map(fresh.map((event) => [event.id, event]));
  if (stragglers.every((event) => sameEvent(event, byId.get(event.id) ?? event))) return log;
  const inPageOrder = log.inPageOrder.map((event) => byId.get(event.id) ?? event);
  return { inPageOrder, sorted: inPageOrder.toSorted(compareEvents), hasMoved: true };
}

/** Reads only what is new or may still change, on top of what is known. */
async function readEvents(
  api: ApiClient,
  path: string,
  known: EventLog,
  signal: AbortSignal,
): Promise<EventLog> {
  const offset = rereadFrom(known);
  const read = await readFrom(api, path, offset, signal);
  const merged = mergeEvents(known, offset, read);
  if (merged !== undefined) return readStragglers(api, path, merged, offset, signal);
  return mergeEvents(emptyLog, 0, await readFrom(api, path, 0, signal)) ?? emptyLog;
}

/**
 * Events of a session. Each read builds on the last one in the cache; structural sharing is off because comparing
 * 10,000 rows again costs more than it saves (performance guide, section 5).
 */
export function restoreSessionEventsQuery(
  api: ApiClient,
  queryClient: QueryClient,
  sessionId: string,
  link: string | undefined,
) {
  const queryKey = ['restore-sessions', sessionId, 'events'] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      readEvents(
        api,
        api.linkedPath(link, `/RestoreSessions/${encodeURIComponent(sessionId)}/Events`),
        queryClient.getQueryData<EventLog>(queryKey) ?? emptyLog,
        signal,
      ),
    structuralSharing: false,
  });
}
