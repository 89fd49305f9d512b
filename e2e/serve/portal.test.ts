import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, servePortal } from './portal';
import { startSelfSignedServer } from './self-signed-server';

const page = '<!doctype html><title>The portal</title>';
const script = 'export const answer = 42;';
const navigation = { accept: 'text/html,*/*;q=0.8' };

let folder: string;
let upstream: Server;
let portal: Portal;
let cookieSeen: string | undefined;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://localhost:${address.port}`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'config.json'), '{}');
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await writeFile(join(folder, 'assets', 'entry-1a2b.js'), script);
  await writeFile(join(folder, 'assets', 'entry-1a2b.js.br'), brotliCompressSync(script));
  upstream = createServer((request, response) => {
    cookieSeen = request.headers.cookie;
    if (request.url === '/v8/Dropped') {
      request.socket.destroy();
      return;
    }
    response.setHeader('set-cookie', 'a=b').setHeader('x-frame-options', 'ALLOWALL');
    response.writeHead(request.url === '/v8/Missing' ? 404 : 200, { 'content-type': 'application/json' });
    response.write('{"first":');
    if (request.url !== '/v8/Held') response.end('true}');
  });
  portal = await servePortal({
    server: await listen(upstream),
    authorities: ['https://login.example/t'],
    folder,
  });
});

afterAll(async () => {
  await portal.stop();
  upstream.close();
  upstream.closeAllConnections();
  await rm(folder, { recursive: true });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(portal.url + path, { headers });
}

describe('files', () => {
  it.each(['/', '/index.html', '/sessions/1?tab=events'])(
    'answers %s with the page, never from a cache',
    async (path) => {
      const response = await get(path, navigation);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(page);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each([
    ['/assets/gone-1a2b.js', navigation],
    ['/sessions/1', { accept: '*/*' }],
    ['/.vite/manifest.json', {}],
  ])('has nothing at %s', async (path, headers) => {
    expect((await get(path, headers)).status).toBe(404);
  });

  it('sends the compressed file to those who take it, to be kept for good', async () => {
    const small = await get('/assets/entry-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(await small.text()).toBe(script);
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('content-type')).toContain('javascript');
    expect(small.headers.get('cache-control')).toContain('immutable');
    const plain = await get('/assets/entry-1a2b.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it('serves the configuration it is given', async () => {
    const other = await servePortal({
      server: portal.url,
      authorities: [],
      folder,
      config: '{"apiVersion":"v7"}',
    });
    const response = await fetch(`${other.url}/config.json`);
    await other.stop();
    expect(await response.json()).toEqual({ apiVersion: 'v7' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

it('takes the next free port where the wanted one is in use', async () => {
  const port = Number(new URL(portal.url).port);
  const other = await servePortal({ server: portal.url, authorities: [], folder, port });
  const response = await fetch(other.url, { headers: navigation });
  await other.stop();
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  expect(await response.text()).toBe(page);
});

it.each(['/', '/assets/entry-1a2b.js', '/assets/gone.js', '/config.json', '/v8/Missing', '/v8/Dropped'])(
  'sends the security headers with %s',
  async (path) => {
    const { headers } = await get(path, navigation);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' https://login.example;");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  },
);

describe('the API', () => {
  it("passes the server's answers on, without cookies in either direction", async () => {
    const response = await get('/v8/Missing', { cookie: 'secret=1' });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ first: true });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(cookieSeen).toBeUndefined();
  });

  it('hands over what has come, before the answer is complete', async () => {
    const abort = new AbortController();
    const response = await fetch(`${portal.url}/v8/Held`, { signal: abort.signal });
    const chunk = await response.body?.getReader().read();
    expect(new TextDecoder().decode(chunk?.value)).toBe('{"first":');
    abort.abort();
  });

  it('says when the connection ended without an answer', async () => {
    const response = await get('/v8/Dropped');
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ message: expect.stringContaining('closed the connection') });
  });

  it('refuses a certificate that nobody vouches for, and names it', async () => {
    const untrusted = await startSelfSignedServer();
    const other = await servePortal({ server: untrusted.url, authorities: [], folder });
    const response = await fetch(`${other.url}/v8/RestorePortalSettings`);
    await other.stop();
    await untrusted.stop();
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      message: expect.stringContaining('was refused (DEPTH_ZERO_SELF_SIGNED_CERT)'),
      errorCode: 'CertificateRefused',
    });
  });

  it('says that the server cannot be reached', async () => {
    const closed = createServer();
    const server = await listen(closed);
    closed.close();
    const other = await servePortal({ server, authorities: [], folder });
    const response = await fetch(`${other.url}/v8/RestorePortalSettings`);
    await other.stop();
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      message: expect.stringContaining("can't be reached (ECONNREFUSED)"),
    });
  });
});
