import { visibleText } from '#/lib/text';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { StartedSession } from './started-sessions';
import type { Workload } from '#/api/access/workloads';

export const workloadNames: Readonly<Record<Workload, string>> = {
  Vex: 'Exchange mail',
  Veod: 'OneDrive',
  Vesp: 'SharePoint',
  Vet: 'Teams',
};

const messages = {
  of: (what: string, whose: string) => `${what} of ${whose}`,
  ofYourself: (what: string) => `${what} of your own data`,
  elsewhere: (what: string) => `${what} session`,
};

export function whatText(type: RestoreSession['type']): string {
  return typeof type === 'string' ? workloadNames[type] : visibleText(type.unknown);
}

/**
 * What a session shows and, as only the device that started it knows, of whom. Undefined as long as neither that nor
 * the server has told. `scopeName`: the server's own word for whose data it is, where that is to be trusted.
 */
export function sessionTitle(
  session: Pick<RestoreSession, 'type'> | undefined,
  started: StartedSession | undefined,
  scopeName?: string,
): string | undefined {
  const type = session?.type ?? started?.type;
  if (type === undefined) return undefined;
  const what = whatText(type);
  if (started === undefined)
    return scopeName === undefined ? messages.elsewhere(what) : messages.of(what, scopeName);
  return started.whose === undefined
    ? messages.ofYourself(what)
    : messages.of(what, visibleText(started.whose.name));
}
