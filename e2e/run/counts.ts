import { readFile } from 'node:fs/promises';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export function total(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
    { passed: 0, failed: 0 },
  );
}

async function readNumbers(
  file: string,
  at: (report: Record<string, unknown>) => unknown,
): Promise<Map<string, number>> {
  const report: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
  const entries = Object.entries(at(report) ?? {}).filter(([, value]) => typeof value === 'number');
  return new Map(entries.map(([name, value]) => [name, Number(value)]));
}

/** A run that failed has failed at least once, whatever its report says or whether it left one. */
function settle(passed: number, failed: number, isGood: boolean): Count {
  return { passed, failed: isGood ? failed : Math.max(failed, 1) };
}

async function readCount(
  isGood: boolean,
  read: () => Promise<{ passed: number; failed: number }>,
): Promise<Count> {
  try {
    const { passed, failed } = await read();
    return settle(passed, failed, isGood && passed + failed > 0);
  } catch {
    return settle(0, 1, isGood);
  }
}

export function readVitestCount(file: string, isGood: boolean): Promise<Count> {
  return readCount(isGood, async () => {
    const numbers = await readNumbers(file, (report) => report);
    // A test that was left out, for which there is no reason here, has not passed.
    const passed = numbers.get('numPassedTests') ?? 0;
    return { passed, failed: (numbers.get('numTotalTests') ?? 0) - passed };
  });
}

export function readPlaywrightCount(file: string, isGood: boolean): Promise<Count> {
  return readCount(isGood, async () => {
    const numbers = await readNumbers(file, (report) => report['stats']);
    const [skipped = 0, unexpected = 0, flaky = 0] = ['skipped', 'unexpected', 'flaky'].map((name) =>
      numbers.get(name),
    );
    return { passed: numbers.get('expected') ?? 0, failed: skipped + unexpected + flaky };
  });
}
