interface EntraErrorShape {
  readonly status: number;
  readonly error: string;
  readonly suberror?: string;
  readonly claims?: string;
  readonly description: string;
}

/**
 * The AADSTS codes a portal can meet (statuses and `error` values follow public captures).
 * Texts are short on purpose: a client must look at the codes.
 */
const catalogue = {
  50011: {
    status: 400,
    error: 'invalid_request',
    description: 'The redirect URI is not registered for the application.',
  },
  50058: {
    status: 400,
    error: 'login_required',
    description: 'No session on this device can be used silently.',
  },
  50076: {
    status: 400,
    error: 'invalid_grant',
    suberror: 'basic_action',
    claims:
      '{"access_token":{"capolids":{"essential":true,"values":["5f1c3d52-7a0e-4f6c-9d53-0b8f5c2f6a11"]}}}',
    description: 'Multi-factor authentication is required to access the application.',
  },
  50105: {
    status: 400,
    error: 'interaction_required',
    description: 'The signed in user is not assigned to a role for the application.',
  },
  65001: {
    status: 400,
    error: 'invalid_grant',
    suberror: 'consent_required',
    description: 'Nobody has consented to the use of the application yet.',
  },
  65004: { status: 400, error: 'access_denied', description: 'The user declined to go on.' },
  70003: { status: 400, error: 'unsupported_grant_type', description: 'The grant type is not supported.' },
  70008: { status: 400, error: 'invalid_grant', description: 'The code has expired or was used before.' },
  70011: { status: 400, error: 'invalid_scope', description: 'The scope is not valid.' },
  90033: {
    status: 503,
    error: 'temporarily_unavailable',
    description: 'A transient error has occurred. Try again.',
  },
  500112: {
    status: 400,
    error: 'invalid_client',
    description: 'The reply address is not the one of the sign-in.',
  },
  501481: {
    status: 400,
    error: 'invalid_grant',
    description: 'The code verifier does not match the challenge.',
  },
  700016: {
    status: 400,
    error: 'unauthorized_client',
    description: 'The application was not found in the directory.',
  },
  700084: {
    status: 400,
    error: 'invalid_grant',
    description: 'The refresh token has expired (24 hours in the browser).',
  },
  900144: { status: 400, error: 'invalid_request', description: 'A required parameter is missing.' },
  9002325: {
    status: 400,
    error: 'invalid_request',
    description: 'A proof key is required to redeem a code cross-origin.',
  },
  9002326: {
    status: 400,
    error: 'invalid_request',
    description: 'The origin is not that of a single-page application.',
  },
  9002327: {
    status: 400,
    error: 'invalid_request',
    description: 'This code can only be redeemed by cross-origin requests.',
  },
} as const satisfies Record<number, EntraErrorShape>;

export type EntraErrorCode = keyof typeof catalogue;

/** What a client has to hand on to the authorize endpoint, so that it asks for a second factor. */
export const secondFactorClaims: string = catalogue[50076].claims;

export interface EntraErrorBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly error_uri: string;
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly suberror?: string;
  readonly claims?: string;
}

/** An answer that is an Entra error, in the shape of the token endpoint. */
export class EntraError extends Error {
  override readonly name = 'EntraError';
  readonly status: number;

  constructor(
    readonly code: EntraErrorCode,
    status?: number,
  ) {
    super(`AADSTS${code}: ${catalogue[code].description}`);
    this.status = status ?? catalogue[code].status;
  }

  body(nowMs: number, correlationId: string): EntraErrorBody {
    const { error, suberror, claims }: EntraErrorShape = catalogue[this.code];
    const timestamp = new Date(nowMs).toISOString().replace('T', ' ').replace(/\.\d+/, '');
    return {
      error,
      error_description: `${this.message} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [this.code],
      timestamp,
      trace_id: correlationId,
      correlation_id: correlationId,
      // MSAL reads the number of an authorize error from here (msal-common, protocol/Authorize).
      error_uri: `https://login.microsoftonline.com/error?code=${this.code}`,
      ...(suberror === undefined ? {} : { suberror }),
      ...(claims === undefined ? {} : { claims }),
    };
  }
}
