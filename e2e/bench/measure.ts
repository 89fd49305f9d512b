import { writeFile } from 'node:fs/promises';

export type Unit = 'ms' | 'KiB' | 'MiB' | 'bytes' | 'nodes' | 'requests' | 'frames';

export interface Floor {
  readonly name: string;
  readonly value: number;
}

/** One line of the table. With a floor the goal is for the ratio, without one for the value itself. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
  readonly floor?: Floor;
  /** Most that is allowed; absent where the figure is told but has no goal. */
  readonly goal?: number;
}

export interface NotMeasured {
  readonly name: string;
  readonly notMeasured: string;
}

export type Row = Figure | NotMeasured;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const next = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (middle === undefined || next === undefined || !values.every(Number.isFinite)) {
    throw new Error('nothing was measured');
  }
  return (middle + next) / 2;
}

export function ratioOf({ value, floor }: Figure): number | undefined {
  return floor === undefined ? undefined : value / floor.value;
}

export function isHeld(figure: Figure): boolean | undefined {
  return figure.goal === undefined ? undefined : (ratioOf(figure) ?? figure.value) <= figure.goal;
}

function shown(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value < 20 ? value.toFixed(1) : value.toFixed(0)} ms`;
    case 'KiB':
    case 'MiB':
      return `${value.toFixed(1)} ${unit}`;
    case 'bytes':
    case 'nodes':
    case 'requests':
    case 'frames':
      return `${value.toFixed(0)} ${unit}`;
  }
}

function cells(row: Row): readonly string[] {
  if ('notMeasured' in row) return [row.name, `not measured: ${row.notMeasured}`, '', '', '', '–'];
  const { name, unit, value, floor, goal } = row;
  const ratio = ratioOf(row);
  const held = isHeld(row);
  return [
    name,
    shown(value, unit),
    floor === undefined ? '' : `${shown(floor.value, unit)} ${floor.name}`,
    ratio === undefined ? '' : ratio.toFixed(2),
    goal === undefined ? '' : `≤ ${floor === undefined ? shown(goal, unit) : `${goal} ×`}`,
    held === undefined ? '' : held ? 'yes' : 'NO',
  ];
}

/** A Markdown table with columns of one width, to be read in a terminal and pasted into a note. */
export function toTable(rows: readonly Row[]): string {
  const all = [['figure', 'portal', 'floor', 'ratio', 'goal', 'ok?'], ...rows.map(cells)];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = all.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

export async function writeResults(file: string, runs: number, rows: readonly Row[]): Promise<void> {
  const figures = rows.map((row) =>
    'notMeasured' in row ? row : { ...row, ratio: ratioOf(row), isHeld: isHeld(row) },
  );
  const result = { takenAt: new Date().toISOString(), node: process.version, runs, figures };
  await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`);
}
