import type { Person } from '../seed/people';
import type { IdentityControl } from './control';
import { type Directory, hasPortalScope, personByKey } from './directory';
import { EntraError, secondFactorClaims } from './errors';
import type { Grants } from './grants';
import { clientInfo } from './tokens';

export interface AuthorizeRequest {
  readonly query: URLSearchParams;
  /** What the person pressed on the sign-in page: somebody's key, or `cancel`. */
  readonly choice: string | undefined;
  readonly sessionId: string | undefined;
  readonly correlationId: string;
  readonly nowMs: number;
}

export type AuthorizeAnswer =
  | { readonly kind: 'choose' }
  /** Entra's own page; the browser never comes back to the portal from it. */
  | { readonly kind: 'page'; readonly error: EntraError }
  | { readonly kind: 'redirect'; readonly to: string; readonly newSessionId: string | undefined };

interface Identity {
  readonly directory: Directory;
  readonly grants: Grants;
  readonly control: IdentityControl;
}

function redirectTo(query: URLSearchParams, answer: Record<string, string>): string {
  const state = query.get('state');
  const fragment = new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) });
  const redirectUri = new URL(query.get('redirect_uri') ?? '');
  redirectUri.hash = fragment.toString();
  return redirectUri.href;
}

function redirectWithError(
  { query, nowMs, correlationId }: AuthorizeRequest,
  error: EntraError,
): AuthorizeAnswer {
  const { error: name, error_description, error_uri, suberror } = error.body(nowMs, correlationId);
  const answer = {
    error: name,
    error_description,
    error_uri,
    ...(suberror === undefined ? {} : { suberror }),
  };
  return { kind: 'redirect', to: redirectTo(query, answer), newSessionId: undefined };
}

/** Faults that Entra never sends back to an address, because it can't trust that address yet. */
function checkClient(query: URLSearchParams, directory: Directory): EntraError | undefined {
  if (query.get('client_id') !== directory.applicationId) return new EntraError(700016);
  if (!directory.redirectUris().includes(query.get('redirect_uri') ?? '')) return new EntraError(50011);
  return undefined;
}

function checkProtocol(query: URLSearchParams, directory: Directory): EntraError | undefined {
  if (query.get('response_type') !== 'code' || query.get('response_mode') !== 'fragment')
    return new EntraError(900144);
  if (!query.get('code_challenge') || query.get('code_challenge_method') !== 'S256')
    return new EntraError(9002325);
  if (!hasPortalScope(directory, query.get('scope'))) return new EntraError(70011);
  return undefined;
}

/** MSAL adds wishes of its own for the id token, so only those for the access token are compared. */
function accessTokenClaims(claims: string): string | undefined {
  try {
    return JSON.stringify(Reflect.get(Object(JSON.parse(claims)), 'access_token'));
  } catch {
    return undefined;
  }
}

function asksSecondFactor(query: URLSearchParams): boolean {
  return accessTokenClaims(query.get('claims') ?? '') === accessTokenClaims(secondFactorClaims);
}

/** The person of the running session, unless the request asks for someone else or for something only a person can do. */
function silentPerson({ query, sessionId }: AuthorizeRequest, grants: Grants): Person | undefined {
  const prompt = query.get('prompt');
  if (prompt === 'select_account' || prompt === 'login' || asksSecondFactor(query)) return undefined;
  const person = grants.sessionPerson(sessionId);
  const hint = query.get('login_hint');
  return hint === null || hint === person?.upn ? person : undefined;
}

/** The decision of the authorize endpoint, both for its first request and for the sign-in page's answer. */
export function authorize(
  request: AuthorizeRequest,
  { directory, grants, control }: Identity,
): AuthorizeAnswer {
  const { query, choice } = request;
  const refusal = checkClient(query, directory);
  if (refusal !== undefined) return { kind: 'page', error: refusal };
  const mistake = checkProtocol(query, directory);
  if (mistake !== undefined) return redirectWithError(request, mistake);
  if (choice === 'cancel') return redirectWithError(request, new EntraError(65004));
  const isSilent = query.get('prompt') === 'none';
  try {
    control.throwFault('authorize');
    const chosen = personByKey(choice);
    const person = chosen ?? silentPerson(request, grants);
    if (person === undefined) {
      if (isSilent) throw new EntraError(50058);
      return { kind: 'choose' };
    }
    if (!person.assigned) throw new EntraError(50105);
    const code = grants.issueCode({
      person,
      hasSecondFactor: asksSecondFactor(query),
      redirectUri: query.get('redirect_uri') ?? '',
      codeChallenge: query.get('code_challenge') ?? '',
      nonce: query.get('nonce') ?? undefined,
    });
    const newSessionId = chosen === undefined ? undefined : grants.startSession(chosen);
    const to = redirectTo(query, {
      code,
      client_info: clientInfo(person),
      session_state: request.correlationId,
    });
    return { kind: 'redirect', to, newSessionId };
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    return isSilent ? redirectWithError(request, error) : { kind: 'page', error };
  }
}
