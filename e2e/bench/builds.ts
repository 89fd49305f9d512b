import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../run/paths';
import { precompress } from '../serve/precompress';

export const resultsDir = join(root, 'test-results');
export const portalDir = join(root, 'dist');

/**
 * Pages that show what a figure costs at least, or what the usual way costs. Their figures are taken in
 * the same run as the portal's, so that a ratio means the same on every machine.
 */
export const floors = ['hello', 'shell-and-form', 'mui-table'] as const;
export type Floor = (typeof floors)[number];

export function floorDir(floor: Floor): string {
  return join(resultsDir, 'bench', floor);
}

/** Builds the portal as it is deployed, and the floors with the same settings. */
export async function buildAll(): Promise<void> {
  await build({ root, logLevel: 'error' });
  await rm(join(resultsDir, 'bench'), { recursive: true, force: true });
  for (const floor of floors) {
    await build({
      configFile: false,
      root: join(root, 'e2e', 'bench', 'floor', floor),
      logLevel: 'error',
      plugins: [react(), precompress()],
      build: {
        target: 'baseline-widely-available',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        outDir: floorDir(floor),
        emptyOutDir: true,
      },
    });
  }
}
