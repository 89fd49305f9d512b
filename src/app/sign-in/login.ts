import type { QueryClient } from '@tanstack/react-query';
import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import { ServerClock } from '#/api/transport/server-clock';
import { ApiError, type Problem } from '#/api/transport/errors';
import type { ServerStart } from '#/api/access/restore-portal-settings';
import type { RuntimeConfig } from '#/api/transport/runtime-config';
import { createServerTokens, type Assertion } from '#/api/access/server-token';
import type { Person } from '#/domain/person/person';
import type { endPerson, makePerson, ServerConnection } from './person-life';
import { startIdentity, type Identity, type SignedInAccount } from '#/auth/identity';
import { SignInNeededError, toSignInProblem, type SignInProblem } from '#/auth/sign-in-problem';
import { forgetStored } from '#/lib/stored';

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

interface PersonLife {
  readonly makePerson: typeof makePerson;
  readonly endPerson: typeof endPerson;
}

/** The one owner of identity, server tokens and the signed-in person. */
export class LoginStore {
  private readonly state = createStore<Login>(() => ({ phase: 'starting' }));
  readonly store: ReadonlyStore<Login> = this.state;
  private identity: Identity | undefined;
  /** Makes and ends the person. Loaded beside MSAL, as the first screen needs neither. */
  private life: PersonLife | undefined;
  private claims: string | undefined;
  private hasSignedOut = false;
  private server: ServerConnection | undefined;

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
      [this.identity, this.life] = await Promise.all([
        startIdentity(start.settings),
        import('./person-life'),
      ]);
    } catch (error) {
      this.set({ phase: 'signed-out', problem: toSignInProblem(error) });
      return;
    }
    const { account, problem } = this.identity;
    if (account === undefined || problem !== undefined) this.set({ phase: 'signed-out', problem });
    else await this.enter(account);
  };

  private async enter(account: SignedInAccount): Promise<void> {
    const { server, life } = this;
    if (server === undefined || life === undefined) return;
    this.set({ phase: 'entering', account });
    try {
      await server.tokens.enter();
    } catch (error) {
      if (error instanceof SignInNeededError) this.set({ phase: 'signed-out', problem: error.problem });
      else this.set({ phase: 'refused', account, error });
      return;
    }
    const { queryClient } = this;
    const person = life.makePerson(server, { personKey: account.username, queryClient });
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

  /** With `keptSessions`, what this device stores of the person's restores stays, and those sessions go on. */
  readonly signOut = async (keptSessions?: ReadonlySet<string>): Promise<void> => {
    const { login, identity, server, life } = this;
    this.hasSignedOut = true;
    this.set({ phase: 'leaving', to: 'sign-out' });
    if (login.phase === 'signed-in' && server !== undefined && life !== undefined)
      await life.endPerson(server, login.person, keptSessions);
    else await server?.tokens.leave().catch(() => undefined);
    this.queryClient.clear();
    forgetStored();
    const problem = await identity?.signOut();
    this.set({ phase: 'signed-out', problem });
  };
}
