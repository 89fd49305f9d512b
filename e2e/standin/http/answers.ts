import type { HttpAnswer } from './message';

type Headers = HttpAnswer['headers'];

function answer(
  status: number,
  value: unknown,
  payload: HttpAnswer['payload'],
  headers: Headers,
  type?: string,
): HttpAnswer {
  const typed = type === undefined ? headers : { 'content-type': type, ...headers };
  return { status, headers: typed, payload, value, isDropped: false };
}

export function json(status: number, value: unknown, headers: Headers = {}): HttpAnswer {
  return answer(status, value, JSON.stringify(value), headers, 'application/json; charset=utf-8');
}

/** For a large value whose text is kept between requests. */
export function serializedJson(status: number, value: unknown, payload: string | Buffer): HttpAnswer {
  return answer(status, value, payload, {}, 'application/json; charset=utf-8');
}

export function html(status: number, text: string, headers: Headers = {}): HttpAnswer {
  return answer(status, text, text, headers, 'text/html; charset=utf-8');
}

export function redirect(location: string, headers: Headers = {}): HttpAnswer {
  return answer(302, undefined, undefined, { ...headers, location });
}

export function empty(status: number, headers: Headers = {}): HttpAnswer {
  return answer(status, undefined, undefined, headers);
}

/** Text of the caller's own type, such as JSON that is broken on purpose. */
export function raw(status: number, text: string, type: string, headers: Headers = {}): HttpAnswer {
  return answer(status, text, text, headers, type);
}

/** A file; `value` stands for it in the request log and the contract check. */
export function file(pieces: AsyncIterable<Buffer>, value: unknown, headers: Headers): HttpAnswer {
  return { ...answer(200, value, undefined, headers, 'application/octet-stream'), pieces };
}

export function dropped(): HttpAnswer {
  return { status: 0, headers: {}, payload: undefined, value: undefined, isDropped: true };
}
