import { json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { organizationId, tenantDomain } from '../../seed/people';
import { eventId, type EventState, type SessionState } from '../../model/sessions';
import type { SignedInCall } from '../access/context';
import { notFound } from '../../http/vb365-errors';
import { page } from '../../http/paging';
import { ownSession, sessionPath } from './restore-sessions';
import { wireDuration, wireTime } from '../../model/time';
import type { RestoreSessionEventWire } from '../../model/wire';

function eventWire(
  { server, version }: SignedInCall,
  { record }: SessionState,
  event: EventState,
): RestoreSessionEventWire {
  const { planned, startedAtMs, endedAtMs, status, order } = event;
  const id = eventId(record, event);
  const { type, title, message, itemName, itemType, itemSizeBytes, source, target } = planned;
  const session = sessionPath(version, record.id);
  return {
    id,
    type,
    status,
    startTime: wireTime(startedAtMs, id),
    endTime: endedAtMs === undefined ? null : wireTime(endedAtMs, id),
    duration: wireDuration((endedAtMs ?? server.clock.now()) - startedAtMs),
    title,
    message,
    order,
    // Markers of the session itself name no item.
    ...(itemName === undefined ? {} : { itemName }),
    ...(itemType === undefined ? {} : { itemType }),
    ...(itemSizeBytes === undefined ? {} : { itemSizeBytes }),
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    ...(version === 'v8'
      ? {
          organizationId,
          backedUpOrganizationId: tenantDomain,
          userId: null,
          groupId: null,
          siteId: null,
          teamId: null,
        }
      : {}),
    _links: { self: { href: `${session}/events/${id}` }, restoreSession: { href: session } },
  };
}

export function listEvents(call: SignedInCall): HttpAnswer {
  const session = ownSession(call);
  const events = page(call.version, call.request, session.events);
  return json(200, { ...events, results: events.results.map((event) => eventWire(call, session, event)) });
}

export function getEvent(call: SignedInCall): HttpAnswer {
  const session = ownSession(call);
  const id = call.request.params['eventId']?.toLowerCase();
  const event = session.events.find((candidate) => eventId(session.record, candidate) === id);
  if (event === undefined) throw notFound(`Event ${id ?? ''} was not found.`);
  return json(200, eventWire(call, session, event));
}
