import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultOpenApiFolder } from '../standin/contract/check';
import { checkBuild } from './build-check';
import { run } from './command';
import { readPlaywrightCount, readVitestCount, total, type Count } from './counts';
import { runPlaywright } from './e2e';
import { root } from './paths';
import { checkStructure } from './structure';

const results = join(root, 'test-results');

const checks = [
  { name: 'types', command: 'npm', args: ['run', '--silent', 'typecheck'] },
  { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] },
  { name: 'format', command: 'prettier', args: ['--check', '.'] },
  { name: 'unused code', command: 'knip', args: [] },
] as const;

function announce(name: string): void {
  console.log(`\n=== ${name}`);
}

function countOf(isGood: boolean): Count {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function check(name: string, command: string, args: readonly string[]): Promise<Count> {
  announce(name);
  const isGood = await run(command, args);
  console.log(`${isGood ? 'passed' : 'FAILED'}: ${name}`);
  return countOf(isGood);
}

async function unitTests(): Promise<Count> {
  announce('unit tests');
  const file = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const isGood = await run('vitest', ['run', ...reporters]);
  return readVitestCount(file, isGood);
}

async function buildChecks(): Promise<Count> {
  announce('what the build holds');
  try {
    const counts = (await checkBuild(join(root, 'dist'))).map(({ name, problems }) => {
      for (const problem of problems) console.log(`  ${problem}`);
      console.log(`${problems.length === 0 ? 'passed' : 'FAILED'}: ${name}`);
      return countOf(problems.length === 0);
    });
    return total(counts);
  } catch (error) {
    console.error('FAILED: the build could not be read.', error);
    return countOf(false);
  }
}

async function structure(): Promise<Count> {
  announce('structure of the source');
  const problems = await checkStructure();
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`${problems.length === 0 ? 'passed' : 'FAILED'}: structure of the source`);
  return countOf(problems.length === 0);
}

async function endToEndTests(): Promise<Count> {
  announce('end-to-end tests');
  const isGood = await runPlaywright([]);
  return readPlaywrightCount(join(results, 'e2e.json'), isGood);
}

/** Everything that must hold, one after the other; a failure does not keep the rest from running. */
export async function main(): Promise<void> {
  // Results of an earlier run must not be counted for a step that did not come to its end.
  await rm(results, { recursive: true, force: true });
  const counts: Count[] = [];
  for (const { name, command, args } of checks) counts.push(await check(name, command, args));
  counts.push(await structure());
  counts.push(await unitTests());
  counts.push(await check('production build', 'vite', ['build']));
  counts.push(await buildChecks());
  counts.push(await endToEndTests());
  const { passed, failed } = total(counts);
  if (defaultOpenApiFolder() === undefined) {
    console.log('\ncontract not checked: VB365_OPENAPI names no folder with the vendor’s OpenAPI files');
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
