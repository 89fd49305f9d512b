import { describeError } from '#/api/transport/error-messages';
import { ApiError } from '#/api/transport/errors';
import { NoCommonVersionError } from '#/api/access/restore-portal-settings';
import type { ErrorText } from '#/lib/error-text';
import { messages } from './messages';

/** Why the portal could not start: its own configuration. */
export function configErrorText(error: unknown): ErrorText {
  const described = describeError(error);
  const isBroken = error instanceof ApiError && error.problem.kind === 'unexpected-answer';
  return { ...described, ...(isBroken ? messages.brokenConfig : messages.noConfig) };
}

/** Why the portal could not start: the server. */
export function serverErrorText(error: unknown): ErrorText {
  if (error instanceof NoCommonVersionError) {
    return { ...messages.noVersion, details: [[messages.problem, error.name]] };
  }
  const described = describeError(error);
  if (error instanceof ApiError && error.facts.errorCode === 'CertificateRefused') {
    return { ...described, ...messages.certificateRefused };
  }
  const isAway = error instanceof ApiError && error.problem.kind === 'unreachable';
  return isAway ? { ...described, ...messages.unreachable } : described;
}
