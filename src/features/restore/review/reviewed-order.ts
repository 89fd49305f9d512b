import { hashKey } from '@tanstack/react-query';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { PlanOrder } from './plan-order';

/** What is sent, of all groups. */
export function entriesToSend({ groups }: PlanOrder): readonly RestoreEntry[] {
  return groups.flatMap(({ group }) => group.entries);
}

function whatIsSent({ groups, reason }: PlanOrder): string {
  return hashKey([
    reason,
    groups.map(({ group, options }) => [group.key, options, group.entries.map(({ key }) => key)]),
  ]);
}

/**
 * Whether the list still is what was reviewed, while it is being confirmed: another tab may add to it or send it, and
 * its sessions may end. That one is looked at again changes nothing.
 */
export function isAsReviewed(reviewed: PlanOrder, now: PlanOrder): boolean {
  return now.problems.every(({ kind }) => kind === 'checking') && whatIsSent(reviewed) === whatIsSent(now);
}
