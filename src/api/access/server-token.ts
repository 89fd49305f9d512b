import * as v from 'valibot';
import type { TokenSource } from '../transport/client';
import { ApiError } from '../transport/errors';
import { send, type ApiVersion } from '../transport/http';
import { looseNumber, optionalText } from '../transport/schema';
import type { ServerClock } from '../transport/server-clock';

/** `POST /vN/token`. */
const tokenAnswer = v.object({
  access_token: v.string(),
  refresh_token: v.string(),
  expires_in: looseNumber,
  '.issued': optionalText,
});

/** Proof of who is signed in with Microsoft, to be exchanged for the server's own token. */
export interface Assertion {
  readonly accessToken: string;
  /** `<user id>.<tenant id>`. */
  readonly clientId: string;
}

interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly renewAt: number;
}

export interface ServerTokens extends TokenSource {
  /** First exchange after sign-in; throws the server's refusal. */
  enter(): Promise<void>;
  /** Ends the server's token where the version can (v7, v8), and forgets it in any case; no other is given out. */
  leave(): Promise<void>;
}

/** A token is renewed when a fifth of its life is left, long before a request could meet its end. */
const renewAtShare = 0.8;

function isRefusal({ problem }: ApiError): boolean {
  return problem.kind === 'rejected' || problem.kind === 'signed-out' || problem.kind === 'forbidden';
}

export function createServerTokens(
  base: string,
  version: ApiVersion,
  getAssertion: () => Promise<Assertion>,
  clock: ServerClock,
): ServerTokens {
  let pair: TokenPair | undefined;
  let renewal: Promise<TokenPair> | undefined;
  let hasLeft = false;

  async function request(fields: Record<string, string>): Promise<TokenPair> {
    const body = new URLSearchParams(fields);
    // Without it the server also wants an antiforgery cookie and header, which exist from v7 on.
    if (version !== 'v6') body.set('disable_antiforgery_token', 'true');
    const sentAt = Date.now();
    const url = `${base}/${version}/token`;
    const answer = await send({ method: 'POST', url, body, schema: tokenAnswer, clock });
    clock.noteIssued(answer['.issued'] ?? '');
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      renewAt: sentAt + answer.expires_in * 1000 * renewAtShare,
    };
  }

  async function exchange(): Promise<TokenPair> {
    const { accessToken, clientId } = await getAssertion();
    try {
      return await request({ grant_type: 'operator', client_id: clientId, assertion: accessToken });
    } catch (error) {
      // Servers refuse here with 400 or 401 alike: either way this person gets no token.
      if (!(error instanceof ApiError) || !isRefusal(error)) throw error;
      throw new ApiError({ kind: 'signed-out' }, error.facts);
    }
  }

  async function refreshOrExchange(): Promise<TokenPair> {
    if (pair === undefined) return exchange();
    try {
      return await request({ grant_type: 'refresh_token', refresh_token: pair.refreshToken });
    } catch (error) {
      // Only a refusal says that the refresh token is spent; a lost answer says nothing about it.
      if (!(error instanceof ApiError) || !isRefusal(error)) throw error;
      return exchange();
    }
  }

  /** Work that goes on in the background must not sign anybody in again. */
  function refuseAfterLeaving(): void {
    if (hasLeft) throw new ApiError({ kind: 'signed-out' }, { request: 'signed out' });
  }

  /** One renewal serves every request that waits for it. */
  function renew(): Promise<TokenPair> {
    renewal ??= refreshOrExchange()
      .then((renewed) => {
        refuseAfterLeaving();
        return (pair = renewed);
      })
      .finally(() => (renewal = undefined));
    return renewal;
  }

  return {
    async enter() {
      await renew();
    },
    async current() {
      refuseAfterLeaving();
      if (pair !== undefined && Date.now() < pair.renewAt) return pair.accessToken;
      return (await renew()).accessToken;
    },
    async replace(refused) {
      refuseAfterLeaving();
      if (pair !== undefined && pair.accessToken !== refused) return pair.accessToken;
      return (await renew()).accessToken;
    },
    async leave() {
      const last = pair;
      pair = undefined;
      hasLeft = true;
      if (last === undefined || version === 'v6') return;
      await send({
        method: 'POST',
        url: `${base}/${version}/token/logout`,
        headers: { authorization: `Bearer ${last.accessToken}` },
        schema: v.unknown(),
        timeoutMs: 5000,
      });
    },
  };
}
