import type { IncomingHttpHeaders } from 'node:http';

export type ServerName = 'vb365' | 'identity';

export interface LoggedRequest {
  /** By the stand-in's clock. */
  readonly at: number;
  readonly server: ServerName;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case; the authorization value is kept, nothing here is a real secret. */
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON or form; the text itself when it is neither. */
  readonly body: unknown;
  /** 0: the connection was dropped; undefined while the answer is still being made, or held by a fault. */
  status: number | undefined;
  /** Parsed, as it was sent. */
  answer: unknown;
}

export interface RequestFilter {
  readonly server?: ServerName;
  readonly method?: string;
  /**
   * A string must equal the whole path, with or without its `/v8`, whatever its case: the real server ignores case.
   * An expression is searched in the path as it was sent.
   */
  readonly path?: string | RegExp;
}

/** Does a method and path fit a filter? Shared with the faults, which choose their requests the same way. */
export function matchesRequest(
  { method, path }: Pick<RequestFilter, 'method' | 'path'>,
  request: { readonly method: string; readonly path: string },
): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  if (path === undefined) return true;
  if (typeof path !== 'string') return request.path.search(path) !== -1;
  const wanted = path.toLowerCase();
  const sent = request.path.toLowerCase();
  return sent === wanted || sent.replace(/^\/v\d+(?=\/)/, '') === wanted;
}

/** Every request that reached the stand-in, in order of arrival, and what was answered. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.entries.push(request);
  }

  all(): readonly LoggedRequest[] {
    return this.entries;
  }

  matching(filter: RequestFilter): readonly LoggedRequest[] {
    return this.entries.filter(
      (entry) =>
        (filter.server === undefined || filter.server === entry.server) && matchesRequest(filter, entry),
    );
  }

  clear(): void {
    this.entries = [];
  }
}
