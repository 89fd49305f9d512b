import type { QueryClient } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import { createApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import { ApiError, type Problem } from '#/api/transport/errors';
import { forgetRestores } from '#/domain/restore-list/forget-restores';
import type { ServerStart } from '#/api/access/restore-portal-settings';
import type { RuntimeConfig } from '#/api/transport/runtime-config';
import { createServerTokens, type Assertion, type ServerTokens } from '#/api/access/server-token';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { Person } from '#/domain/person/person';
import { startIdentity, type Identity, type SignedInAccount } from '#/auth/identity';
import { SignInNeededError, toSignInProblem, type SignInProblem } from '#/auth/sign-in-problem';
import { forgetStored } from '#/lib/stored';
import { stopIdleSessions } from './stop-idle-sessions';

/** Where this page load stands between "nobody" and "somebody whom the server knows". */
export type Login =
  | { readonly phase: 'starting' }
  | { readonly phase: 'signed-out'; readonly problem: SignInProblem | undefined }
  | { readonly phase: 'leaving'; readonly to: 'sign-in' | 'sign-out' }
  | { readonly phase: 'entering'; readonly account: SignedInAccount }
  | { readonly phase: 'refused'; readonly account: SignedInAccount; readonly error: unknown }
  | {
      readonly phase: 'signed-in';
      readonly account: SignedInAccount;
      readonly person: Person;
      /** Set when only a person can renew the sign-in; the screens stay as they are meanwhile. */
      readonly needed: SignInProblem | undefined;
    };

const serverRefusal: SignInProblem = {
  kind: 'interaction-required',
  code: 'server-401',
  correlationId: undefined,
};

/** What a renewal that may work later means to the request that waits for its token. */
function toApiError({ kind, code }: SignInProblem): ApiError {
  const problems: Partial<Record<SignInProblem['kind'], Problem>> = {
    offline: { kind: 'unreachable' },
    busy: { kind: 'busy', retryAfterMs: undefined },
  };
  return new ApiError(problems[kind] ?? { kind: 'failed' }, { request: `Microsoft sign-in (${code})` });
}

/** The one owner of identity, server tokens and the signed-in person. */
export class LoginStore {
  private readonly state = createStore<Login>(() => ({ phase: 'starting' }));
  readonly store: ReadonlyStore<Login> = this.state;
  private identity: Identity | undefined;
  private claims: string | undefined;
  private hasSignedOut = false;
  private server:
    | {
        readonly config: RuntimeConfig;
        readonly start: ServerStart;
        readonly tokens: ServerTokens;
        readonly clock: ServerClock;
      }
    | undefined;

  constructor(
    private readonly queryClient: QueryClient,
    /** Starts what works for a person whether or not a screen shows it. */
    private readonly beginWork: (person: Person) => void,
  ) {}

  private get login(): Login {
    return this.state.getState();
  }

  private set(login: Login): void {
    this.state.setState(login, true);
  }

  /** Takes up a sign-in of this tab, or one that has just come back. Safe to call twice. */
  readonly begin = async (config: RuntimeConfig, start: ServerStart): Promise<void> => {
    if (this.server !== undefined) return;
    const clock = new ServerClock();
    const tokens = createServerTokens(config.apiBase, start.version, () => this.getAssertion(), clock);
    this.server = { config, start, tokens, clock };
    try {
      this.identity = await startIdentity(start.settings);
    } catch (error) {
      this.set({ phase: 'signed-out', problem: toSignInProblem(error) });
      return;
    }
    const { account, problem } = this.identity;
    if (account === undefined || problem !== undefined) this.set({ phase: 'signed-out', problem });
    else await this.enter(account);
  };

  private async enter(account: SignedInAccount): Promise<void> {
    if (this.server === undefined) return;
    const { config, start, tokens, clock } = this.server;
    this.set({ phase: 'entering', account });
    try {
      await tokens.enter();
    } catch (error) {
      if (error instanceof SignInNeededError) this.set({ phase: 'signed-out', problem: error.problem });
      else this.set({ phase: 'refused', account, error });
      return;
    }
    const ending = new AbortController();
    const api = createApiClient(config.apiBase, start.version, tokens, clock, ending.signal);
    const { queryClient } = this;
    const person = new Person({ personKey: account.username, api, config, queryClient, ending });
    person.own(StartedSessions);
    this.set({ phase: 'signed-in', account, person, needed: undefined });
    this.beginWork(person);
  }

  private async getAssertion(): Promise<Assertion> {
    const { identity } = this;
    if (identity === undefined) throw new Error('a token was asked for before sign-in');
    try {
      const token = await identity.getToken();
      // Whatever Microsoft wanted is settled; what the server refused is not.
      if (this.login.phase === 'signed-in' && this.login.needed !== serverRefusal) this.setNeeded(undefined);
      return token;
    } catch (error) {
      const problem = toSignInProblem(error);
      const isPersonNeeded = error instanceof SignInNeededError;
      if (isPersonNeeded) this.claims = error.claims;
      // Nobody is in yet: the signed-out page has words for all of it.
      if (this.login.phase !== 'signed-in') {
        throw isPersonNeeded ? error : new SignInNeededError(problem, undefined);
      }
      if (!isPersonNeeded) throw toApiError(problem);
      this.setNeeded(problem);
      throw new ApiError({ kind: 'signed-out' }, { request: `Microsoft sign-in (${problem.code})` });
    }
  }

  private setNeeded(needed: SignInProblem | undefined): void {
    if (this.login.phase === 'signed-in' && this.login.needed !== needed) this.set({ ...this.login, needed });
  }

  /** Some answer said that the sign-in is over. */
  readonly noteSignedOut = (): void => {
    if (this.login.phase === 'signed-in' && this.login.needed === undefined) this.setNeeded(serverRefusal);
  };

  /** Some answer came, so the server takes the token after all: one refusal was of that request, not of the person. */
  readonly noteAnswered = (): void => {
    if (this.login.phase === 'signed-in' && this.login.needed === serverRefusal) this.setNeeded(undefined);
  };

  readonly retryEnter = (): void => {
    if (this.login.phase === 'refused') void this.enter(this.login.account);
  };

  /** Always the answer to a press of a button, never by itself: so no error can turn into a loop. */
  readonly signIn = async (otherAccount = false): Promise<void> => {
    const { identity, login: before } = this;
    if (identity === undefined) {
      // MSAL itself could not be set up; a fresh load is the only way to try again.
      location.reload();
      return;
    }
    // The screens of somebody signed in stay, with all that was typed, until the page is really left.
    if (before.phase !== 'signed-in') this.set({ phase: 'leaving', to: 'sign-in' });
    const problem = await identity.signIn({ claims: this.claims, otherAccount });
    // Signed out meanwhile: no screen of that person may come back.
    if (this.hasSignedOut) return;
    if (this.login.phase === 'signed-in') this.setNeeded(problem);
    else this.set({ phase: 'signed-out', problem });
  };

  /** The person's own client writes nothing any more. */
  private async stopIdleSessions(person: Person, keptSessions?: ReadonlySet<string>): Promise<void> {
    if (this.server === undefined) return;
    const { config, start, tokens, clock } = this.server;
    const api = createApiClient(config.apiBase, start.version, tokens, clock);
    await stopIdleSessions(person, api, keptSessions);
  }

  /** With `keptSessions`, what this device keeps of the person's restores stays, and those sessions go on. */
  readonly signOut = async (keptSessions?: ReadonlySet<string>): Promise<void> => {
    const { login, identity } = this;
    this.set({ phase: 'leaving', to: 'sign-out' });
    // First of all: what waits to be sent must not go out in the moments that the rest takes.
    this.hasSignedOut = true;
    if (login.phase === 'signed-in') {
      login.person.end();
      await this.stopIdleSessions(login.person, keptSessions);
    }
    // Best effort: a server that is away must not keep anybody signed in here.
    await this.server?.tokens.leave().catch(() => undefined);
    this.queryClient.clear();
    if (login.phase === 'signed-in') {
      const { personKey } = login.person;
      login.person.own(StartedSessions).leave(keptSessions !== undefined);
      if (keptSessions === undefined) await forgetRestores(personKey);
    }
    forgetStored();
    const problem = await identity?.signOut();
    this.set({ phase: 'signed-out', problem });
  };
}
