import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createClock } from '../standin/model/clock';
import { startStandIn } from '../standin/start';
import { addressLines, serverLines, standInLines } from './announcement';
import { entraAuthorities } from './headers';
import { servePortal } from './portal';
import { readOptions, usage, UsageError } from './start-options';
import { upstreamProblem } from './upstream';

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

async function startWithServer(server: string, port: number): Promise<void> {
  try {
    await fetch(server, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    console.log(upstreamProblem(server, error instanceof Error ? (error.cause ?? error) : error));
    console.log('The portal is served all the same, and its start page says so too.');
  }
  const portal = await servePortal({ server, authorities: entraAuthorities, port });
  print([...addressLines(portal.url, port), ...serverLines(portal.url, server)]);
}

async function startWithStandIn(port: number): Promise<void> {
  const standIn = await startStandIn({ serves: ['v8', 'v7', 'v6'], clock: createClock('system') });
  // So that there is something to try again: a document that was deleted lately.
  standIn.restores.failItem('Minutes of Oslo.docx', { times: 1 });
  const portal = await servePortal({ server: standIn.url, authorities: [standIn.authority], port });
  standIn.registerPortal(portal.url);
  print([...addressLines(portal.url, port), ...standInLines(standIn.url)]);
}

export async function main(args: readonly string[]): Promise<void> {
  try {
    const { server, port } = readOptions(args);
    await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel: 'error' });
    await (server === undefined ? startWithStandIn(port) : startWithServer(server, port));
    console.log('Stop it with Ctrl+C.');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}
