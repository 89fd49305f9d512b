import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../model/clock';
import type { HttpHandler } from '../http/message';
import { startHttpServer } from '../http/server';
import type { RequestLog } from '../http/requests';
import { applicationId, tenantId } from '../seed/people';
import { IdentityControl } from './control';
import { authorityOf, issuerOf } from './directory';
import { Grants } from './grants';
import { createIdentityHandler } from './routes';
import { signingKeys } from './tokens';

export interface IdentityOptions {
  readonly clock: Clock;
  readonly requests: RequestLog;
  /** Addresses registered for the application, compared as text. */
  readonly redirectUris: () => readonly string[];
  readonly port?: number | undefined;
  /** For a test that answers in place of the production host: the origin that tokens and pages name. */
  readonly origin?: string | undefined;
}

export interface IdentityServer {
  /** Where it listens. */
  readonly url: string;
  /** What RestorePortalSettings calls msalAuthorityUri. */
  readonly authority: string;
  readonly issuer: string;
  /** Public keys, by which a server verifies access tokens. */
  readonly jwks: JSONWebKeySet;
  readonly control: IdentityControl;
  stop(): Promise<void>;
}

/** Starts an identity server shaped like Microsoft Entra ID, for one tenant and one application. */
export async function startIdentity(options: IdentityOptions): Promise<IdentityServer> {
  const { clock, requests, port, redirectUris } = options;
  const { jwks } = await signingKeys();
  let answerRequest: HttpHandler | undefined;
  // Its own address is part of what it answers, and known only once it listens.
  const handle: HttpHandler = (request) => {
    if (answerRequest === undefined) throw new Error('The identity server is still starting.');
    return answerRequest(request);
  };
  const server = await startHttpServer({ server: 'identity', clock, requests, handle, port });
  const grants = new Grants(() => clock.now());
  const control = new IdentityControl(() => grants.forgetAll());
  const directory = { origin: options.origin ?? server.url, tenantId, applicationId, redirectUris };
  answerRequest = createIdentityHandler({ directory, grants, control, now: () => clock.now() });
  return {
    url: server.url,
    authority: authorityOf(directory),
    issuer: issuerOf(directory),
    jwks,
    control,
    stop: () => server.stop(),
  };
}
