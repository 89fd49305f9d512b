import type { Clock } from '../../model/clock';
import type { HttpRequest } from '../../http/message';
import type { Downloads } from '../../state/downloads';
import type { PostExports } from '../../state/post-exports';
import type { Restores } from '../../restores/restores';
import type { Person } from '../../seed/people';
import type { StandInState } from '../../state/state';
import type { ApiVersion } from '../../model/versions';
import type { VerifyAssertion } from './assertion';
import { ApiError } from '../../http/vb365-errors';
import type { TokenPair, TokenStore } from './token-store';

/** What every resource works with. */
export interface Server {
  readonly clock: Clock;
  readonly state: StandInState;
  readonly tokens: TokenStore;
  readonly restores: Restores;
  readonly exports: PostExports;
  readonly downloads: Downloads;
  readonly verifyAssertion: VerifyAssertion;
  /** What RestorePortalSettings tells. */
  readonly authority: string;
  readonly portalOrigin: () => string | undefined;
}

export interface Call {
  readonly server: Server;
  readonly version: ApiVersion;
  readonly request: HttpRequest;
}

export interface SignedInCall extends Call {
  readonly person: Person;
  readonly pair: TokenPair;
}

/** Made up: the names of the real cookie and header are published nowhere (see src/api/README.md). */
export const antiforgeryCookie = 'stand-in-antiforgery';

export function hasAntiforgery({ antiforgery }: TokenPair, { headers }: HttpRequest): boolean {
  if (antiforgery === undefined) return true;
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.includes(`${antiforgeryCookie}=${antiforgery}`);
}

export function signedIn(call: Call): SignedInCall {
  const [, bearer] = /^Bearer (\S+)$/i.exec(call.request.headers.authorization ?? '') ?? [];
  const pair = bearer === undefined ? undefined : call.server.tokens.forAccess(bearer);
  if (pair === undefined) throw new ApiError(401, 'The access token is missing, expired or unknown.');
  if (!hasAntiforgery(pair, call.request)) throw new ApiError(401, 'The antiforgery token is missing.');
  return { ...call, person: pair.person, pair };
}
