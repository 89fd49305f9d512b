import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { ApiClient } from './client';
import { listOf, looseNumber, optionalOf } from './schema';

/** `GET /RestoreSessions/{id}/Statistics`, v8 only (API guide, section 6.2). */
const statistics = v.object({
  totalItemsCount: optionalOf(looseNumber),
  restoredItemsCount: optionalOf(looseNumber),
  failedItemsCount: optionalOf(looseNumber),
  skippedItemsCount: optionalOf(looseNumber),
  warnings: listOf(v.string()),
  errors: listOf(v.string()),
});

export type RestoreSessionStatistics = v.InferOutput<typeof statistics>;

export function hasStatistics(api: ApiClient): boolean {
  return api.version === 'v8';
}

export function restoreSessionStatisticsQuery(api: ApiClient, sessionId: string) {
  return queryOptions({
    queryKey: ['restore-sessions', sessionId, 'statistics'],
    queryFn: ({ signal }) =>
      api.read(`/RestoreSessions/${encodeURIComponent(sessionId)}/Statistics`, statistics, { signal }),
  });
}
