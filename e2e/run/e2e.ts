import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './browser';
import { run } from './command';
import type { Browser } from './packaged-browser';
import { root } from './paths';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

async function newestChangeMs(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newestChangeMs(join(path, name))));
  return Math.max(entry.mtimeMs, ...inside);
}

async function isBuilt(): Promise<boolean> {
  const builtMs = await stat(join(root, 'dist', 'index.html')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const changes = await Promise.all(sources.map((name) => newestChangeMs(join(root, name))));
  return builtMs > Math.max(...changes);
}

/** Runs the end-to-end tests against the build that is there; true if all passed. */
export async function runPlaywright(args: readonly string[], config = 'e2e'): Promise<boolean> {
  let browser: Browser;
  try {
    browser = await findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  return run('playwright', ['test', '-c', config, ...args], { env: { ...browser } });
}

/** Builds if that is needed; true if there is a build. */
export async function prepareBuild(): Promise<boolean> {
  return (await isBuilt()) || run('vite', ['build']);
}

/** Builds if that is needed, then runs the end-to-end tests; arguments are Playwright's. */
export async function main(args: readonly string[]): Promise<void> {
  if (!(await prepareBuild()) || !(await runPlaywright(args))) process.exitCode = 1;
}
