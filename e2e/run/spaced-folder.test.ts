import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './paths';

/** What a build reads, beside the packages. */
const parts = ['package.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'src', 'public', 'e2e/serve'];

let clone: string;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'portal für alle '));
  for (const part of parts) await cp(join(root, part), join(clone, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
});

afterAll(() => rm(clone, { recursive: true, force: true }));

it('builds in a folder whose name has a space and an umlaut', async () => {
  const vite = join(clone, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: clone });
  expect((await stat(join(clone, 'dist', 'index.html'))).size).toBeGreaterThan(0);
}, 120_000);
