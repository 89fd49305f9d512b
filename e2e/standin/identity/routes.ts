import { randomUUID } from 'node:crypto';
import { dropped, html, json, redirect } from '../http/answers';
import type { HttpAnswer, HttpHandler, HttpRequest } from '../http/message';
import { createRouter } from '../http/router';
import { authorize } from './authorize';
import { DroppedError, type IdentityControl } from './control';
import { type Directory, discoveryDocument, isRegisteredOrigin } from './directory';
import { EntraError } from './errors';
import type { Grants } from './grants';
import { errorPage, signedOutPage, signInPage } from './pages';
import { redeemToken } from './token';
import { signingKeys } from './tokens';

export interface IdentityParts {
  readonly directory: Directory;
  readonly grants: Grants;
  readonly control: IdentityControl;
  readonly now: () => number;
}

const sessionCookie = 'ESTSAUTH';

/** Entra's pages can't be framed, and cut the link to a window that opened them. */
const pageHeaders = {
  'cache-control': 'no-store',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

function sessionIdOf({ headers }: HttpRequest): string | undefined {
  const pairs = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === sessionCookie)?.[1];
}

function cookieFor(directory: Directory, value: string): string {
  // As Entra's own, it is meant for frames of other sites too; over plain http no browser would take it so.
  const scope = directory.origin.startsWith('https:') ? 'SameSite=None; Secure' : 'SameSite=Lax';
  return `${sessionCookie}=${value}; Path=/; HttpOnly; ${scope}${value === '' ? '; Max-Age=0' : ''}`;
}

function corsHeaders({ headers: { origin } }: HttpRequest): Record<string, string> {
  return origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'Origin' };
}

function correlationIdOf({ query, form }: HttpRequest): string {
  return query.get('client-request-id') ?? form.get('client-request-id') ?? randomUUID();
}

function authorizeAnswer(request: HttpRequest, parts: IdentityParts): HttpAnswer {
  const nowMs = parts.now();
  const correlationId = correlationIdOf(request);
  const choice = request.form.get('person') ?? undefined;
  const sessionId = sessionIdOf(request);
  const answer = authorize({ query: request.query, choice, sessionId, correlationId, nowMs }, parts);
  switch (answer.kind) {
    case 'choose':
      return html(200, signInPage(), pageHeaders);
    case 'page':
      return html(answer.error.status, errorPage(answer.error.message, correlationId, nowMs), pageHeaders);
    case 'redirect': {
      const { newSessionId } = answer;
      const cookies =
        newSessionId === undefined ? {} : { 'set-cookie': cookieFor(parts.directory, newSessionId) };
      return redirect(answer.to, { 'cache-control': 'no-store', ...cookies });
    }
  }
}

async function tokenAnswer(request: HttpRequest, parts: IdentityParts): Promise<HttpAnswer> {
  const nowMs = parts.now();
  const headers = { 'cache-control': 'no-store', ...corsHeaders(request) };
  try {
    const { form } = request;
    return json(200, await redeemToken({ form, origin: request.headers['origin'], nowMs }, parts), headers);
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    const retry = error.code === 90033 ? { 'retry-after': '60' } : {};
    return json(error.status, error.body(nowMs, correlationIdOf(request)), { ...headers, ...retry });
  }
}

function logoutAnswer(request: HttpRequest, { directory, grants }: IdentityParts): HttpAnswer {
  grants.endSession(sessionIdOf(request));
  const cookies = { 'set-cookie': cookieFor(directory, '') };
  const target = request.query.get('post_logout_redirect_uri');
  if (target === null || !URL.canParse(target) || !isRegisteredOrigin(directory, new URL(target).origin)) {
    return html(200, signedOutPage(), { ...pageHeaders, ...cookies });
  }
  const url = new URL(target);
  const state = request.query.get('state');
  if (state !== null) url.searchParams.set('state', state);
  return redirect(url.href, cookies);
}

export function createIdentityHandler(parts: IdentityParts): HttpHandler {
  const { directory } = parts;
  const at = (path: string) => `/${directory.tenantId}${path}`;
  const authorizeRoute = (request: HttpRequest) => authorizeAnswer(request, parts);
  const router = createRouter(
    [
      {
        method: 'GET',
        path: at('/v2.0/.well-known/openid-configuration'),
        handle: (request) => json(200, discoveryDocument(directory), corsHeaders(request)),
      },
      {
        method: 'GET',
        path: at('/discovery/v2.0/keys'),
        handle: async (request) => json(200, (await signingKeys()).jwks, corsHeaders(request)),
      },
      { method: 'GET', path: at('/oauth2/v2.0/authorize'), handle: authorizeRoute },
      { method: 'POST', path: at('/oauth2/v2.0/authorize'), handle: authorizeRoute },
      { method: 'POST', path: at('/oauth2/v2.0/token'), handle: (request) => tokenAnswer(request, parts) },
      { method: 'GET', path: at('/oauth2/v2.0/logout'), handle: (request) => logoutAnswer(request, parts) },
    ],
    (request) => html(404, errorPage('Nothing is here.', correlationIdOf(request), parts.now()), pageHeaders),
  );
  return async (request) => {
    try {
      return await router(request);
    } catch (error) {
      if (error instanceof DroppedError) return dropped();
      throw error;
    }
  };
}
