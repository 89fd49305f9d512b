import { loopbackHosts } from '#/lib/loopback';

/** What MSAL is told about the identity authority. */
export interface AuthorityConfig {
  readonly authority: string;
  readonly knownAuthorities?: string[];
  readonly authorityMetadata?: string;
}

export class InsecureAuthorityError extends Error {
  override readonly name = 'InsecureAuthorityError';
}

/** The authority on this machine does not answer. */
export class AuthorityUnreachableError extends Error {
  override readonly name = 'AuthorityUnreachableError';
}

const namedEndpoints = ['authorization_endpoint', 'token_endpoint', 'end_session_endpoint', 'issuer'];

type FetchJson = (url: string) => Promise<unknown>;

/**
 * Server settings name the authority. Production authorities are https and pass straight through. MSAL refuses an
 * http authority but not http endpoints, so one on this very machine, seen from a portal on this very machine, is
 * described by its own discovery document; anything else over http is refused.
 */
export async function resolveAuthority(
  msalAuthorityUri: string,
  portalHost: string,
  fetchJson: FetchJson,
): Promise<AuthorityConfig> {
  const url = new URL(msalAuthorityUri);
  if (url.protocol === 'https:') return { authority: msalAuthorityUri };
  if (!loopbackHosts.includes(url.hostname) || !loopbackHosts.includes(portalHost)) {
    throw new InsecureAuthorityError('the identity authority is not https');
  }
  const base = url.href.replace(/\/$/, '');
  const metadata = await fetchJson(`${base}/v2.0/.well-known/openid-configuration`);
  const named = new Map(Object.entries(metadata ?? {}));
  for (const name of namedEndpoints) {
    const endpoint: unknown = named.get(name);
    if (typeof endpoint !== 'string' || !URL.canParse(endpoint) || new URL(endpoint).origin !== url.origin) {
      throw new InsecureAuthorityError(`the discovery document names a foreign ${name}`);
    }
  }
  return {
    authority: base.replace('http:', 'https:'),
    knownAuthorities: [url.host],
    authorityMetadata: JSON.stringify(metadata),
  };
}
