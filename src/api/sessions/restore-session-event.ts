import * as v from 'valibot';
import { visibleText } from '#/lib/text';
import { looseNumber, openEnum, optionalOf, optionalText, serverMoment } from '../transport/schema';

export const eventStatuses = ['Running', 'Success', 'Warning', 'Failed', 'Cancelled', 'Skipped'] as const;

/** RestoreSessionEvent. Item fields may be missing; then only the message tells. */
export const restoreSessionEventSchema = v.pipe(
  v.object({
    id: v.string(),
    type: openEnum(['None', 'Save', 'Export', 'Send', 'Restore', 'View']),
    status: openEnum(eventStatuses),
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

export interface RestoreSessionEvent extends v.InferOutput<typeof restoreSessionEventSchema> {
  /** The record could not be read. This event only keeps its place in the pages. */
  readonly isUnreadable?: true;
}

/** A record of the events list. Undefined where it is not an event, so that one bad record leaves the others readable. */
export const eventRecordSchema = v.pipe(
  v.unknown(),
  v.transform((record): RestoreSessionEvent | undefined => {
    const parsed = v.safeParse(restoreSessionEventSchema, record);
    return parsed.success ? parsed.output : undefined;
  }),
);

const nowhere = { order: 0, startTime: { text: '', epochMs: 0 } };

/** Stands for the unreadable record at a place of the pages, and sorts behind the event before it. */
export function unreadableEvent(
  offset: number,
  before: RestoreSessionEvent | undefined,
): RestoreSessionEvent {
  const { order, startTime } = before ?? nowhere;
  return {
    id: `unreadable ${String(offset)}`,
    type: 'None',
    status: { unknown: 'Unreadable' },
    startTime,
    endTime: undefined,
    duration: undefined,
    title: undefined,
    message: '',
    order,
    itemName: undefined,
    itemType: undefined,
    itemSizeBytes: undefined,
    source: undefined,
    target: undefined,
    isUnreadable: true,
  };
}
