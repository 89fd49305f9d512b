import { createClock, type Clock } from './model/clock';
import { ContractCheck, defaultOpenApiFolder } from './contract/check';
import { controlPage } from './control';
import { Downloads } from './state/downloads';
import { Faults } from './faults/faults';
import type { HttpRequest } from './http/message';
import { startHttpServer } from './http/server';
import { startIdentity, type IdentityServer } from './identity/server';
import type { Production } from './restores/production';
import { PostExports } from './state/post-exports';
import { RequestLog } from './http/requests';
import { Restores } from './restores/restores';
import { StandInState, type StateSettings } from './state/state';
import { createAssertionVerifier } from './vb365/access/assertion';
import { createVb365Handler } from './vb365/server';
import { TokenStore } from './vb365/access/token-store';
import type { ApiVersion } from './model/versions';

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
  /** Trouble with restores, and the calls that were accepted. */
  readonly restores: Restores;
  /** What was restored where. */
  readonly production: Production;
  readonly downloads: Downloads;
  /** Registers a portal's origin in Entra, and as restorePortalUri. */
  registerPortal(origin: string): void;
  /**
   * Stops the backup server, drops its connections, and serves again on the same port. Sessions, tokens and restores go
   * on; result sets of searches are lost.
   */
  restart(options?: RestartOptions): Promise<void>;
  stop(): Promise<void>;
}

export interface RestartOptions {
  /** What happens while nobody listens. */
  readonly whileDown?: () => Promise<void> | void;
  /** Working sessions end, and nobody knows any session any more. */
  readonly forgetsSessions?: boolean;
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
  const restores = new Restores(clock, state);
  const downloads = new Downloads();
  const contract = new ContractCheck(folder, serves);
  const vb365 = createVb365Handler(
    {
      clock,
      state,
      tokens,
      restores,
      exports: new PostExports(clock),
      downloads,
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
  const control = controlPage({ clock, faults, state, restores });
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
    restores,
    production: restores.production,
    downloads,
    registerPortal: (origin) => void portals.push(new URL(origin).origin),
    restart: ({ whileDown = () => {}, forgetsSessions = false } = {}) =>
      server.restart(async () => {
        state.searchSets.clear();
        if (forgetsSessions) state.forgetSessions();
        await whileDown();
      }),
    async stop() {
      faults.clear();
      downloads.release();
      await Promise.all([server.stop(), identity.stop()]);
    },
  };
}
