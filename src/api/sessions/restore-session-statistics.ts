import * as v from 'valibot';
import type { ApiClient } from '../transport/client';
import { listOf, looseNumber, openEnum, optionalOf, optionalText, type Open } from '../transport/schema';

/** What became of one item, or of a mailbox, drive or folder with the items below it. */
export interface RestoreDetail {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly status: Open<'Failed' | 'Warning' | 'Success' | 'Skipped'> | undefined;
  readonly error: string | undefined;
  readonly warnings: readonly string[];
  readonly childItems: readonly RestoreDetail[];
}

/** Totals are worth having without details that this portal can't read. */
const details: v.GenericSchema<unknown, readonly RestoreDetail[]> = v.fallback(
  listOf(v.lazy(() => restoreDetail)),
  [],
);

const restoreDetail: v.GenericSchema<unknown, RestoreDetail> = v.pipe(
  v.object({
    id: optionalText,
    name: optionalText,
    status: optionalOf(openEnum(['Failed', 'Warning', 'Success', 'Skipped'])),
    error: optionalText,
    warnings: listOf(v.string()),
    childItems: details,
  }),
  v.transform((detail) => ({
    ...detail,
    id: detail.id,
    name: detail.name,
    status: detail.status,
    error: detail.error,
  })),
);

/** `GET /RestoreSessions/{id}/Statistics`, v8 only. */
const statistics = v.object({
  totalItemsCount: optionalOf(looseNumber),
  restoredItemsCount: optionalOf(looseNumber),
  failedItemsCount: optionalOf(looseNumber),
  skippedItemsCount: optionalOf(looseNumber),
  warnings: listOf(v.string()),
  errors: listOf(v.string()),
  items: details,
});

export type RestoreSessionStatistics = v.InferOutput<typeof statistics>;

export function hasStatistics(api: ApiClient): boolean {
  return api.version === 'v8';
}

export function readStatistics(
  api: ApiClient,
  sessionId: string,
  signal: AbortSignal,
): Promise<RestoreSessionStatistics> {
  return api.read(`/RestoreSessions/${encodeURIComponent(sessionId)}/Statistics`, statistics, { signal });
}
