import { EntraError, type EntraErrorCode } from './errors';

export type IdentityEndpoint = 'authorize' | 'token';

/**
 * `throttled` is a 429, 90033 a 503; `dropped` closes the connection without an answer. Chromium repeats a request by
 * itself when a connection in use was closed, so a drop that is to be seen has to hold (see `set`).
 */
export type IdentityFault = EntraErrorCode | 'throttled' | 'dropped';

export class DroppedError extends Error {
  override readonly name = 'DroppedError';
}

export interface IdentitySettings {
  /** Life of an access token; MSAL renews those with less than five minutes left. */
  readonly accessTokenSeconds: number;
  /** Faults that hold until set to undefined. */
  readonly authorize: IdentityFault | undefined;
  readonly token: IdentityFault | undefined;
  /** Tokens only for sign-ins that were asked for with the claims of 50076; others, running ones too, meet that error. */
  readonly needsSecondFactor: boolean;
}

/** What a test, or the demo's control page, can change in a running identity server. */
export class IdentityControl {
  private current: IdentitySettings = {
    accessTokenSeconds: 3600,
    authorize: undefined,
    token: undefined,
    needsSecondFactor: false,
  };
  private readonly queued: Record<IdentityEndpoint, IdentityFault[]> = { authorize: [], token: [] };

  constructor(private readonly endSessions: () => void) {}

  get settings(): IdentitySettings {
    return this.current;
  }

  set(changes: Partial<IdentitySettings>): void {
    this.current = { ...this.current, ...changes };
  }

  failNext(endpoint: IdentityEndpoint, fault: IdentityFault, times = 1): void {
    this.queued[endpoint].push(...Array.from({ length: times }, () => fault));
  }

  /** Everyone has to sign in anew: single sign-on sessions and refresh tokens are forgotten. */
  forgetSessions(): void {
    this.endSessions();
  }

  throwFault(endpoint: IdentityEndpoint): void {
    const fault = this.queued[endpoint].shift() ?? this.current[endpoint];
    if (fault === undefined) return;
    if (fault === 'dropped') throw new DroppedError('the connection is dropped on purpose');
    throw fault === 'throttled' ? new EntraError(90033, 429) : new EntraError(fault);
  }
}
