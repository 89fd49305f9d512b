import type { ApiVersion } from '#/api/transport/http';
import { restoreRequestsOf } from '../requests/restore-requests';
import type { OrderedGroup, PlannedRequest } from './plan';

/** Calls as a plan takes them, except for their keys. */
export function newRequests(
  { group, options }: OrderedGroup,
  reason: string,
  version: ApiVersion,
): readonly Omit<PlannedRequest, 'key'>[] {
  const { sessionId, target } = group;
  const entries = new Map(group.entries.map((entry) => [entry.key, entry]));
  return restoreRequestsOf(group, options, reason, version).map((request) => ({
    sessionId,
    target,
    options,
    entries: request.entryKeys.flatMap((key) => entries.get(key) ?? []),
    request,
    sentAt: 0,
    ruledOut: [],
    state: { kind: 'waiting' },
  }));
}
