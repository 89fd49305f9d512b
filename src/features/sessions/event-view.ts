import { eventStatuses, type RestoreSessionEvent } from '#/api/restore-session-events';
import { parseTimeSpan } from '#/lib/dates';
import { foldText, visibleText } from '#/lib/text';

/** Status as it stands in the address and on the screen: the server's word, known or not. */
export function eventStatusKey({ status }: RestoreSessionEvent): string {
  return typeof status === 'string' ? status : visibleText(status.unknown);
}

function tallyByStatus(events: readonly RestoreSessionEvent[]): ReadonlyMap<string, number> {
  const found = new Map<string, { count: number }>();
  for (const event of events) {
    const key = eventStatusKey(event);
    const tally = found.get(key);
    if (tally === undefined) found.set(key, { count: 1 });
    else tally.count += 1;
  }
  const ordered = new Map<string, number>();
  for (const key of [...eventStatuses, ...found.keys()]) {
    const tally = found.get(key);
    if (tally !== undefined) ordered.set(key, tally.count);
  }
  return ordered;
}

/** Several parts of the screen ask for the counts of the same events. */
const tallies = new WeakMap<readonly RestoreSessionEvent[], ReadonlyMap<string, number>>();

/** Events of each status that occurs; the known ones first, in their usual order. */
export function countByStatus(events: readonly RestoreSessionEvent[]): ReadonlyMap<string, number> {
  const known = tallies.get(events);
  if (known !== undefined) return known;
  const tally = tallyByStatus(events);
  tallies.set(events, tally);
  return tally;
}

/** Folding 10,000 rows costs tens of ms, so each is folded once; unchanged rows stay the same objects. */
const foldedRows = new WeakMap<RestoreSessionEvent, string>();

function searchable(event: RestoreSessionEvent): string {
  const known = foldedRows.get(event);
  if (known !== undefined) return known;
  const folded = foldText(`${event.itemName ?? ''} ${event.message} ${event.itemType ?? ''}`);
  foldedRows.set(event, folded);
  return folded;
}

/** Events that have one of the statuses (none: any) and every word of the search. */
export function filterEvents(
  events: readonly RestoreSessionEvent[],
  search: string,
  statuses: readonly string[],
): readonly RestoreSessionEvent[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0 && statuses.length === 0) return events;
  return events.filter(
    (event) =>
      (statuses.length === 0 || statuses.includes(eventStatusKey(event))) &&
      words.every((word) => searchable(event).includes(word)),
  );
}

/** How long an event took: told by the server, else from its two times. */
export function eventDurationMs(event: RestoreSessionEvent): number | undefined {
  const told = event.duration === undefined ? undefined : parseTimeSpan(event.duration);
  if (told !== undefined || event.endTime === undefined || event.status === 'Running') return told;
  return Math.max(0, event.endTime.epochMs - event.startTime.epochMs);
}
