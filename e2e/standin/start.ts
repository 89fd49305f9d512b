import { createClock, type Clock } from './clock';
import { ContractCheck, defaultOpenApiFolder } from './contract/check';
import { controlPage } from './control';
import { Faults } from './faults';
import { startHttpServer, type HttpRequest } from './http';
import { startIdentity, type IdentityServer } from './identity/server';
import { RequestLog } from './requests';
import { StandInState, type StateSettings } from './state';
import { createAssertionVerifier } from './vb365/assertion';
import { createVb365Handler } from './vb365/server';
import { TokenStore } from './vb365/token-store';
import type { ApiVersion } from './versions';

export interface StandInOptions extends Partial<StateSettings> {
  /** v8 alone when not given. */
  readonly serves?: readonly ApiVersion[];
  readonly clock?: Clock;
  readonly port?: number;
  readonly identityPort?: number;
  /** What addresses of the identity server say, where a test answers in place of Microsoft's host. */
  readonly identityOrigin?: string;
  /** Where the vendor's OpenAPI files are; `undefined` leaves the contract unchecked. */
  readonly openapiDir?: string | undefined;
}

export interface StandIn {
  /** Of the backup server, without a version. */
  readonly url: string;
  readonly identityUrl: string;
  /** What RestorePortalSettings calls msalAuthorityUri. */
  readonly authority: string;
  readonly identity: IdentityServer;
  readonly clock: Clock;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly state: StandInState;
  readonly contract: ContractCheck;
  /** Registers a portal's origin in Entra, and as restorePortalUri. */
  registerPortal(origin: string): void;
  stop(): Promise<void>;
}

/** Starts a backup server and an identity server, each on an own port of the loopback address. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const {
    serves = ['v8'],
    clock = createClock(),
    port,
    identityPort,
    identityOrigin,
    openapiDir,
    ...settings
  } = options;
  const folder = 'openapiDir' in options ? openapiDir : defaultOpenApiFolder();
  const requests = new RequestLog();
  const portals: string[] = [];
  const identity = await startIdentity({
    clock,
    requests,
    redirectUris: () => portals,
    ...(identityPort === undefined ? {} : { port: identityPort }),
    ...(identityOrigin === undefined ? {} : { origin: identityOrigin }),
  });
  const state = new StandInState(clock, settings);
  const tokens = new TokenStore(clock);
  const faults = new Faults(tokens);
  const contract = new ContractCheck(folder, serves);
  const vb365 = createVb365Handler(
    {
      clock,
      state,
      tokens,
      verifyAssertion: createAssertionVerifier(identity, clock),
      authority: identity.authority,
      portalOrigin: () => portals.at(-1),
    },
    serves,
  );
  async function act(request: HttpRequest) {
    const answer = await vb365(request);
    contract.answer(request, answer);
    return answer;
  }
  const control = controlPage({ clock, faults, state });
  const server = await startHttpServer({
    server: 'vb365',
    clock,
    requests,
    port,
    handle: (request) => {
      const controlAnswer = control(request);
      if (controlAnswer !== undefined) return controlAnswer;
      contract.request(request);
      return faults.apply(request, act);
    },
  });
  return {
    url: server.url,
    identityUrl: identity.url,
    authority: identity.authority,
    identity,
    clock,
    requests,
    faults,
    state,
    contract,
    registerPortal: (origin) => void portals.push(new URL(origin).origin),
    async stop() {
      faults.clear();
      await Promise.all([server.stop(), identity.stop()]);
    },
  };
}
