import { memo } from 'react';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import { formatBytes } from '#/lib/bytes';
import { formatDuration, formatMoment, formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { directionOf } from '#/lib/text';
import { messages } from '../messages';
import { eventDurationMs, eventStatusKey } from '../parts/event-view';
import { EventStatusLabel } from './EventStatusLabel';

interface EventRowProps {
  readonly event: RestoreSessionEvent;
  readonly position: number;
  readonly zone: TimeZoneChoice;
}

/** Styled by class from the list, so that drawing a row while scrolling computes no styles. */
export const EventRow = memo(function EventRow({ event, position, zone }: EventRowProps) {
  const { itemName, itemSizeBytes, startTime, isUnreadable } = event;
  const message = isUnreadable === true ? messages.events.unreadable : event.message;
  const duration = eventDurationMs(event);
  const start = new Date(startTime.epochMs);
  return (
    <div role="listitem" aria-posinset={position} className="event">
      <span className="event-status">
        <EventStatusLabel status={eventStatusKey(event)} />
      </span>
      {isUnreadable === true ? (
        <span />
      ) : (
        <time dateTime={start.toISOString()} title={formatWithUtc(startTime.epochMs, zone)}>
          {formatMoment(startTime.epochMs, 'timeSeconds', zone)}
        </time>
      )}
      <span className="event-text" title={itemName === undefined ? message : `${itemName}\n${message}`}>
        {itemName === undefined ? null : (
          <b className="event-item" dir={directionOf(itemName)}>
            {itemName}
          </b>
        )}
        <span
          className={itemName === undefined ? 'event-message alone' : 'event-message'}
          dir={directionOf(message)}
        >
          {message}
        </span>
      </span>
      <span className="event-size">{itemSizeBytes === undefined ? null : formatBytes(itemSizeBytes)}</span>
      <span className="event-duration">{duration === undefined ? null : formatDuration(duration)}</span>
    </div>
  );
});
