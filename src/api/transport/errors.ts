import type { IssuePath } from './schema';

/** Everything that can go wrong between the portal and the server, as far as an operator acts differently. */
export type Problem =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'proxy-offline' }
  | { readonly kind: 'failed' }
  /** No answer, or one of a gateway: the server may or may not have acted. */
  | { readonly kind: 'unreachable' }
  /** A 2xx answer that is not what the API promises. */
  | { readonly kind: 'unexpected-answer'; readonly at: IssuePath };

export type ProblemKind = Problem['kind'];

interface ApiErrorFacts {
  readonly status?: number | undefined;
  /** The server's own, or `CertificateRefused` of the portal's proxy. */
  readonly errorCode?: string | undefined;
  /** Plain text of the server; never its stack trace. */
  readonly serverMessage?: string | undefined;
  /** `GET /v8/RestoreSessions`, without query values, which may name people. */
  readonly request: string;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly at = Date.now();

  constructor(
    readonly problem: Problem,
    readonly facts: ApiErrorFacts,
  ) {
    super(`${facts.request}: ${problem.kind}${facts.status === undefined ? '' : ` (${facts.status})`}`);
  }
}

export function problemKindOf(error: unknown): ProblemKind | undefined {
  return error instanceof ApiError ? error.problem.kind : undefined;
}

/**
 * True when the server may have done what it was told to although it did not say so: such a call is never just repeated.
 * After a failure of its own nobody knows how far it got, and a gateway also answers 503 for a server that is at work.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  const kind = problemKindOf(error);
  if (kind === 'busy') return error instanceof ApiError && error.facts.status === 503;
  return kind === 'unreachable' || kind === 'unexpected-answer' || kind === 'failed';
}

/** True when asking again would only be refused again: what a person does next is the way out. */
export function isRefusal(error: unknown): boolean {
  const kind = problemKindOf(error);
  switch (kind) {
    case 'signed-out':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'rejected':
    case 'not-offered':
      return true;
    case 'busy':
    case 'proxy-offline':
    case 'failed':
    case 'unreachable':
    case 'unexpected-answer':
    case undefined:
      return false;
  }
}

/** `Retry-After` in ms: seconds, or an HTTP date seen from `now`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Error codes that say more than the status; the others of v8 are told well enough by it. */
const problemByCode: ReadonlyMap<string, Problem> = new Map<string, Problem>([
  ['ProxyOffline', { kind: 'proxy-offline' }],
  ['ResourceAccessDenied', { kind: 'forbidden' }],
  ['ResourceNotFound', { kind: 'not-found' }],
  ['ParameterValidationFailure', { kind: 'rejected' }],
  ['OperationConflict', { kind: 'conflict' }],
  ['OrganizationTransfer', { kind: 'conflict' }],
]);

/** The one mapping from an HTTP answer to a problem. */
export function problemOfAnswer(
  status: number,
  errorCode: string | undefined,
  retryAfter: string | null,
  now: number,
): Problem {
  const named = errorCode === undefined ? undefined : problemByCode.get(errorCode);
  if (named !== undefined) return named;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 405 || status === 501) return { kind: 'not-offered' };
  if (status === 409) return { kind: 'conflict' };
  if (status === 429) return { kind: 'busy', retryAfterMs: parseRetryAfter(retryAfter, now) };
  if (status === 408 || status === 502 || status === 504) return { kind: 'unreachable' };
  if (status === 503) return { kind: 'busy', retryAfterMs: parseRetryAfter(retryAfter, now) };
  if (errorCode === 'Timeout') return { kind: 'unreachable' };
  return { kind: status >= 500 ? 'failed' : 'rejected' };
}
