import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { Person } from '../seed/people';

const keyId = 'stand-in-1';

async function createSigningKeys() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwks: JSONWebKeySet = {
    keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }],
  };
  return { privateKey, jwks };
}

type SigningKeys = Awaited<ReturnType<typeof createSigningKeys>>;

let sharedKeys: Promise<SigningKeys> | undefined;

/** One key pair for the process: an RSA key takes longer to make than a stand-in to start. */
export function signingKeys(): Promise<SigningKeys> {
  sharedKeys ??= createSigningKeys();
  return sharedKeys;
}

export interface TokenRequest {
  readonly person: Person;
  readonly issuer: string;
  readonly applicationId: string;
  readonly nowMs: number;
  readonly seconds: number;
}

async function sign(request: TokenRequest, claims: Record<string, unknown>): Promise<string> {
  const { person, issuer, applicationId, nowMs, seconds } = request;
  const { privateKey } = await signingKeys();
  const issuedAt = Math.floor(nowMs / 1000);
  return new SignJWT({
    name: person.displayName,
    preferred_username: person.upn,
    oid: person.oid,
    tid: person.tid,
    ver: '2.0',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
    .setIssuer(issuer)
    .setAudience(applicationId)
    .setSubject(`subject-of-${person.oid}`)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(privateKey);
}

export function signAccessToken(request: TokenRequest): Promise<string> {
  return sign(request, { scp: 'access_as_user', azp: request.applicationId });
}

export function signIdToken(request: TokenRequest, nonce: string | undefined): Promise<string> {
  return sign(request, nonce === undefined ? {} : { nonce });
}

/** From this MSAL makes the home account id `<oid>.<tid>`, which the backup server wants as client id. */
export function clientInfo(person: Person): string {
  return Buffer.from(JSON.stringify({ uid: person.oid, utid: person.tid })).toString('base64url');
}
