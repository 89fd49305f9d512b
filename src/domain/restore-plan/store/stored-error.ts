import { describeError } from '#/api/transport/error-messages';
import { ApiError } from '#/api/transport/errors';
import type { StoredError } from '../plan/plan';
import { planMessages } from '#/features/restore/texts/plan-messages';

/** The device takes no notes any more, so the call was not sent. */
export class NotNotedError extends Error {
  override readonly name = 'NotNotedError';
}

export function toStoredError(error: unknown): StoredError {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const waitMs = problem?.kind === 'busy' ? problem.retryAfterMs : undefined;
  return {
    kind: problem?.kind ?? 'portal',
    text: error instanceof NotNotedError ? { ...planMessages.notNoted, details: [] } : describeError(error),
    retryAt: waitMs === undefined ? undefined : Date.now() + waitMs,
  };
}
