import type { RestoreSession, SessionStatus } from '#/api/sessions/restore-sessions';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { isNoEnd, parseServerDate } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';

export function statusText(status: SessionStatus): string {
  return typeof status === 'string'
    ? messages.status[status]
    : messages.status.unknown(visibleText(status.unknown));
}

/** Only the device that started a session knows whose data it shows. */
export function whoseText(started: StartedSession | undefined): string | undefined {
  if (started === undefined) return undefined;
  return started.whose === undefined ? messages.ownData : visibleText(started.whose.name);
}

/** Server text for the screen; undefined when the server said nothing. */
export function saidText(text: string | undefined): string | undefined {
  const visible = text === undefined ? '' : visibleText(text);
  return visible === '' ? undefined : visible;
}

/** Epoch ms of the moment that was asked for; undefined for the latest. */
export function momentAskedFor(started: StartedSession): number | undefined {
  return started.when === 'latest' ? undefined : parseServerDate(started.when);
}

/** End of a session that has one: `9999-12-31` and nothing at all both mean that it has none yet. */
export function endOf(session: Pick<RestoreSession, 'state' | 'endTime'>): number | undefined {
  const { state, endTime } = session;
  if (state === 'Working' || endTime === undefined || isNoEnd(endTime.epochMs)) return undefined;
  return endTime.epochMs;
}

/** How long a session ran, or has been running; undefined when it ended without saying when. */
export function runningMs(
  session: Pick<RestoreSession, 'state' | 'endTime' | 'creationTime'>,
  serverNow: number,
): number | undefined {
  const end = endOf(session);
  if (end === undefined && session.state === 'Stopped') return undefined;
  return Math.max(0, (end ?? serverNow) - session.creationTime.epochMs);
}

export function optionsText(started: StartedSession): string {
  const options = [
    ...(started.showDeleted ? [messages.showDeleted] : []),
    ...(started.showAllVersions ? [messages.showAllVersions] : []),
  ];
  return options.length === 0 ? messages.noOptions : options.join(', ');
}
