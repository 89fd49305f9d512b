import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../model/clock';
import { json } from './answers';
import type { HttpAnswer, HttpHandler, HttpRequest } from './message';
import type { LoggedRequest, RequestLog, ServerName } from './requests';

const bodyLimitBytes = 1024 * 1024;

async function readText(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > bodyLimitBytes) return undefined;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string, mediaType: string, form: URLSearchParams): unknown {
  if (text === '') return undefined;
  if (mediaType === 'application/x-www-form-urlencoded') return Object.fromEntries(form);
  if (mediaType !== 'application/json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toRequest(message: IncomingMessage, text: string): HttpRequest {
  // Parsed against a fixed origin: a Host header is the client's word and is of no use here.
  const url = new URL(message.url ?? '/', 'http://stand-in.invalid');
  const mediaType = (message.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const form = new URLSearchParams(mediaType === 'application/x-www-form-urlencoded' ? text : '');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    mediaType,
    text,
    form,
    body: parseBody(text, mediaType, form),
    params: {},
  };
}

function send(
  response: ServerResponse,
  { status, headers, payload, pieces, isDropped }: HttpAnswer,
  clock: Clock,
): void {
  if (isDropped) {
    response.destroy();
    return;
  }
  // Clients read the server's time here, so it is the stand-in's own, not this machine's.
  const sent: Record<string, string | string[]> = { date: new Date(clock.now()).toUTCString() };
  for (const [name, value] of Object.entries(headers)) {
    sent[name] = typeof value === 'string' ? value : [...value];
  }
  if (pieces !== undefined) {
    response.writeHead(status, sent);
    // Whoever stops reading, or whatever breaks off, ends the connection.
    pipeline(Readable.from(pieces), response).catch(() => response.destroy());
    return;
  }
  if (payload !== undefined) sent['content-length'] = String(Buffer.byteLength(payload));
  else if (status !== 204) sent['content-length'] = '0';
  response.writeHead(status, sent);
  response.end(payload);
}

export interface HttpServerOptions {
  readonly server: ServerName;
  readonly clock: Clock;
  readonly requests: RequestLog;
  readonly handle: HttpHandler;
  /** 0, the default, takes a free one; a port in use rejects with code EADDRINUSE. */
  readonly port?: number | undefined;
}

export interface HttpServer {
  readonly url: string;
  /** Drops all connections, and listens again on the same port when `whileDown` is over. */
  restart(whileDown: () => Promise<void> | void): Promise<void>;
  stop(): Promise<void>;
}

/** Serves on the loopback address only; everything that comes and goes is written to the request log. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { server: name, clock, requests, handle } = options;

  async function answerTo(message: IncomingMessage): Promise<HttpAnswer> {
    const text = await readText(message);
    if (text === undefined) return json(413, { message: 'The request is too large.' });
    const request = toRequest(message, text);
    const entry: LoggedRequest = {
      at: clock.now(),
      server: name,
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: request.headers,
      body: request.body,
      status: undefined,
      answer: undefined,
    };
    requests.add(entry);
    let result: HttpAnswer;
    try {
      result = await handle(request);
    } catch (error) {
      // A bug of the stand-in itself: it must be seen in the test that met it, not end the process.
      result = json(500, {
        message: `The stand-in failed: ${error instanceof Error ? error.stack : String(error)}`,
      });
    }
    entry.status = result.isDropped ? 0 : result.status;
    entry.answer = result.value;
    return result;
  }

  const server = createServer((message, response) => {
    answerTo(message).then(
      (result) => send(response, result, clock),
      // The client went away while its body was being read.
      () => response.destroy(),
    );
  });
  function listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  }
  function close(): Promise<void> {
    return new Promise((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  }

  await listen(options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    async restart(whileDown) {
      await close();
      try {
        await whileDown();
      } finally {
        await listen(address.port);
      }
    },
    stop: close,
  };
}
