import { join, relative } from 'node:path';
import { buildAll, resultsDir } from './builds';
import { measureEvents } from './events';
import { measureExplore } from './explore';
import { measureFirstScreen } from './first-screen';
import { toTable, writeResults, type Row } from './measure';
import { measurePicker } from './picker';
import { measurePolling } from './polling';
import type { Bench } from './setting';
import { measureSlowLoad } from './slow-load';
import { measureWarmVisit } from './warm-visit';
import { startBrowser } from '../run/start-browser';

const measurements: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  'first-screen': measureFirstScreen,
  'slow-load': measureSlowLoad,
  picker: measurePicker,
  events: measureEvents,
  explore: measureExplore,
  polling: measurePolling,
  'warm-visit': measureWarmVisit,
};

const usage = `npm run bench -- [--quick] [measurement ...]

  --quick   two runs of each time instead of seven
  measurements: ${Object.keys(measurements).join(', ')}; all of them when none is named
`;

async function measure(name: string, bench: Bench): Promise<readonly Row[]> {
  try {
    return (await measurements[name]?.(bench)) ?? [];
  } catch (error) {
    return [
      { name, notMeasured: error instanceof Error ? error.message.split('\n', 1).join('') : String(error) },
    ];
  }
}

/** Undefined when it is not understood. */
function readArguments(args: readonly string[]) {
  const names = args.filter((arg) => arg !== '--quick');
  if (names.some((name) => !Object.hasOwn(measurements, name))) return undefined;
  return {
    runs: names.length < args.length ? 2 : 7,
    names: names.length === 0 ? Object.keys(measurements) : names,
  };
}

/** Builds, measures, prints. Only a figure that can't be taken is a failure: times depend on the machine. */
export async function main(args: readonly string[]): Promise<void> {
  const wanted = readArguments(args);
  if (wanted === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { names, runs } = wanted;
  console.log('Building the portal and the floors …');
  await buildAll();
  const browser = await startBrowser();
  const rows: Row[] = [];
  try {
    for (const name of names) {
      console.log(`Measuring ${name} …`);
      rows.push(...(await measure(name, { browser, runs })));
    }
  } finally {
    await browser.close();
  }
  const file = join(resultsDir, 'bench.json');
  await writeResults(file, runs, rows);
  console.log(`\n${toTable(rows)}\n\nMedians of ${runs} runs, written to ${relative('', file)}.`);
  if (rows.some((row) => 'notMeasured' in row)) process.exitCode = 1;
}
