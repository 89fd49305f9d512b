import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { selfSignedCertificate, startSelfSignedServer } from './self-signed-server';

const program = `
  import { runnerImport } from 'vite';
  const [file, server, folder] = process.argv.slice(1);
  const { module } = await runnerImport(file);
  const portal = await module.servePortal({ server, folder, authorities: [] });
  const response = await fetch(portal.url + '/v8/RestorePortalSettings');
  process.stdout.write(response.status + ' ' + (await response.text()));
  await portal.stop();
`;

it("passes the API on when the server's own CA is named in NODE_EXTRA_CA_CERTS", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const server = await startSelfSignedServer();
  // Node reads the variable only when a process starts.
  const portal = fileURLToPath(new URL('portal.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program, portal, server.url, folder],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: selfSignedCertificate } },
  );
  await server.stop();
  await rm(folder, { recursive: true });
  expect(stdout).toBe('200 {}');
});
