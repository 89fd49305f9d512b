import { randomBytes } from 'node:crypto';
import type { Clock } from '../../model/clock';
import type { Person } from '../../seed/people';

export interface TokenPair {
  readonly person: Person;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
  /** What the cookie must hold on every call; undefined when the client asked for a bearer that works alone. */
  readonly antiforgery: string | undefined;
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}

/** Token pairs given out. A refresh token works once; the pair it belongs to stays valid until its own end. */
export class TokenStore {
  private readonly byAccessToken = new Map<string, TokenPair>();
  private readonly byRefreshToken = new Map<string, TokenPair>();
  private readonly codes = new Map<string, { readonly pair: TokenPair; readonly endsAtMs: number }>();

  constructor(private readonly clock: Clock) {}

  issue(person: Person, seconds: number, withAntiforgery: boolean): TokenPair {
    const issuedAtMs = this.clock.now();
    const pair: TokenPair = {
      person,
      accessToken: randomText(),
      refreshToken: randomText(),
      issuedAtMs,
      expiresAtMs: issuedAtMs + seconds * 1000,
      antiforgery: withAntiforgery ? randomText() : undefined,
    };
    this.byAccessToken.set(pair.accessToken, pair);
    this.byRefreshToken.set(pair.refreshToken, pair);
    return pair;
  }

  forAccess(accessToken: string): TokenPair | undefined {
    const pair = this.byAccessToken.get(accessToken);
    return pair !== undefined && pair.expiresAtMs > this.clock.now() ? pair : undefined;
  }

  /** Looks without using it up. */
  forRefresh(refreshToken: string): TokenPair | undefined {
    return this.byRefreshToken.get(refreshToken);
  }

  useRefresh({ refreshToken }: TokenPair): void {
    this.byRefreshToken.delete(refreshToken);
  }

  revoke({ accessToken, refreshToken }: TokenPair): void {
    this.byAccessToken.delete(accessToken);
    this.byRefreshToken.delete(refreshToken);
  }

  /** A code that stands for the access token once. */
  issueCode(pair: TokenPair, seconds: number): string {
    const code = randomBytes(24).toString('base64url');
    this.codes.set(code, { pair, endsAtMs: this.clock.now() + seconds * 1000 });
    return code;
  }

  /** Whose it is, the first time it is asked for. */
  useCode(code: string): TokenPair | undefined {
    const issued = this.codes.get(code);
    this.codes.delete(code);
    return issued !== undefined && issued.endsAtMs > this.clock.now() ? issued.pair : undefined;
  }

  /** As if all had reached their end; refresh tokens too when asked for. */
  expire({ refresh = false }: { refresh?: boolean } = {}): void {
    this.byAccessToken.clear();
    this.codes.clear();
    if (refresh) this.byRefreshToken.clear();
  }
}
