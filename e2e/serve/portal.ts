import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connect, preview } from 'vite';
import { securityHeaders } from './headers';
import { upstreamProxy } from './upstream';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PortalOptions {
  /** Base address of the server whose API is served on the portal's own origin. */
  readonly server: string;
  /** Origins, or addresses, of the identity authorities that the portal may reach. */
  readonly authorities: readonly string[];
  /** 0, the default, takes a free one; for any other the next free one is taken. */
  readonly port?: number | undefined;
  /** The build to serve; the portal's own unless another is named. */
  readonly folder?: string | undefined;
  /** Served as /config.json instead of the file. */
  readonly config?: string | undefined;
}

export interface Portal {
  readonly url: string;
  stop(): Promise<void>;
}

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((file) => `${file.parentPath.slice(folder.length).replaceAll('\\', '/')}/${file.name}`),
  );
}

function isServed(path: string): boolean {
  return !path.startsWith('/.') && !encodings.some(({ ending }) => path.endsWith(ending));
}

/** Routes live in the portal, so a page that is no file is the portal; a script that is no file is an error. */
function fileFor(path: string, accept: string, files: ReadonlySet<string>): string | undefined {
  if (path === '/') return '/index.html';
  if (files.has(path) && isServed(path)) return path;
  return accept.includes('text/html') && !path.startsWith('/assets/') ? '/index.html' : undefined;
}

function cacheControl(file: string): string {
  return file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
}

function serveFiles(files: ReadonlySet<string>, config: string | undefined): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://portal.invalid').pathname;
    const file = fileFor(path, request.headers.accept ?? '', files);
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('There is nothing here.\n');
      return;
    }
    response.setHeader('Cache-Control', cacheControl(file));
    if (file === '/config.json' && config !== undefined) {
      response.setHeader('Content-Type', 'application/json; charset=utf-8').end(config);
      return;
    }
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = encodings.find(
      ({ name, ending }) => accepted.includes(name) && files.has(file + ending),
    );
    if (encodings.some(({ ending }) => files.has(file + ending)))
      response.setHeader('Vary', 'Accept-Encoding');
    // What serves the file next knows by these endings which encoding to declare.
    request.url = file + (encoding?.ending ?? '');
    next();
  };
}

/** Serves the production build, which must exist, and on the same origin the API of a server. */
export async function servePortal(options: PortalOptions): Promise<Portal> {
  const { server, authorities, port = 0, folder = join(root, 'dist'), config } = options;
  const files = await listFiles(folder);
  const headers = securityHeaders({
    indexHtml: await readFile(join(folder, 'index.html'), 'utf8'),
    authorities: authorities.map((authority) => new URL(authority).origin),
  });
  const handleFile = serveFiles(files, config);
  const previewServer = await preview({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'silent',
    build: { outDir: folder },
    preview: {
      port,
      host: 'localhost',
      cors: false,
      proxy: { '^/v[678]/': upstreamProxy(server, headers) },
    },
    plugins: [
      {
        name: 'portal',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
            if (/^\/v[678]\//.test(request.url ?? '')) next();
            else handleFile(request, response, next);
          });
        },
      },
    ],
  });
  const [url] = previewServer.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The portal has no address.');
  return { url: new URL(url).origin, stop: () => previewServer.close() };
}
