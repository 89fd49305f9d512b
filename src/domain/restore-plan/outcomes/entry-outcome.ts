import type { ErrorFacts } from '#/api/transport/error-facts';

/**
 * `uncounted`: what the server told of in a folder, channel or team was restored, but not how much there was to restore.
 * `unreported`: the session is over, and the server said nothing certain of this entry.
 */
export type EntryResult =
  'waiting' | 'running' | 'done' | 'uncounted' | 'warning' | 'failed' | 'skipped' | 'unreported';

export interface EntryOutcome {
  readonly result: EntryResult;
  /** What the server said of it. */
  readonly message: string | undefined;
  /** Why the request of the entry failed as a whole: then no event reports the entry. */
  readonly refusal?: ErrorFacts | undefined;
}
