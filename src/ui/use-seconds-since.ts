import { formatDuration } from '#/lib/dates';
import { useNow } from './use-now';

/** How long ago a moment was, in words, counting on every second. */
export function useSecondsSince(since: number): string {
  return formatDuration(Math.max(0, useNow() - since));
}
