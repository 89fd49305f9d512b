import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { precompress } from '../serve/precompress';

export const resultsDir = 'test-results';
export const portalDir = 'dist';

/**
 * Pages that show what a figure costs at least, or what the usual way costs (performance guide, sections 2 and 5).
 * Their figures are taken in the same run as the portal's, so that a ratio means the same on every machine.
 */
export const floors = ['hello', 'shell-and-form', 'mui-table'] as const;
export type Floor = (typeof floors)[number];

export function floorDir(floor: Floor): string {
  return join(process.cwd(), resultsDir, 'bench', floor);
}

/** Builds the portal as it is deployed, and the floors with the same settings. */
export async function buildAll(): Promise<void> {
  // Whoever loaded this file through Vite has set "development", which would build React's development version.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn' });
  await rm(join(resultsDir, 'bench'), { recursive: true, force: true });
  for (const floor of floors) {
    await build({
      configFile: false,
      root: join('e2e', 'bench', 'floor', floor),
      logLevel: 'warn',
      plugins: [react(), precompress()],
      build: {
        target: 'baseline-widely-available',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        outDir: floorDir(floor),
        emptyOutDir: true,
      },
    });
  }
}
