import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '#/api/transport/errors';
import type { Identity } from '#/auth/identity';
import type { Person } from '#/domain/person/person';
import { SignInNeededError, toSignInProblem } from '#/auth/sign-in-problem';
import { LoginStore, type Login } from './login';

const identity = vi.hoisted(() => ({
  getToken: vi.fn<Identity['getToken']>(),
  signOut: () => Promise.resolve(undefined),
}));

vi.mock('#/auth/identity', () => ({
  startIdentity: () =>
    Promise.resolve({ account: { name: 'Olivia', username: 'olivia@x' }, problem: undefined, ...identity }),
}));

const config = {
  apiBase: '',
  environmentLabel: '',
  maxSessionsPerStart: 1,
  confirmOverwriteAbove: 1,
  downloads: { msg: false, pst: false, zip: false },
};
const start = {
  version: 'v8',
  settings: {
    applicationId: 'a',
    msalAuthorityUri: 'https://login.example/t',
    restorePortalUri: undefined,
    isEnabled: true,
  },
} as const;

const tokenPair = { access_token: 'access', refresh_token: 'refresh', expires_in: 3600 };

/** The server takes the first sign-in, and after that nothing that it gave. */
beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://portal.example/' });
  vi.stubGlobal('addEventListener', () => undefined);
  let isEntered = false;
  vi.stubGlobal('fetch', () => {
    const answer = isEntered ? new Response('{}', { status: 401 }) : Response.json(tokenPair);
    isEntered = true;
    return Promise.resolve(answer);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function renewWith(failure: unknown): Promise<{ problem: unknown; login: Login }> {
  identity.getToken.mockResolvedValueOnce({ accessToken: 'entra', clientId: 'oid.tid' });
  identity.getToken.mockRejectedValue(failure);
  const store = new LoginStore(new QueryClient(), () => undefined);
  await store.begin(config, start);
  const login = store.store.getState();
  if (login.phase !== 'signed-in') throw new Error(`signed in was expected, not ${login.phase}`);
  const error: unknown = await login.person.api.read('/A', v.unknown()).catch((thrown: unknown) => thrown);
  return { problem: error instanceof ApiError ? error.problem : error, login: store.store.getState() };
}

it.each([
  ['no_network_connectivity', { kind: 'unreachable' }],
  ['post_request_failed', { kind: 'unreachable' }],
  ['temporarily_unavailable', { kind: 'busy', retryAfterMs: undefined }],
  ['something_else', { kind: 'failed' }],
])('a renewal that fails with %s may work later: nobody is asked to sign in', async (errorCode, expected) => {
  const { problem, login } = await renewWith({ name: 'BrowserAuthError', errorCode });
  expect(problem).toEqual(expected);
  expect(login).toMatchObject({ phase: 'signed-in', needed: undefined });
});

it('a renewal that needs a person asks for one, and the screens stay', async () => {
  const needed = toSignInProblem({ name: 'InteractionRequiredAuthError', errorCode: 'login_required' });
  const { problem, login } = await renewWith(new SignInNeededError(needed, undefined));
  expect(problem).toEqual({ kind: 'signed-out' });
  expect(login).toMatchObject({ phase: 'signed-in', needed });
});

it('makes one person, whose work begins at sign-in, and ends it first of all at sign-out', async () => {
  identity.getToken.mockResolvedValue({ accessToken: 'entra', clientId: 'oid.tid' });
  const people: Person[] = [];
  const store = new LoginStore(new QueryClient(), (person) => people.push(person));
  await store.begin(config, start);
  const [person] = people;
  if (person === undefined) throw new Error('no work has begun');
  expect(store.store.getState()).toMatchObject({ phase: 'signed-in', person });
  expect(person.signedIn.aborted).toBe(false);
  const leaving = store.signOut();
  expect(person.signedIn.aborted).toBe(true);
  await leaving;
  expect(store.store.getState()).toEqual({ phase: 'signed-out', problem: undefined });
  expect(people).toHaveLength(1);
});
