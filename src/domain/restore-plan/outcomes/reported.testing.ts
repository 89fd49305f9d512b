import { emptyEventLog, type EventLog } from '#/api/sessions/event-log';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import type { RestoreDetail } from '#/api/sessions/restore-session-statistics';

/** For tests: an event about an item, which took no time. */
export function eventOf(
  itemName: string | undefined,
  status: RestoreSessionEvent['status'],
  epochMs: number,
): RestoreSessionEvent {
  return {
    id: `event ${itemName ?? ''} ${epochMs}`,
    type: 'Restore',
    status,
    startTime: { text: '', epochMs },
    endTime: { text: '', epochMs },
    duration: undefined,
    title: undefined,
    message: itemName === undefined ? 'said' : `${itemName}: said`,
    order: epochMs,
    itemName,
    itemType: undefined,
    itemSizeBytes: undefined,
    source: undefined,
    target: undefined,
  };
}

/** For tests: the events of a session that is over. */
export function logOf(...sorted: readonly RestoreSessionEvent[]): EventLog {
  return { ...emptyEventLog, inPageOrder: sorted, sorted, isFinal: true };
}

/** For tests: what the statistics tell of an item. */
export function detailOf(
  id: string,
  status: RestoreDetail['status'],
  more: Partial<RestoreDetail> = {},
): RestoreDetail {
  return { id, name: id, status, error: undefined, warnings: [], childItems: [], ...more };
}
