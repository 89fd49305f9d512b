import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { createClock } from '../standin/model/clock';
import { startStandIn } from '../standin/start';

/** The portal from its sources, with the stand-in behind it; without the security headers, which forbid reloading in place. */
export async function main(): Promise<void> {
  const standIn = await startStandIn({ serves: ['v8', 'v7', 'v6'], clock: createClock('system') });
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    server: { host: 'localhost', port: 4300, proxy: { '^/v[678]/': standIn.url } },
  });
  await server.listen();
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The portal has no address.');
  standIn.registerPortal(new URL(url).origin);
  console.log(`Restore portal  ${url}\nControl page    ${standIn.url}/control`);
}
