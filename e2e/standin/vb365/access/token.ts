import { empty, json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import { isRecord } from '../../model/json';
import { antiforgeryCookie, hasAntiforgery, type Call, type SignedInCall } from './context';
import type { TokenPair } from './token-store';

/** `/token` answers in the OAuth form, not in that of the other calls. */
function refused(error: string, description: string): HttpAnswer {
  return json(400, { error, error_description: description });
}

const commonFields = ['grant_type', 'client_id', 'assertion', 'refresh_token', 'username', 'password'];

function unknownField({ version }: Call, fields: readonly string[]): string | undefined {
  const known = [
    ...commonFields,
    ...(version === 'v8' ? [] : ['integration_token']),
    ...(version === 'v6' ? [] : ['disable_antiforgery_token']),
  ];
  return fields.find((field) => !known.includes(field));
}

function answerWith(call: Call, pair: TokenPair): HttpAnswer {
  const body = {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    token_type: 'bearer',
    expires_in: Math.round((pair.expiresAtMs - pair.issuedAtMs) / 1000),
    userName: pair.person.upn,
    '.issued': new Date(pair.issuedAtMs).toISOString(),
    '.expires': new Date(pair.expiresAtMs).toISOString(),
  };
  if (pair.antiforgery === undefined) return json(200, body);
  const cookie = `${antiforgeryCookie}=${pair.antiforgery}; Path=/${call.version}; HttpOnly; SameSite=Strict`;
  return json(200, body, { 'set-cookie': cookie });
}

export async function token(call: Call): Promise<HttpAnswer> {
  const { server, version, request } = call;
  const fields = isRecord(request.body) ? request.body : {};
  const unknown = unknownField(call, Object.keys(fields));
  if (unknown !== undefined) return refused('invalid_request', `Unknown field ${unknown}.`);
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const flag = fields['disable_antiforgery_token'];
  // v6 knows no antiforgery tokens.
  const withAntiforgery = version !== 'v6' && flag !== true && flag !== 'true';
  const seconds = server.state.settings.accessTokenSeconds;

  switch (text('grant_type') ?? '') {
    case 'operator': {
      if (!server.state.settings.portalEnabled) {
        return refused('invalid_grant', 'Authentication of restore operators is not enabled on this server.');
      }
      const person = await server.verifyAssertion(text('assertion') ?? '', text('client_id'));
      if (typeof person === 'string') return refused('invalid_grant', person);
      return answerWith(call, server.tokens.issue(person, seconds, withAntiforgery));
    }
    case 'refresh_token': {
      const pair = server.tokens.forRefresh(text('refresh_token') ?? '');
      if (pair === undefined)
        return refused('invalid_grant', 'The refresh token is expired, used or unknown.');
      if (!hasAntiforgery(pair, request))
        return refused('invalid_grant', 'The antiforgery token is missing.');
      server.tokens.useRefresh(pair);
      return answerWith(call, server.tokens.issue(pair.person, seconds, withAntiforgery));
    }
    default:
      return refused('unsupported_grant_type', 'The grant type is not supported here.');
  }
}

export function logout({ server, version, pair }: SignedInCall): HttpAnswer {
  server.tokens.revoke(pair);
  return empty(version === 'v8' ? 204 : 200);
}

export function authCode({ server, pair }: SignedInCall): HttpAnswer {
  return json(200, { authCode: server.tokens.issueCode(pair, server.state.settings.authCodeSeconds) });
}
