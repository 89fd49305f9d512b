import type * as v from 'valibot';
import { toExactJson } from '#/lib/exact-json';
import { ApiError, problemKindOf } from './errors';
import { send, sendForBytes, type ApiVersion, type ByteAnswer, type RequestOptions } from './http';
import type { ServerClock } from './server-clock';

/** Source of the server's bearer token. Tokens stay inside its closure: in memory, never stored or logged. */
export interface TokenSource {
  current(): Promise<string>;
  /** A token other than the one that was just refused. */
  replace(refused: string): Promise<string>;
}

/** The server's API of one version, on behalf of one signed-in person. */
export interface ApiClient {
  readonly version: ApiVersion;
  readonly clock: ServerClock;
  read<T>(path: string, schema: v.GenericSchema<unknown, T>, options?: RequestOptions): Promise<T>;
  write<T>(
    path: string,
    body: unknown,
    schema: v.GenericSchema<unknown, T>,
    options?: RequestOptions,
  ): Promise<T>;
  /** A file that lies ready. */
  readBytes(path: string, query: RequestOptions['query'], signal: AbortSignal): Promise<ByteAnswer>;
  /** A file that the server makes on being asked. Nothing changes by it, so it may be asked for again. */
  makeBytes(path: string, body: unknown, signal: AbortSignal): Promise<ByteAnswer>;
  /**
   * Path below the version of a HAL link, or the given path when the link is missing or leads to another
   * origin or version: a token must never follow a foreign link.
   */
  linkedPath(href: string | undefined, otherwise: string): string;
}

function asPost(headers: Readonly<Record<string, string>>, body: unknown) {
  return body === undefined
    ? ({ method: 'POST', headers } as const)
    : ({
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: toExactJson(body),
      } as const);
}

/**
 * `base` is the origin (with a path prefix, where a gateway adds one) before `/vN`. Once `signedIn` is aborted nothing
 * is written any more, also where the request was only waiting for a token.
 */
export function createApiClient(
  base: string,
  version: ApiVersion,
  tokens: TokenSource,
  clock: ServerClock,
  signedIn?: AbortSignal,
): ApiClient {
  const root = `${base}/${version}`;

  /** A refused token means that nothing was done, so even a POST may be sent once more with a new one. */
  async function withToken<T>(call: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const token = await tokens.current();
    try {
      return await call({ authorization: `Bearer ${token}` });
    } catch (error) {
      if (!(error instanceof ApiError) || problemKindOf(error) !== 'signed-out') throw error;
      const renewed = await tokens.replace(token);
      return call({ authorization: `Bearer ${renewed}` });
    }
  }

  return {
    version,
    clock,
    read: (path, schema, options) =>
      withToken((headers) => send({ ...options, method: 'GET', url: root + path, headers, schema, clock })),
    write: (path, body, schema, options) =>
      withToken((headers) => {
        signedIn?.throwIfAborted();
        return send({ ...options, url: root + path, schema, clock, ...asPost(headers, body) });
      }),
    readBytes: (path, query, signal) =>
      withToken((headers) =>
        sendForBytes({ method: 'GET', url: root + path, query, headers, signal, clock }),
      ),
    makeBytes: (path, body, signal) =>
      withToken((headers) => sendForBytes({ url: root + path, signal, clock, ...asPost(headers, body) })),
    linkedPath(href, otherwise) {
      if (href === undefined) return otherwise;
      const origin = new URL(base === '' ? '/' : base, location.href).origin;
      const url = URL.canParse(href, origin) ? new URL(href, origin) : undefined;
      const prefix = `/${version}/`;
      if (url === undefined || url.origin !== origin) return otherwise;
      return url.pathname.toLowerCase().startsWith(prefix)
        ? url.pathname.slice(prefix.length - 1) + url.search
        : otherwise;
    },
  };
}
