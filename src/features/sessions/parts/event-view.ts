import { eventStatuses, type RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import { parseTimeSpan } from '#/lib/dates';
import { foldText, visibleText } from '#/lib/text';

/** Status as it stands in the address and on the screen: the server's word, known or not. */
export function eventStatusKey({ status }: RestoreSessionEvent): string {
  return typeof status === 'string' ? status : visibleText(status.unknown);
}

interface Tally {
  readonly events: readonly RestoreSessionEvent[];
  readonly counts: ReadonlyMap<string, number>;
}

const emptyTally: Tally = { events: [], counts: new Map() };

/** Counts the events of each status. A poll changes few of ten thousand, so only rows that changed are counted again. */
export class EventTally {
  private last = emptyTally;

  /** The known statuses come first, in their usual order. */
  countByStatus(events: readonly RestoreSessionEvent[]): ReadonlyMap<string, number> {
    if (events !== this.last.events) this.last = tallied(this.last, events);
    return this.last.counts;
  }
}

function tallied(last: Tally, events: readonly RestoreSessionEvent[]): Tally {
  const counts = new Map(last.counts);
  const add = (event: RestoreSessionEvent | undefined, step: number): void => {
    if (event === undefined) return;
    const key = eventStatusKey(event);
    counts.set(key, (counts.get(key) ?? 0) + step);
  };
  for (let index = 0; index < Math.max(events.length, last.events.length); index += 1) {
    const [before, now] = [last.events[index], events[index]];
    if (before === now) continue;
    add(before, -1);
    add(now, 1);
  }
  const ordered = [...eventStatuses, ...counts.keys()].map((key) => [key, counts.get(key) ?? 0] as const);
  return { events, counts: new Map(ordered.filter(([, count]) => count > 0)) };
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
