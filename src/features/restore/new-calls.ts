import type { ApiVersion } from '#/api/http';
import { restoreCallsOf } from '#/api/restore/calls';
import type { OrderedGroup, PlanCall } from './plan';

/** Calls as a plan takes them, except for their keys. */
export function newCalls(
  { group, options }: OrderedGroup,
  reason: string,
  version: ApiVersion,
): readonly Omit<PlanCall, 'key'>[] {
  const { sessionId, target } = group;
  const entries = new Map(group.entries.map((entry) => [entry.key, entry]));
  return restoreCallsOf(group, options, reason, version).map((call) => ({
    sessionId,
    target,
    options,
    entries: call.entryKeys.flatMap((key) => entries.get(key) ?? []),
    call,
    sentAt: 0,
    ruledOut: [],
    state: { kind: 'waiting' },
  }));
}
