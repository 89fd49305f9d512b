/** Why sign-in with Microsoft did not come to its end, as far as people act differently. */
export type SignInProblemKind =
  | 'cancelled'
  | 'interaction-required'
  | 'consent-required'
  | 'not-assigned'
  | 'app-unknown'
  | 'offline'
  | 'busy'
  | 'state-mismatch'
  | 'configuration'
  | 'other';

export interface SignInProblem {
  readonly kind: SignInProblemKind;
  /** For support; MSAL's messages say nothing, so its codes are what there is. */
  readonly code: string;
  readonly correlationId: string | undefined;
}

/** Thrown where a token was needed and only a person can get it. */
export class SignInNeededError extends Error {
  override readonly name = 'SignInNeededError';
  constructor(
    readonly problem: SignInProblem,
    /** Claims challenge to be handed back to the identity platform, such as a second factor. */
    readonly claims: string | undefined,
  ) {
    super(`sign-in needed: ${problem.code}`);
  }
}

/** The parts of an MSAL error that this portal looks at. Class names are minified in builds, so never those. */
interface MsalErrorFacts {
  readonly name: string;
  readonly errorCode: string;
  readonly errorNo: string;
  readonly subError: string;
  readonly correlationId: string | undefined;
}

function textOf(error: object, field: string): string {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function factsOf(error: unknown): MsalErrorFacts {
  if (typeof error !== 'object' || error === null) {
    return { name: '', errorCode: 'unknown', errorNo: '', subError: '', correlationId: undefined };
  }
  return {
    name: textOf(error, 'name'),
    errorCode: textOf(error, 'errorCode') || textOf(error, 'name'),
    errorNo: textOf(error, 'errorNo'),
    subError: textOf(error, 'subError'),
    correlationId: textOf(error, 'correlationId') || undefined,
  };
}

function kindOf({ name, errorCode, errorNo, subError }: MsalErrorFacts): SignInProblemKind {
  if (errorNo === '50105') return 'not-assigned';
  if (errorNo === '700016' || errorCode === 'unauthorized_client') return 'app-unknown';
  if (errorNo === '65001' || subError === 'consent_required') return 'consent-required';
  switch (errorCode) {
    case 'access_denied':
      return 'cancelled';
    case 'no_network_connectivity':
    case 'post_request_failed':
    case 'get_request_failed':
    case 'AuthorityUnreachableError':
      return 'offline';
    case 'temporarily_unavailable':
    case '90033':
      return 'busy';
    case 'state_mismatch':
      return 'state-mismatch';
    case 'timed_out':
    case 'no_account_error':
    case 'interaction_in_progress':
      return 'interaction-required';
    case 'in_mem_redirect_unavailable':
    case 'crypto_nonexistent':
    case 'crypto_subtle_undefined':
    case 'authority_uri_insecure':
    case 'endpoints_resolution_error':
    case 'redirect_in_iframe':
    case 'InsecureAuthorityError':
      return 'configuration';
  }
  if (name === 'InteractionRequiredAuthError') return 'interaction-required';
  return 'other';
}

/** Our own table over MSAL's error codes. MSAL's messages are stripped from the build and never used. */
export function toSignInProblem(error: unknown): SignInProblem {
  if (error instanceof SignInNeededError) return error.problem;
  const facts = factsOf(error);
  const code = facts.errorNo === '' ? facts.errorCode : `AADSTS${facts.errorNo}`;
  return { kind: kindOf(facts), code, correlationId: facts.correlationId };
}
