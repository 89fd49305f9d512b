import * as v from 'valibot';
import { ApiError, problemOfAnswer, type Problem } from './errors';
import { parseAnswer } from './schema';

export type ApiVersion = 'v8' | 'v7' | 'v6';

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** Default one minute; opening a backup or resolving a large scope takes longer. */
  readonly timeoutMs?: number;
}

interface Call<T> extends CallOptions {
  readonly method: 'GET' | 'POST';
  /** Complete address. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly schema: v.GenericSchema<unknown, T>;
}

/** What both error shapes of the server have in common (API guide, sections 2.1 and 10). */
const errorBody = v.object({
  message: v.nullish(v.string()),
  errorCode: v.nullish(v.string()),
  error_description: v.nullish(v.string()),
});

function describe(call: { method: string; url: string }): string {
  return `${call.method} ${new URL(call.url, location.href).pathname}`;
}

function addQuery(url: string, query: CallOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function errorOfAnswer(response: Response, request: string): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const parsed = v.safeParse(errorBody, parseJson(text));
  const body = parsed.success ? parsed.output : undefined;
  const problem = problemOfAnswer(
    response.status,
    body?.errorCode ?? undefined,
    response.headers.get('retry-after'),
    Date.now(),
  );
  const serverMessage = body?.message ?? body?.error_description ?? undefined;
  return new ApiError(problem, { status: response.status, serverMessage, request });
}

/** Keeps track of how far the server's clock is from this device's, so that "now" is the server's. */
let serverClockAheadMs = 0;

function noteServerDate(header: string | null): void {
  const date = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(date)) serverClockAheadMs = date - Date.now();
}

/** Now by the server's clock, as far as its last answer told. */
export function serverNow(): number {
  return Date.now() + serverClockAheadMs;
}

/** Sends one request and parses its answer. Throws ApiError, or the AbortError of the caller's own signal. */
export async function send<T>(call: Call<T>): Promise<T> {
  const request = describe(call);
  const timeout = AbortSignal.timeout(call.timeoutMs ?? 60_000);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  const lost = (cause: unknown): unknown => {
    if (call.signal?.aborted === true) return cause;
    const problem: Problem = { kind: 'unreachable' };
    return new ApiError(problem, { request });
  };

  let response: Response;
  try {
    response = await fetch(addQuery(call.url, call.query), {
      method: call.method,
      headers: { accept: 'application/json', ...call.headers },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
  } catch (error) {
    throw lost(error);
  }
  noteServerDate(response.headers.get('date'));
  if (!response.ok) throw await errorOfAnswer(response, request);

  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw lost(error);
  }
  const parsed = parseAnswer(call.schema, text === '' ? undefined : parseJson(text));
  if ('value' in parsed) return parsed.value;
  throw new ApiError({ kind: 'unexpected-answer', at: parsed.issue }, { status: response.status, request });
}
