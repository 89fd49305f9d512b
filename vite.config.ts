import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './e2e/serve/precompress.ts';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { '#': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'e2e/{standin,serve,run}/**/*.test.ts'],
  },
});
