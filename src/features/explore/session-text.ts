import type { RestoreSession } from '#/api/restore-sessions';
import type { StartedSession } from '#/api/started-sessions';
import { visibleText } from '#/lib/text';
import { messages } from './messages';

/** Only the device that started a session knows whose data it shows. */
export function titleText(session: RestoreSession | undefined, started: StartedSession | undefined): string {
  const type = session?.type ?? started?.type;
  if (type === undefined) return messages.titleLoading;
  const what = typeof type === 'string' ? messages.workloads[type] : visibleText(type.unknown);
  if (started === undefined) return messages.titleElsewhere(what);
  const whose = started.whose === undefined ? messages.ownData : visibleText(started.whose.name);
  return messages.titleOf(what, whose);
}
