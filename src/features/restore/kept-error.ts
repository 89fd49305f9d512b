import { describeError } from '#/api/error-messages';
import { ApiError } from '#/api/errors';
import type { KeptError } from './plan';

export function keepError(error: unknown): KeptError {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const waitMs = problem?.kind === 'busy' ? problem.retryAfterMs : undefined;
  return {
    kind: problem?.kind ?? 'portal',
    text: describeError(error),
    retryAt: waitMs === undefined ? undefined : Date.now() + waitMs,
  };
}
