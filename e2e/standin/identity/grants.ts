import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../seed/people';
import { EntraError } from './errors';

const codeLifeMs = 10 * 60_000;
/** Entra's limit for single-page applications, counted from the sign-in and not from the last renewal. */
const refreshLifeMs = 24 * 60 * 60_000;

/** A sign-in: whose, and whether a second factor was asked for. */
export interface SignedIn {
  readonly person: Person;
  readonly hasSecondFactor: boolean;
}

interface CodeGrant extends SignedIn {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  readonly expiresAtMs: number;
}

interface RefreshGrant extends SignedIn {
  readonly expiresAtMs: number;
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Authorization codes, refresh tokens and single sign-on sessions. */
export class Grants {
  private readonly codes = new Map<string, CodeGrant>();
  private readonly refreshTokens = new Map<string, RefreshGrant>();
  private readonly sessions = new Map<string, Person>();

  constructor(private readonly now: () => number) {}

  issueCode(grant: Omit<CodeGrant, 'expiresAtMs'>): string {
    const code = randomBytes(32).toString('base64url');
    this.codes.set(code, { ...grant, expiresAtMs: this.now() + codeLifeMs });
    return code;
  }

  redeemCode(code: string, redirectUri: string | undefined, verifier: string | undefined): CodeGrant {
    const grant = this.codes.get(code);
    this.codes.delete(code);
    if (grant === undefined || grant.expiresAtMs <= this.now()) throw new EntraError(70008);
    if (grant.redirectUri !== redirectUri) throw new EntraError(500112);
    if (verifier === undefined || challengeOf(verifier) !== grant.codeChallenge) throw new EntraError(501481);
    return grant;
  }

  issueRefreshToken({ person, hasSecondFactor }: SignedIn): string {
    return this.storeRefreshToken({ person, hasSecondFactor, expiresAtMs: this.now() + refreshLifeMs });
  }

  /** The one handed in stays valid until its own end: Entra revokes none when it issues the next. */
  renewRefreshToken(token: string): SignedIn & { readonly refreshToken: string } {
    const grant = this.refreshTokens.get(token);
    if (grant === undefined || grant.expiresAtMs <= this.now()) throw new EntraError(700084);
    return { ...grant, refreshToken: this.storeRefreshToken(grant) };
  }

  startSession(person: Person): string {
    const id = randomBytes(16).toString('base64url');
    this.sessions.set(id, person);
    return id;
  }

  sessionPerson(id: string | undefined): Person | undefined {
    return id === undefined ? undefined : this.sessions.get(id);
  }

  endSession(id: string | undefined): void {
    if (id !== undefined) this.sessions.delete(id);
  }

  forgetAll(): void {
    this.codes.clear();
    this.refreshTokens.clear();
    this.sessions.clear();
  }

  private storeRefreshToken(grant: RefreshGrant): string {
    const token = randomBytes(32).toString('base64url');
    this.refreshTokens.set(token, grant);
    return token;
  }
}
