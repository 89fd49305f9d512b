import * as v from 'valibot';
import { parseExactJson } from '#/lib/exact-json';
import { ApiError, problemOfAnswer } from './errors';
import { parseAnswer } from './schema';
import type { ServerClock } from './server-clock';

export type ApiVersion = 'v8' | 'v7' | 'v6';

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Default one minute; opening a backup or resolving a large scope takes longer. */
  readonly timeoutMs?: number;
}

interface Request {
  readonly method: 'GET' | 'POST';
  /** Complete address. */
  readonly url: string;
  readonly query?: RequestOptions['query'] | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  /** Takes in the date of the answer. */
  readonly clock?: ServerClock;
}

interface Call<T> extends Request, Omit<RequestOptions, 'query'> {
  readonly schema: v.GenericSchema<unknown, T>;
}

interface BytesCall extends Request {
  /** The only end to waiting: a file is prepared on the server first, and may be large. */
  readonly signal: AbortSignal;
}

/** A file as the server sends it; its status has been checked, its bytes have not. */
export interface ByteAnswer {
  /** For the error that ends it too early. */
  readonly request: string;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** `Content-Disposition`, where the server sends one and the browser shows it. */
  readonly disposition: string | null;
  readonly contentType: string | null;
  readonly totalBytes: number | undefined;
}

/** Both error shapes of the server: that of `/token` and that of all other calls. */
const errorBody = v.object({
  message: v.nullish(v.string()),
  errorCode: v.nullish(v.string()),
  error_description: v.nullish(v.string()),
});

function describe(call: { method: string; url: string }): string {
  return `${call.method} ${new URL(call.url, location.href).pathname}`;
}

function addQuery(url: string, query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

function parseJson(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

async function errorOfAnswer(response: Response, request: string): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const parsed = v.safeParse(errorBody, parseJson(text));
  const body = parsed.success ? parsed.output : undefined;
  const errorCode = body?.errorCode ?? undefined;
  const problem = problemOfAnswer(
    response.status,
    errorCode,
    response.headers.get('retry-after'),
    Date.now(),
  );
  const serverMessage = body?.message ?? body?.error_description ?? undefined;
  return new ApiError(problem, { status: response.status, errorCode, serverMessage, request });
}

function lostAnswer(request: string): ApiError {
  return new ApiError({ kind: 'unreachable' }, { request });
}

/** One request, answered with success. Throws ApiError, or whatever the signal that `isCancelled` knows brought about. */
async function exchange(
  call: Request,
  accept: string,
  signal: AbortSignal,
  isCancelled: () => boolean,
): Promise<Response> {
  const request = describe(call);
  let response: Response;
  try {
    response = await fetch(addQuery(call.url, call.query), {
      method: call.method,
      headers: { accept, ...call.headers },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
  } catch (error) {
    throw isCancelled() ? error : lostAnswer(request);
  }
  call.clock?.noteDate(response.headers.get('date'));
  if (!response.ok) throw await errorOfAnswer(response, request);
  return response;
}

/** Sends one request and parses its answer. Throws ApiError, or the AbortError of the caller's own signal. */
export async function send<T>(call: Call<T>): Promise<T> {
  const request = describe(call);
  const timeout = AbortSignal.timeout(call.timeoutMs ?? 60_000);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  const isCancelled = () => call.signal?.aborted === true;
  const response = await exchange(call, 'application/json', signal, isCancelled);

  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw isCancelled() ? error : lostAnswer(request);
  }
  const parsed = parseAnswer(call.schema, text === '' ? undefined : parseJson(text));
  if ('value' in parsed) return parsed.value;
  throw new ApiError({ kind: 'unexpected-answer', at: parsed.issue }, { status: response.status, request });
}

/** Length of the bytes as they arrive; that of a compressed answer says nothing about it. */
function totalBytesOf({ headers }: Response): number | undefined {
  const length = headers.get('content-encoding') === null ? headers.get('content-length') : null;
  return length !== null && /^\d+$/.test(length) ? Number(length) : undefined;
}

/** Asks for a file. JSON is never one, whatever its status says. */
export async function sendForBytes(call: BytesCall): Promise<ByteAnswer> {
  const request = describe(call);
  const { signal } = call;
  const accept = 'application/octet-stream, */*;q=0.5';
  const response = await exchange(call, accept, signal, () => signal.aborted);
  const contentType = response.headers.get('content-type');
  if (response.status !== 200 || response.body === null || contentType?.includes('json') === true) {
    await response.body?.cancel();
    const at = { path: '(whole answer)', message: 'a file' };
    throw new ApiError({ kind: 'unexpected-answer', at }, { status: response.status, request });
  }
  return {
    request,
    body: response.body,
    disposition: response.headers.get('content-disposition'),
    contentType,
    totalBytes: totalBytesOf(response),
  };
}
