import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../transport/errors';
import { createServerTokens } from './server-token';
import { ServerClock } from '../transport/server-clock';

const assertion = () => Promise.resolve({ accessToken: 'entra', clientId: 'oid.tid' });

let sent: URLSearchParams[];
let answers: (() => Promise<Response>)[];

function tokenPair(name: string): () => Promise<Response> {
  return () =>
    Promise.resolve(
      Response.json({ access_token: `access-${name}`, refresh_token: `refresh-${name}`, expires_in: '3600' }),
    );
}

function refusal(status: number): () => Promise<Response> {
  return () =>
    Promise.resolve(Response.json({ error: 'invalid_grant', error_description: 'no' }, { status }));
}

beforeEach(() => {
  sent = [];
  answers = [];
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z') });
  vi.stubGlobal('location', { href: 'https://portal.example/' });
  vi.stubGlobal('fetch', (_url: string, init: { body?: unknown }) => {
    sent.push(init.body instanceof URLSearchParams ? init.body : new URLSearchParams());
    const next = answers.shift();
    if (next === undefined) throw new Error('nothing more was expected to be sent');
    return next();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('createServerTokens', () => {
  it('exchanges the Entra token, with the antiforgery switch on v7 and v8 only', async () => {
    for (const version of ['v8', 'v7', 'v6'] as const) {
      answers = [tokenPair('1')];
      expect(await createServerTokens('', version, assertion, new ServerClock()).current()).toBe('access-1');
    }
    expect(sent.map((body) => Object.fromEntries(body))).toEqual([
      { grant_type: 'operator', client_id: 'oid.tid', assertion: 'entra', disable_antiforgery_token: 'true' },
      { grant_type: 'operator', client_id: 'oid.tid', assertion: 'entra', disable_antiforgery_token: 'true' },
      { grant_type: 'operator', client_id: 'oid.tid', assertion: 'entra' },
    ]);
  });

  it('renews ahead of expiry, once for all that wait, and replaces both tokens', async () => {
    const tokens = createServerTokens('', 'v8', assertion, new ServerClock());
    answers = [tokenPair('1'), tokenPair('2'), tokenPair('3')];
    await tokens.enter();
    vi.advanceTimersByTime(0.79 * 3_600_000);
    expect(await tokens.current()).toBe('access-1');
    vi.advanceTimersByTime(0.02 * 3_600_000);
    expect(await Promise.all([tokens.current(), tokens.current(), tokens.replace('access-1')])).toEqual([
      'access-2',
      'access-2',
      'access-2',
    ]);
    vi.advanceTimersByTime(3_600_000);
    await tokens.current();
    expect(sent.map((body) => body.get('refresh_token'))).toEqual([null, 'refresh-1', 'refresh-2']);
  });

  it('goes back to the Entra token when the refresh token is refused', async () => {
    const tokens = createServerTokens('', 'v8', assertion, new ServerClock());
    answers = [tokenPair('1'), refusal(400), tokenPair('2')];
    await tokens.enter();
    expect(await tokens.replace('access-1')).toBe('access-2');
    expect(sent.map((body) => body.get('grant_type'))).toEqual(['operator', 'refresh_token', 'operator']);
  });

  it('keeps the refresh token when the server is only away', async () => {
    const tokens = createServerTokens('', 'v8', assertion, new ServerClock());
    answers = [tokenPair('1'), refusal(503), tokenPair('2')];
    await tokens.enter();
    await expect(tokens.replace('access-1')).rejects.toThrow(ApiError);
    expect(await tokens.replace('access-1')).toBe('access-2');
    expect(sent.map((body) => body.get('grant_type'))).toEqual([
      'operator',
      'refresh_token',
      'refresh_token',
    ]);
  });

  it('gives out a token that replaced the refused one already, without asking again', async () => {
    const tokens = createServerTokens('', 'v8', assertion, new ServerClock());
    answers = [tokenPair('1'), tokenPair('2')];
    await tokens.enter();
    await tokens.replace('access-1');
    expect(await tokens.replace('access-1')).toBe('access-2');
  });

  it('forgets the token when leaving, tells the server where it can be told, and gives out no other', async () => {
    const tokens = createServerTokens('', 'v8', assertion, new ServerClock());
    answers = [tokenPair('1'), () => Promise.resolve(new Response(null, { status: 204 })), tokenPair('2')];
    await tokens.enter();
    await tokens.leave();
    await expect(tokens.current()).rejects.toMatchObject({ problem: { kind: 'signed-out' } });
    await expect(tokens.replace('access-1')).rejects.toMatchObject({ problem: { kind: 'signed-out' } });
    expect(sent).toHaveLength(2);
  });

  it('keeps nothing of a renewal that comes back after leaving', async () => {
    const tokens = createServerTokens('', 'v6', assertion, new ServerClock());
    let answer: (response: Response) => void = () => undefined;
    answers = [tokenPair('1'), () => new Promise((resolve) => (answer = resolve))];
    await tokens.enter();
    const late = tokens.replace('access-1');
    await tokens.leave();
    answer(await tokenPair('2')());
    await expect(late).rejects.toMatchObject({ problem: { kind: 'signed-out' } });
    await expect(tokens.current()).rejects.toMatchObject({ problem: { kind: 'signed-out' } });
  });
});
