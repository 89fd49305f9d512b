import { describeError } from '#/api/error-messages';
import { ApiError } from '#/api/errors';
import type { KeptError } from './plan';
import { planMessages } from './plan-messages';

/** The device takes no notes any more, so the call was not sent. */
export class NotNotedError extends Error {
  override readonly name = 'NotNotedError';
}

export function keepError(error: unknown): KeptError {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const waitMs = problem?.kind === 'busy' ? problem.retryAfterMs : undefined;
  return {
    kind: problem?.kind ?? 'portal',
    text: error instanceof NotNotedError ? { ...planMessages.notNoted, details: [] } : describeError(error),
    retryAt: waitMs === undefined ? undefined : Date.now() + waitMs,
  };
}
