import { hashKey } from '@tanstack/react-query';
import type { PlanOrder } from './plan-order';

/** How much is sent. */
export function itemCount({ groups }: PlanOrder): number {
  return groups.reduce((sum, { group }) => sum + group.entries.length, 0);
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
