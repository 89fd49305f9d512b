import type { Rows } from './paging';

export function mappedRows<T, R>(rows: Rows<T>, change: (value: T) => R): Rows<R> {
  return { length: rows.length, slice: (start, end) => rows.slice(start, end).map((value) => change(value)) };
}

/** One after the other, without making what is not asked for. */
export function joinedRows<T>(parts: readonly Rows<T>[]): Rows<T> {
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    slice(start, end) {
      const taken: T[] = [];
      let before = 0;
      for (const part of parts) {
        const from = Math.max(0, start - before);
        const to = Math.min(part.length, end - before);
        if (from < to) for (const value of part.slice(from, to)) taken.push(value);
        before += part.length;
      }
      return taken;
    },
  };
}
