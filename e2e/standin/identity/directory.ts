import { type Person, people } from '../seed/people';

/** What the identity server knows of its one tenant and one application. */
export interface Directory {
  /** Origin as clients see it, which is not where the server listens when a test stands in for the production host. */
  readonly origin: string;
  readonly tenantId: string;
  readonly applicationId: string;
  readonly redirectUris: () => readonly string[];
}

export function authorityOf({ origin, tenantId }: Directory): string {
  return `${origin}/${tenantId}`;
}

export function issuerOf(directory: Directory): string {
  return `${authorityOf(directory)}/v2.0`;
}

export function discoveryDocument(directory: Directory): Record<string, unknown> {
  const authority = authorityOf(directory);
  return {
    issuer: issuerOf(directory),
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_modes_supported: ['fragment'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
  };
}

export function isRegisteredOrigin(directory: Directory, origin: string): boolean {
  return directory.redirectUris().some((uri) => new URL(uri).origin === origin);
}

export function hasPortalScope(directory: Directory, scope: string | null | undefined): boolean {
  return (scope ?? '').split(' ').includes(`api://${directory.applicationId}/access_as_user`);
}

export function personByKey(key: string | undefined): Person | undefined {
  return people.find((person) => person.key === key);
}
