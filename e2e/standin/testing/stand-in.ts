import { applicationId, people, type Person } from '../seed/people';
import { signAccessToken } from '../identity/tokens';
import { isRecord } from '../model/json';
import { afterEach } from 'vitest';
import { startStandIn, type StandIn, type StandInOptions } from '../start';
import type { ApiVersion } from '../model/versions';

const running: StandIn[] = [];

/** A stand-in that ends with the test. */
export async function startedStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn({ serves: ['v8', 'v7', 'v6'], ...options });
  running.push(standIn);
  return standIn;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((standIn) => standIn.stop()));
});

/** For the stand-in's own tests, which have no browser to sign in with. */
export function personNamed(key: string): Person {
  const person = people.find((candidate) => candidate.key === key);
  if (person === undefined) throw new Error(`Nobody is called ${key}.`);
  return person;
}

function assertionFor({ clock, identity }: StandIn, key: string): Promise<string> {
  const person = personNamed(key);
  return signAccessToken({
    person,
    issuer: identity.issuer,
    applicationId,
    nowMs: clock.now(),
    seconds: 3600,
  });
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else an empty object. */
  readonly body: Record<string, unknown>;
  readonly list: readonly unknown[];
  readonly text: string;
}

export class TestClient {
  constructor(
    private readonly standIn: StandIn,
    readonly version: ApiVersion,
    readonly token: string | undefined,
  ) {}

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    const response = await fetch(`${this.standIn.url}/${this.version}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined || body instanceof URLSearchParams
          ? {}
          : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    let parsed: unknown;
    try {
      parsed = isJson ? JSON.parse(text) : undefined;
    } catch {
      parsed = undefined;
    }
    return {
      status: response.status,
      headers: response.headers,
      body: isRecord(parsed) ? parsed : {},
      list: Array.isArray(parsed) ? parsed : [],
      text,
    };
  }

  get(path: string): Promise<TestAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<TestAnswer> {
    return this.send('POST', path, body);
  }
}

export async function requestToken(
  standIn: StandIn,
  version: ApiVersion,
  form: Record<string, string>,
): Promise<TestAnswer> {
  return new TestClient(standIn, version, undefined).post('/token', new URLSearchParams(form));
}

export async function operatorForm(
  standIn: StandIn,
  version: ApiVersion,
  key: string,
): Promise<Record<string, string>> {
  const { oid, tid } = personNamed(key);
  return {
    grant_type: 'operator',
    client_id: `${oid}.${tid}`,
    assertion: await assertionFor(standIn, key),
    ...(version === 'v6' ? {} : { disable_antiforgery_token: 'true' }),
  };
}

export async function signIn(standIn: StandIn, key: string, version: ApiVersion = 'v8'): Promise<TestClient> {
  const { body, text } = await requestToken(standIn, version, await operatorForm(standIn, version, key));
  const token = body['access_token'];
  if (typeof token !== 'string') throw new Error(`No token: ${text}`);
  return new TestClient(standIn, version, token);
}
