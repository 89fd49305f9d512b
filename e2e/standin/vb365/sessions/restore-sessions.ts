import { empty, json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { organizationId, tenantDomain } from '../../seed/people';
import type { SessionState } from '../../model/sessions';
import type { ApiVersion } from '../../model/versions';
import type { SignedInCall } from '../access/context';
import { ApiError, badParameter, notFound } from '../../http/vb365-errors';
import { page } from '../../http/paging';
import { noEnd, parseWireTime, wireTime } from '../../model/time';
import type { RestoreSessionWire } from '../../model/wire';

/** Answers name paths in lower case, unlike requests (operation page). */
export function sessionPath(version: ApiVersion, id: string): string {
  return `/${version}/restoresessions/${id}`;
}

export function sessionWire(version: ApiVersion, session: SessionState): RestoreSessionWire {
  const { record, state, result, endedAtMs, eTag } = session;
  const { id, name, type, initiatedBy, details, scopeName, clientHost, reason } = record;
  const self = sessionPath(version, id);
  return {
    id,
    name,
    organization: tenantDomain,
    type,
    creationTime: wireTime(record.startedAtMs, id),
    endTime: endedAtMs === undefined ? noEnd : wireTime(endedAtMs, `${id} end`),
    state,
    result,
    initiatedBy,
    details,
    // The example of v6's page names the operator here, whatever the scope.
    scopeName: version === 'v6' ? initiatedBy : scopeName,
    clientHost,
    reason,
    ...(version === 'v8' ? { eTag } : {}),
    _links: {
      self: { href: self },
      organization: { href: `${self}/organization` },
      restoreSessionEvents: { href: `${self}/events` },
    },
  };
}

/** A session of somebody else is as unknown as one that never was. */
export function ownSession({ server, person, request }: SignedInCall): SessionState {
  const id = request.params['restoreSessionId'] ?? '';
  const session = server.state.ownSession(person, id);
  if (session === undefined) throw notFound(`Restore session ${id} was not found.`);
  return session;
}

function timeBound(query: URLSearchParams, name: string): bigint | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const ticks = parseWireTime(text);
  if (ticks === undefined) throw badParameter(`${name} is no date and time.`);
  return ticks;
}

/** Compares what the wire says, to the last digit: a time sent back as it came includes its own session. */
function isWithin(time: string, from: bigint | undefined, to: bigint | undefined): boolean {
  const ticks = parseWireTime(time);
  if (ticks === undefined) return false;
  return (from === undefined || ticks >= from) && (to === undefined || ticks <= to);
}

/** v8 sorts, newest first unless asked otherwise; v6 and v7 promise no order, and here have none of use. */
function sorted(
  sessions: readonly RestoreSessionWire[],
  version: ApiVersion,
  query: URLSearchParams,
): readonly RestoreSessionWire[] {
  if (version !== 'v8') return sessions;
  const orderBy = query.get('orderBy') ?? 'CreationTime';
  const orderAsc = query.get('orderAsc') ?? 'false';
  if (orderBy !== 'CreationTime' && orderBy !== 'EndTime') throw badParameter('orderBy is not known.');
  if (orderAsc !== 'true' && orderAsc !== 'false') throw badParameter('orderAsc is no boolean.');
  // Wire times are all written alike, so their texts sort like the times.
  const key = ({ creationTime, endTime }: RestoreSessionWire) =>
    orderBy === 'EndTime' ? endTime : creationTime;
  const direction = orderAsc === 'true' ? 1 : -1;
  return sessions.toSorted((a, b) => direction * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function listSessions({ server, version, person, request }: SignedInCall): HttpAnswer {
  const { query } = request;
  const startFrom = timeBound(query, 'startTimeFrom');
  const startTo = timeBound(query, 'startTimeTo');
  const endFrom = version === 'v8' ? timeBound(query, 'endTimeFrom') : undefined;
  const endTo = version === 'v8' ? timeBound(query, 'endTimeTo') : undefined;
  const sessions = server.state
    .sessions(person.key)
    .map((session) => sessionWire(version, session))
    .filter(({ creationTime }) => isWithin(creationTime, startFrom, startTo))
    .filter(({ endTime }) => isWithin(endTime, endFrom, endTo));
  return json(200, page(version, request, sorted(sessions, version, query)));
}

export function getSession(call: SignedInCall): HttpAnswer {
  return json(200, sessionWire(call.version, ownSession(call)));
}

export function stopSession(call: SignedInCall): HttpAnswer {
  const session = ownSession(call);
  // The answer is not documented (see src/api/README.md). A conflict is the harder one for a client.
  if (session.state === 'Stopped') {
    throw new ApiError(409, 'The restore session is already stopped.', 'OperationConflict');
  }
  call.server.state.stopSession(session.record.id);
  return empty(call.version === 'v8' ? 204 : 200);
}

export function sessionOrganization(call: SignedInCall): HttpAnswer {
  const self = `${sessionPath(call.version, ownSession(call).record.id)}/organization`;
  return json(200, {
    id: organizationId,
    name: tenantDomain,
    type: 'Office365',
    _links: { self: { href: self } },
  });
}
