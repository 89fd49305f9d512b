import type { IncomingHttpHeaders } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** As it was sent, still encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string;
  readonly text: string;
  /** Empty unless the media type is that of a form. */
  readonly form: URLSearchParams;
  /** JSON, or a form as an object; the text itself when it can't be parsed, undefined when there is none. */
  readonly body: unknown;
  /** From the route's pattern, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly payload: string | Buffer | undefined;
  /** Sent one after the other instead of a payload, without telling how long all will be. */
  readonly pieces?: AsyncIterable<Buffer>;
  /** What the payload says, for the request log and the contract check. */
  readonly value: unknown;
  /** The connection is closed instead of answering. */
  readonly isDropped: boolean;
}

export type HttpHandler = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;
