import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { cells, leftOut } from './cells';

interface Count {
  ok: number;
  failed: number;
  leftOut: number;
}

interface CellResult {
  readonly title: string;
  readonly isOk: boolean;
  readonly ms: number;
  readonly error: string | undefined;
}

function summary({ ok, failed, leftOut: out }: Count): string {
  return `${ok}/${failed}/${out}`;
}

/** Prints flow × fault with the cells that are well, failed and left out, and writes each cell to a file. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a reporter from the default export.
export default class TableReporter implements Reporter {
  private readonly results: CellResult[] = [];

  constructor(private readonly options: { readonly outputFile: string }) {}

  onTestEnd(test: TestCase, result: TestResult): void {
    const isOk = result.status === 'passed';
    this.results.push({ title: test.title, isOk, ms: result.duration, error: result.error?.message });
    if (!isOk) console.log(`FAILED: ${test.title}\n${result.error?.message ?? result.status}\n`);
  }

  onEnd(): void {
    const count = (flow: string, fault: string): Count => {
      const ofPair = new Set(
        cells
          .filter((cell) => cell.flow.name === flow && cell.fault.name === fault)
          .map(({ title }) => title),
      );
      const ran = this.results.filter(({ title }) => ofPair.has(title));
      const ok = ran.filter(({ isOk }) => isOk).length;
      const out = leftOut.filter((cell) => cell.flow === flow && cell.fault === fault).length;
      return { ok, failed: ran.length - ok, leftOut: out };
    };
    const ran = cells.filter(({ title }) => this.results.some((result) => result.title === title));
    const flows = [...new Set(ran.map(({ flow }) => flow.name))];
    const faults = [...new Set(ran.map(({ fault }) => fault.name))];
    const rows = faults.map((fault) => [fault, ...flows.map((flow) => summary(count(flow, fault)))]);
    const lines = [['cells ok/failed/left out', ...flows], ...rows];
    for (const [fault = '', ...counts] of lines) {
      console.log(fault.padEnd(28) + counts.map((one) => one.padStart(12)).join(''));
    }
    const failed = this.results.filter(({ isOk }) => !isOk).length;
    console.log(`\n${this.results.length - failed} cells ok, ${failed} failed, ${leftOut.length} left out`);
    const { outputFile } = this.options;
    mkdirSync(dirname(outputFile), { recursive: true });
    writeFileSync(outputFile, JSON.stringify({ cells: this.results, leftOut }, undefined, 2));
  }
}
