import type { RestoreSessionStatistics } from '#/api/sessions/restore-session-statistics';
import { messages } from '../messages';

/** The server's own totals, as far as it tells them. */
export function totalsOf(
  statistics: RestoreSessionStatistics,
): readonly (readonly [label: string, count: number])[] {
  const text = messages.statistics;
  const totals = [
    [text.total, statistics.totalItemsCount],
    [text.restored, statistics.restoredItemsCount],
    [text.failed, statistics.failedItemsCount],
    [text.skipped, statistics.skippedItemsCount],
  ] as const;
  return totals.flatMap(([label, count]) => (count === undefined ? [] : [[label, count] as const]));
}
