import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { AuthorityUnreachableError, resolveAuthority } from './authority';
import { SignInNeededError, toSignInProblem, type SignInProblem } from './sign-in-problem';

export interface IdentitySettings {
  readonly applicationId: string;
  readonly msalAuthorityUri: string;
  /** Address registered with Entra ID; used when it is on this origin. */
  readonly restorePortalUri?: string | undefined;
}

export interface SignedInAccount {
  readonly name: string;
  readonly username: string;
}

export interface EntraToken {
  readonly accessToken: string;
  /** `<user id>.<tenant id>`, for a guest too, whose home account id would name another tenant. */
  readonly clientId: string;
}

export interface SignInRequest {
  /** Claims challenge of an earlier answer. */
  readonly claims: string | undefined;
  /** Lets the person choose, instead of taking the account that is signed in already. */
  readonly otherAccount: boolean;
}

/** Sign-in with Microsoft for one page load. */
export interface Identity {
  /** Who came back from sign-in or was signed in before in this tab. */
  readonly account: SignedInAccount | undefined;
  /** What went wrong on the way back from the sign-in page. */
  readonly problem: SignInProblem | undefined;
  /** Leaves the page. Resolves only if that failed. */
  signIn(request: SignInRequest): Promise<SignInProblem>;
  /** Without a person's help; throws SignInNeededError, or MSAL's error when trying again may help. */
  getToken(): Promise<EntraToken>;
  /** Leaves the page. Resolves only if that failed; this device has forgotten the sign-in even then. */
  signOut(): Promise<SignInProblem>;
}

function redirectUriOf(settings: IdentitySettings): string {
  const registered = settings.restorePortalUri;
  if (registered === undefined || !URL.canParse(registered)) return location.origin;
  // Entra ID compares the text, so the registered one is sent as it was written.
  return new URL(registered).origin === location.origin ? registered : location.origin;
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return await response.json();
  } catch {
    throw new AuthorityUnreachableError(url);
  }
}

const interactionKey = 'msal.interaction.status';

/**
 * MSAL refuses to redirect for as long as another application of this origin has left its mark in this tab, and never
 * removes that mark. As this page runs here, that application's redirect is over. A mark of our own stays: it
 * stops a second press of the button.
 */
function forgetOtherInteraction(applicationId: string): void {
  const mark = sessionStorage.getItem(interactionKey);
  if (mark !== null && !mark.includes(applicationId)) sessionStorage.removeItem(interactionKey);
}

const silentKinds: readonly SignInProblem['kind'][] = [
  'interaction-required',
  'consent-required',
  'not-assigned',
  'app-unknown',
];

class MsalIdentity implements Identity {
  constructor(
    private readonly msal: IPublicClientApplication,
    private readonly scopes: string[],
    private active: AccountInfo | undefined,
    readonly problem: SignInProblem | undefined,
  ) {}

  get account(): SignedInAccount | undefined {
    if (this.active === undefined) return undefined;
    return { name: this.active.name ?? this.active.username, username: this.active.username };
  }

  async signIn({ claims, otherAccount }: SignInRequest): Promise<SignInProblem> {
    forgetOtherInteraction(this.msal.getConfiguration().auth.clientId);
    try {
      const request = { scopes: this.scopes, ...(claims === undefined ? {} : { claims }) };
      await (this.active === undefined || otherAccount
        ? this.msal.loginRedirect({ ...request, ...(otherAccount ? { prompt: 'select_account' } : {}) })
        : this.msal.acquireTokenRedirect({ ...request, account: this.active }));
      // The page is being left; nothing after this counts.
      return await new Promise<never>(() => undefined);
    } catch (error) {
      return toSignInProblem(error);
    }
  }

  async getToken(): Promise<EntraToken> {
    const { active } = this;
    if (active === undefined)
      throw new SignInNeededError(toSignInProblem({ errorCode: 'no_account_error' }), undefined);
    let result: AuthenticationResult;
    try {
      result = await this.msal.acquireTokenSilent({ scopes: this.scopes, account: active });
    } catch (error) {
      const problem = toSignInProblem(error);
      if (!silentKinds.includes(problem.kind)) throw error;
      const claims: unknown =
        typeof error === 'object' && error !== null ? Reflect.get(error, 'claims') : undefined;
      throw new SignInNeededError(problem, typeof claims === 'string' && claims !== '' ? claims : undefined);
    }
    return {
      accessToken: result.accessToken,
      clientId: `${result.account.localAccountId}.${result.account.tenantId}`,
    };
  }

  async signOut(): Promise<SignInProblem> {
    // Of whoever is leaving, so also a sign-in of our own that was begun and not ended.
    sessionStorage.removeItem(interactionKey);
    const leaving = this.active;
    this.active = undefined;
    try {
      await this.msal.logoutRedirect(leaving === undefined ? {} : { account: leaving });
      return await new Promise<never>(() => undefined);
    } catch (error) {
      await this.msal.clearCache();
      return toSignInProblem(error);
    }
  }
}

/** One person at a time: what another account left here would be signed in with at the next load, or after sign-out. */
async function forgetOthers(msal: IPublicClientApplication, { homeAccountId }: AccountInfo): Promise<void> {
  const others = msal.getAllAccounts().filter((account) => account.homeAccountId !== homeAccountId);
  for (const account of others) await msal.clearCache({ account });
}

/**
 * Loads MSAL, which is larger than all else of the first screen, and takes up an answer that the sign-in page may
 * have sent. Throws when sign-in can't be set up at all (see toSignInProblem).
 */
export async function startIdentity(settings: IdentitySettings): Promise<Identity> {
  const [{ createStandardPublicClientApplication }, authority] = await Promise.all([
    import('@azure/msal-browser'),
    resolveAuthority(settings.msalAuthorityUri, location.hostname, fetchJson),
  ]);
  const msal = await createStandardPublicClientApplication({
    auth: {
      clientId: settings.applicationId,
      ...authority,
      redirectUri: redirectUriOf(settings),
      postLogoutRedirectUri: `${location.origin}/`,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const scopes = [`api://${settings.applicationId}/access_as_user`];
  let problem: SignInProblem | undefined;
  let returned: AuthenticationResult | null = null;
  try {
    returned = await msal.handleRedirectPromise();
  } catch (error) {
    problem = toSignInProblem(error);
  }
  const account = returned?.account ?? msal.getActiveAccount() ?? msal.getAllAccounts()[0];
  if (account !== undefined) {
    await forgetOthers(msal, account);
    msal.setActiveAccount(account);
  }
  return new MsalIdentity(msal, scopes, account, problem);
}
