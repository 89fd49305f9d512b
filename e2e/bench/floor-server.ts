import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { floorDir, type Floor } from './builds';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export interface FloorServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a floor page as the portal is served: brotli made at build time, HTTP/1.1 on the loopback address. */
export async function serveFloor(
  floor: Floor,
  extra: Readonly<Record<string, string>> = {},
): Promise<FloorServer> {
  const folder = floorDir(floor);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://floor.invalid').pathname;
    const name = path === '/' ? '/index.html' : path;
    const headers = { 'content-type': types[extname(name)] ?? 'text/plain', 'cache-control': 'no-store' };
    const text = extra[name];
    if (text !== undefined) {
      response.writeHead(200, headers).end(text);
      return;
    }
    readFile(join(folder, `${name}.br`)).then(
      (bytes) => response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(bytes),
      () => response.writeHead(404, headers).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor has no port.');
  return {
    url: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
