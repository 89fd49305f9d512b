import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { staticFiles, type Manifest } from '../run/build-check';
import { portalDir } from './builds';
import type { Row } from './measure';

const entry = 'index.html';
const msal = 'node_modules/@azure/msal-browser/dist/index.mjs';

async function gzippedKib(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => (await stat(join(portalDir, `${file}.gz`))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Scripts that a signed-out visitor loads. The sizes are a gate of `npm test` too; here they stand beside the times. */
export async function measureFirstScreen(): Promise<readonly Row[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(portalDir, '.vite', 'manifest.json'), 'utf8'));
  const firstScreen = staticFiles(manifest, entry);
  const withMsal = staticFiles(manifest, msal, new Set(firstScreen));
  return [
    { name: 'first screen: scripts, gzip', unit: 'KiB', value: await gzippedKib(firstScreen), goal: 170 },
    {
      name: 'first screen with MSAL: scripts, gzip',
      unit: 'KiB',
      value: await gzippedKib(withMsal),
      goal: 243,
    },
  ];
}
