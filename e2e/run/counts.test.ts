import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPlaywrightCount, readVitestCount, total } from './counts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

it('counts what Vitest reports', async () => {
  const file = await report({ numTotalTests: 12, numPassedTests: 9, numFailedTests: 2, numPendingTests: 1 });
  expect(await readVitestCount(file, false)).toEqual({ passed: 9, failed: 3 });
});

it('counts what Playwright reports, and tests that did not run as failed', async () => {
  const file = await report({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 } });
  expect(await readPlaywrightCount(file, false)).toEqual({ passed: 5, failed: 3 });
});

it('never calls a failed, an empty or a missing run good', async () => {
  const good = await report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } });
  expect(await readPlaywrightCount(good, true)).toEqual({ passed: 5, failed: 0 });
  expect(await readPlaywrightCount(good, false)).toEqual({ passed: 5, failed: 1 });
  expect(await readPlaywrightCount(await report({ stats: {} }), true)).toEqual({ passed: 0, failed: 1 });
  expect(await readPlaywrightCount(join(folder, 'gone.json'), true)).toEqual({ passed: 0, failed: 1 });
});

it('adds up', () => {
  expect(
    total([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
