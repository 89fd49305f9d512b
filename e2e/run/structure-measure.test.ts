import { describe, expect, it } from 'vitest';
import { circlesIn, folderSizes, median, roomsOf } from './structure-measure';

const graphOf = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

describe('circlesIn', () => {
  it('finds each group of files that import each other, directly or by way of others', () => {
    const graph = graphOf({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['f'], f: ['e'] });
    expect(circlesIn(graph)).toEqual([
      ['a', 'b', 'c'],
      ['e', 'f'],
    ]);
  });

  it('finds none where all imports lead down', () => {
    expect(circlesIn(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });
});

describe('roomsOf', () => {
  it('turns imports of files into imports of folders', () => {
    const rooms = roomsOf(graphOf({ 'x/a': ['y/b', 'x/c'], 'x/c': ['z/d'], 'y/b': [], 'z/d': [] }));
    expect(rooms.get('x')).toEqual(['y', 'z']);
  });

  it('takes a folder and those below it as one house', () => {
    const rooms = roomsOf(graphOf({ 'x/page': ['x/list/row'], 'x/list/row': ['x/messages'] }));
    expect(circlesIn(rooms)).toEqual([]);
  });

  it('sees a circle of two rooms whose files make none', () => {
    const rooms = roomsOf(graphOf({ 'x/a': ['y/a'], 'y/a': [], 'y/b': ['x/b'], 'x/b': [] }));
    expect(circlesIn(rooms)).toEqual([['x', 'y']]);
  });
});

describe('folderSizes', () => {
  it('counts files, and tests beside them', () => {
    const files = ['x/a.ts', 'x/a.test.ts', 'x/b.testing.ts', 'y/c.ts', 'y/d.tsx'];
    expect(folderSizes(files)).toEqual([
      { folder: 'y', files: 2, all: 2 },
      { folder: 'x', files: 1, all: 3 },
    ]);
  });
});

it('takes the middle, or the mean of the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
