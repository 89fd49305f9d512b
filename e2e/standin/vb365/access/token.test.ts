import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../model/clock';
import { applicationId } from '../../seed/people';
import {
  operatorForm,
  personNamed,
  requestToken,
  signIn,
  startedStandIn,
  TestClient,
} from '../../testing/stand-in';
import { createAssertionVerifier } from './assertion';

describe('the grant operator', () => {
  it('answers a bearer of an hour that works alone', async () => {
    const standIn = await startedStandIn();
    const { status, body } = await requestToken(standIn, 'v8', await operatorForm(standIn, 'v8', 'olivia'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      userName: personNamed('olivia').upn,
    });
    expect(standIn.contract.violations).toEqual([]);
  });

  it('takes JSON as well as a form', async () => {
    const standIn = await startedStandIn();
    const form = { ...(await operatorForm(standIn, 'v7', 'olivia')), disable_antiforgery_token: true };
    expect((await new TestClient(standIn, 'v7', undefined).post('/token', form)).status).toBe(200);
    expect(standIn.contract.violations).toEqual([]);
  });

  it('refuses a person it does not know, another client id and other grants in the OAuth form', async () => {
    const standIn = await startedStandIn();
    const ulla = await requestToken(standIn, 'v8', await operatorForm(standIn, 'v8', 'ulla'));
    expect(ulla).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const olivia = await operatorForm(standIn, 'v8', 'olivia');
    const other = await requestToken(standIn, 'v8', { ...olivia, client_id: 'someone.else' });
    expect(other).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const password = await requestToken(standIn, 'v8', {
      grant_type: 'password',
      username: 'a',
      password: 'b',
    });
    expect(password).toMatchObject({ status: 400, body: { error: 'unsupported_grant_type' } });
  });

  it('refuses the antiforgery field on v6, which does not know it', async () => {
    const standIn = await startedStandIn();
    const form = { ...(await operatorForm(standIn, 'v6', 'olivia')), disable_antiforgery_token: 'true' };
    expect((await requestToken(standIn, 'v6', form)).status).toBe(400);
  });

  it('binds the bearer to a cookie unless told otherwise', async () => {
    const standIn = await startedStandIn();
    const form = { ...(await operatorForm(standIn, 'v8', 'olivia')), disable_antiforgery_token: 'false' };
    const { body, headers } = await requestToken(standIn, 'v8', form);
    const client = new TestClient(standIn, 'v8', String(body['access_token']));
    expect((await client.get('/Organization/LoggedInUser')).status).toBe(401);
    const cookie = headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    expect((await client.send('GET', '/Organization/LoggedInUser', undefined, { cookie })).status).toBe(200);
  });
});

async function setUpVerifier() {
  const clock = createClock();
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'test' }] };
  const issuer = 'https://login.example/tenant/v2.0';
  const verify = createAssertionVerifier({ issuer, jwks }, clock);
  const { oid, tid } = personNamed('olivia');
  const claims = { oid, tid, scp: 'access_as_user', iss: issuer, aud: applicationId };
  const sign = (changes: Record<string, unknown> = {}, key = privateKey) =>
    new SignJWT({ ...claims, exp: clock.now() / 1000 + 3600, ...changes })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .sign(key);
  return { clock, verify, sign, clientId: `${oid}.${tid}` };
}

describe('the assertion', () => {
  it('names the person, for both forms of the client id', async () => {
    const { verify, sign, clientId } = await setUpVerifier();
    expect(await verify(await sign(), clientId)).toBe(personNamed('olivia'));
    expect(await verify(await sign(), applicationId)).toBe(personNamed('olivia'));
  });

  it.each([
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://login.example/other/v2.0' }],
    ['another scope', { scp: 'User.Read' }],
  ])('is refused with %s', async (_, changes) => {
    const { verify, sign, clientId } = await setUpVerifier();
    expect(await verify(await sign(changes), clientId)).toBeTypeOf('string');
  });

  it('is refused when it is signed by somebody else, no token at all, or past its end by our clock', async () => {
    const { clock, verify, sign, clientId } = await setUpVerifier();
    const foreign = await generateKeyPair('RS256');
    expect(await verify(await sign({}, foreign.privateKey), clientId)).toBeTypeOf('string');
    expect(await verify('nonsense', clientId)).toBeTypeOf('string');
    const assertion = await sign();
    clock.advance(3_601_000);
    expect(await verify(assertion, clientId)).toBeTypeOf('string');
  });
});

describe('a token pair', () => {
  it('ends by the clock', async () => {
    const standIn = await startedStandIn({ accessTokenSeconds: 60 });
    const client = await signIn(standIn, 'olivia');
    standIn.clock.advance(59_000);
    expect((await client.get('/Organization/LoggedInUser')).status).toBe(200);
    standIn.clock.advance(1000);
    expect((await client.get('/Organization/LoggedInUser')).status).toBe(401);
  });

  it('is renewed once by each refresh token', async () => {
    const standIn = await startedStandIn();
    const { body } = await requestToken(standIn, 'v8', await operatorForm(standIn, 'v8', 'olivia'));
    const form = {
      grant_type: 'refresh_token',
      refresh_token: String(body['refresh_token']),
      disable_antiforgery_token: 'true',
    };
    const renewed = await requestToken(standIn, 'v8', form);
    expect(renewed.status).toBe(200);
    expect(renewed.body['refresh_token']).not.toBe(body['refresh_token']);
    expect(await requestToken(standIn, 'v8', form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('can be made to expire, with its refresh token or without', async () => {
    const standIn = await startedStandIn();
    const { body } = await requestToken(standIn, 'v8', await operatorForm(standIn, 'v8', 'olivia'));
    const client = new TestClient(standIn, 'v8', String(body['access_token']));
    standIn.faults.expireTokens({ refresh: true });
    expect((await client.get('/Organization/LoggedInUser')).status).toBe(401);
    const form = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) };
    expect((await requestToken(standIn, 'v8', form)).status).toBe(400);
  });
});
