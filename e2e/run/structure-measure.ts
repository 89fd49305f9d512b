import { dirname } from 'node:path';

/** Files by their path, each with the files of the same tree that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Groups of nodes that reach each other, which is what makes a circle (Tarjan's algorithm). */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const lowOf = (node: string): number => low.get(node) ?? Number.POSITIVE_INFINITY;

  function visit(node: string): void {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next);
        low.set(node, Math.min(lowOf(node), lowOf(next)));
      } else if (stack.includes(next)) low.set(node, Math.min(lowOf(node), order.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) circles.push(group.toSorted());
  }

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

/**
 * Rooms are folders. A folder and those below it count as one house: what stands at its entrance joins its rooms and
 * holds what they share, so imports between the two make no circle.
 */
export function roomsOf(files: ImportGraph): ImportGraph {
  const rooms = new Map<string, Set<string>>();
  const isWithin = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  for (const [file, imports] of files) {
    const room = dirname(file);
    const others = rooms.get(room) ?? new Set<string>();
    rooms.set(room, others);
    for (const other of imports.map(dirname)) {
      if (!isWithin(other, room) && !isWithin(room, other)) others.add(other);
    }
  }
  return new Map([...rooms].map(([room, others]) => [room, [...others]]));
}

export function isTest(file: string): boolean {
  return /\.(?:test|testing|spec)\.tsx?$/.test(file);
}

export interface FolderSize {
  readonly folder: string;
  readonly files: number;
  /** Tests and what only they use included. */
  readonly all: number;
}

/** Largest first. */
export function folderSizes(files: readonly string[]): readonly FolderSize[] {
  return [...groupByFolder(files)]
    .map(([folder, inside]) => ({
      folder,
      files: inside.filter((file) => !isTest(file)).length,
      all: inside.length,
    }))
    .toSorted((a, b) => b.files - a.files);
}

/** Node 20 has no `Map.groupBy`. */
function groupByFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return folders;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
