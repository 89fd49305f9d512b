import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { precompress } from './e2e/serve/precompress.ts';
import { messages } from './src/features/sign-in/messages.ts';

/** The page that is painted before any script has run says what the first screen says. */
function firstPaint(): Plugin {
  const texts: ReadonlyMap<string, string> = new Map([
    ['%product%', messages.product],
    ['%heading%', messages.heading],
    ['%intro%', messages.intro],
  ]);
  return {
    name: 'first-paint',
    transformIndexHtml: (html) => html.replaceAll(/%\w+%/g, (name) => texts.get(name) ?? name),
  };
}

export default defineConfig({
  plugins: [react(), firstPaint(), precompress()],
  resolve: { alias: { '#': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'node',
    // Two cores: Vitest would leave one of them idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'portal', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'stand-in and commands',
          include: ['e2e/{standin,serve,run}/**/*.test.ts'],
          // Every test starts a stand-in of its own, so files may share a module registry: reading and compiling the
          // vendor's contract anew for each file would take half of the time.
          isolate: false,
        },
      },
    ],
  },
});
