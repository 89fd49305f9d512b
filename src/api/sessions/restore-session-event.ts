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

export type RestoreSessionEvent = v.InferOutput<typeof restoreSessionEventSchema>;
