import type { ServerStart } from '#/api/access/restore-portal-settings';
import type { ServerTokens } from '#/api/access/server-token';
import { createApiClient } from '#/api/transport/client';
import type { RuntimeConfig } from '#/api/transport/runtime-config';
import type { ServerClock } from '#/api/transport/server-clock';
import { Person } from '#/domain/person/person';
import { forgetRestores } from '#/domain/restore-list/forget-restores';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { stopIdleSessions } from './stop-idle-sessions';

/** The server that a person signs in to. */
export interface ServerConnection {
  readonly config: RuntimeConfig;
  readonly start: ServerStart;
  readonly tokens: ServerTokens;
  readonly clock: ServerClock;
}

function clientOf({ config, start, tokens, clock }: ServerConnection, signedIn?: AbortSignal) {
  return createApiClient(config.apiBase, start.version, tokens, clock, signedIn);
}

export function makePerson(
  server: ServerConnection,
  identity: Pick<Person, 'personKey' | 'queryClient'>,
): Person {
  const ending = new AbortController();
  const api = clientOf(server, ending.signal);
  const person = new Person({ ...identity, api, config: server.config, ending });
  // Made now, so that no screen parses the storage while it is drawn.
  person.own(StartedSessions);
  return person;
}

/**
 * Ends all that the portal does and remembers for a person. With `keptSessions`, what this device stores of their
 * restores stays, and those sessions go on.
 */
export async function endPerson(
  server: ServerConnection,
  person: Person,
  keptSessions: ReadonlySet<string> | undefined,
): Promise<void> {
  // First of all: what waits to be sent must not go out in the moments that the rest takes.
  person.end();
  // The person's own client writes nothing any more.
  await stopIdleSessions(person, clientOf(server), keptSessions);
  // Best effort: a server that is away must not keep anybody signed in here.
  await server.tokens.leave().catch(() => undefined);
  person.own(StartedSessions).leave(keptSessions !== undefined);
  if (keptSessions === undefined) await forgetRestores(person.personKey);
}
