import { createHash } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../model/clock';
import { RequestLog } from '../http/requests';
import { applicationId, people } from '../seed/people';
import { type IdentityServer, startIdentity } from './server';

const portal = 'http://localhost:4300';
const verifier = 'a-verifier-that-is-long-enough-for-the-protocol-0123456789';
const scope = `api://${applicationId}/access_as_user openid profile offline_access`;

const clock = createClock();
let identity: IdentityServer;

beforeEach(async () => {
  identity = await startIdentity({ clock, requests: new RequestLog(), redirectUris: () => [portal] });
});
afterEach(() => identity.stop());

function authorizeUrl(changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    redirect_uri: portal,
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    scope,
    state: 'the-state',
    nonce: 'the-nonce',
    ...changes,
  });
  return `${identity.authority}/oauth2/v2.0/authorize?${query}`;
}

function choose(person: string, changes: Record<string, string> = {}): Promise<Response> {
  return fetch(authorizeUrl(changes), {
    method: 'POST',
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  });
}

function fragmentOf(response: Response): Record<string, string> {
  return Object.fromEntries(
    new URLSearchParams(new URL(response.headers.get('location') ?? '').hash.slice(1)),
  );
}

async function signInAs(person: string): Promise<string> {
  return fragmentOf(await choose(person))['code'] ?? '';
}

async function token(form: Record<string, string>, headers: Record<string, string> = { origin: portal }) {
  const body = new URLSearchParams({ client_id: applicationId, scope, ...form });
  const response = await fetch(`${identity.authority}/oauth2/v2.0/token`, { method: 'POST', body, headers });
  const answer: Record<string, unknown> = await response.json();
  return { status: response.status, headers: response.headers, answer };
}

function renew(refreshToken: unknown) {
  return token({ grant_type: 'refresh_token', refresh_token: String(refreshToken) });
}

function signOut(target: string): Promise<Response> {
  const query = new URLSearchParams({ post_logout_redirect_uri: target });
  return fetch(`${identity.authority}/oauth2/v2.0/logout?${query}`, { redirect: 'manual' });
}

function redeem(code: string, changes: Record<string, string> = {}, headers?: Record<string, string>) {
  const form = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: portal,
    ...changes,
  };
  return token(form, headers);
}

describe('signing in', () => {
  it('offers everyone, and issues tokens that name the person chosen', async () => {
    const olivia = people.find(({ key }) => key === 'olivia');
    expect(await (await fetch(authorizeUrl())).text()).toContain(olivia?.displayName);
    const answer = fragmentOf(await choose('olivia'));
    expect(answer).toMatchObject({ state: 'the-state', client_info: expect.stringMatching(/./) });
    const { answer: tokens, headers } = await redeem(answer['code'] ?? '');
    expect(headers.get('access-control-allow-origin')).toBe(portal);
    const verified = await jwtVerify(String(tokens['access_token']), createLocalJWKSet(identity.jwks), {
      issuer: identity.issuer,
      audience: applicationId,
      currentDate: new Date(clock.now()),
    });
    expect(verified.payload).toMatchObject({ oid: olivia?.oid, tid: olivia?.tid, scp: 'access_as_user' });
    const idToken = await jwtVerify(String(tokens['id_token']), createLocalJWKSet(identity.jwks), {
      currentDate: new Date(clock.now()),
    });
    expect(idToken.payload['nonce']).toBe('the-nonce');
  });

  it('goes on silently with the session, unless a choice is asked for', async () => {
    const cookie = (await choose('olivia')).headers.get('set-cookie')?.split(';')[0] ?? '';
    const again = (changes: Record<string, string>) =>
      fetch(authorizeUrl(changes), { headers: { cookie }, redirect: 'manual' });
    expect(fragmentOf(await again({ prompt: 'none' }))).toHaveProperty('code');
    expect((await again({})).status).toBe(302);
    expect((await again({ prompt: 'select_account' })).status).toBe(200);
    identity.control.forgetSessions();
    expect(fragmentOf(await again({ prompt: 'none' }))).toMatchObject({ error: 'login_required' });
  });

  it('says so when the person cancels', async () => {
    const answer = fragmentOf(await choose('cancel'));
    expect(answer).toMatchObject({ error: 'access_denied', state: 'the-state' });
    expect(answer['error_description']).toContain('AADSTS65004');
  });

  it.each([
    ['700016', { client_id: 'another' }],
    ['50011', { redirect_uri: `${portal}/elsewhere` }],
  ])('keeps the browser on its own page with AADSTS%s', async (code, changes) => {
    const response = await fetch(authorizeUrl(changes), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`AADSTS${code}:`);
  });

  it('shows who is not assigned on its own page, and tells a silent request', async () => {
    expect(await (await choose('una')).text()).toContain('AADSTS50105');
    expect(fragmentOf(await choose('una', { prompt: 'none' }))).toMatchObject({
      error: 'interaction_required',
      error_uri: expect.stringContaining('code=50105'),
    });
  });

  it('demands a proof key', async () => {
    const response = await fetch(authorizeUrl({ code_challenge_method: 'plain' }), { redirect: 'manual' });
    expect(fragmentOf(response)['error_description']).toContain('AADSTS9002325');
  });
});

describe('the token endpoint', () => {
  it.each([
    [501481, { code_verifier: 'wrong' }, { origin: portal }],
    [500112, { redirect_uri: `${portal}/` }, { origin: portal }],
    [9002327, {}, {}],
    [9002326, {}, { origin: 'http://localhost:1' }],
    [70011, { scope: 'openid' }, { origin: portal }],
    [70003, { grant_type: 'password' }, { origin: portal }],
  ])('refuses with AADSTS%d', async (code, changes, headers) => {
    const { status, answer } = await redeem(await signInAs('olivia'), changes, headers);
    expect(status).toBe(400);
    expect(answer['error_codes']).toEqual([code]);
  });

  it('takes a code only once', async () => {
    const code = await signInAs('olivia');
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).answer['error_codes']).toEqual([70008]);
  });

  it('renews for 24 hours after the sign-in, and no longer', async () => {
    const { answer } = await redeem(await signInAs('olivia'));
    clock.advance(23 * 3_600_000);
    const renewed = await renew(answer['refresh_token']);
    expect(renewed.answer).toMatchObject({ client_info: answer['client_info'], token_type: 'Bearer' });
    clock.advance(3_600_000);
    expect((await renew(renewed.answer['refresh_token'])).answer['error_codes']).toEqual([700084]);
  });

  it.each([
    [65001, 400, { error: 'invalid_grant', suberror: 'consent_required' }],
    [
      50076,
      400,
      { error: 'invalid_grant', suberror: 'basic_action', claims: expect.stringContaining('access_token') },
    ],
    ['throttled', 429, { error: 'temporarily_unavailable', error_codes: [90033] }],
    [90033, 503, { error: 'temporarily_unavailable' }],
  ] as const)('fails on demand with %s, once', async (fault, status, body) => {
    identity.control.failNext('token', fault);
    const failed = await redeem(await signInAs('olivia'));
    expect(failed.status).toBe(status);
    expect(failed.answer).toMatchObject(body);
    expect((await redeem(await signInAs('olivia'))).status).toBe(200);
  });

  it('gives tokens only to sign-ins with a second factor, once that is needed', async () => {
    const before = await redeem(await signInAs('olivia'));
    identity.control.set({ needsSecondFactor: true });
    const refused = await renew(before.answer['refresh_token']);
    expect(refused.answer['error_codes']).toEqual([50076]);
    expect((await redeem(await signInAs('olivia'))).answer['error_codes']).toEqual([50076]);
    const code = fragmentOf(await choose('olivia', { claims: String(refused.answer['claims']) }))['code'];
    const after = await redeem(code ?? '');
    expect((await renew(after.answer['refresh_token'])).status).toBe(200);
  });

  it('drops the connection on demand', async () => {
    identity.control.set({ token: 'dropped' });
    await expect(redeem('any')).rejects.toThrow('fetch failed');
  });
});

it('returns from signing out to a registered portal only', async () => {
  expect((await signOut(`${portal}/`)).headers.get('location')).toBe(`${portal}/`);
  expect((await signOut('http://elsewhere.example/')).status).toBe(200);
});
