import { expect, it } from 'vitest';
import type { ExploreItem } from '#/api/explore/item';
import { nextSort, readSort, sortItems, sortText, usualSort } from './sort-items';

function item(
  id: string,
  record: ExploreItem['record'],
  kind: ExploreItem['kind'] = 'document',
): ExploreItem {
  return { key: id, id, kind, title: id, sizeBytes: undefined, record };
}

function order(items: readonly ExploreItem[], text: string): string {
  return sortItems(items, readSort(text))
    .map(({ id }) => id)
    .join(' ');
}

it('orders times as moments, sizes as numbers and names without regard to case', () => {
  const late = item('late', { modificationTime: '2026-11-20T10:00:00.5Z', sizeBytes: '900' });
  const early = item('Early', { modificationTime: '2026-11-20T10:00:00Z', sizeBytes: 10_000 });
  expect(order([late, early], 'modificationTime')).toBe('Early late');
  expect(order([late, early], 'sizeBytes')).toBe('late Early');
  expect(order([late, early], 'title')).toBe('Early late');
  expect(order([early, late], '-title')).toBe('late Early');
});

it('keeps folders on top and rows that say nothing at the end, whichever way it goes', () => {
  const items = [
    item('none', {}),
    item('a', { version: '1' }),
    item('folder', {}, 'folder'),
    item('b', { version: '2' }),
  ];
  expect(order(items, 'version')).toBe('folder a b none');
  expect(order(items, '-version')).toBe('folder b a none');
});

it('takes a column that no row has for no order at all', () => {
  expect(order([item('b', {}), item('a', {})], 'nonsense')).toBe('b a');
  expect(readSort('-')).toBeUndefined();
});

it('goes one way, then the other, then back to no order of one’s own', () => {
  const steps = (column: string) => {
    const first = nextSort(undefined, column);
    const second = nextSort(first, column);
    return [first, second, nextSort(second, column)].map((sort) => sort && sortText(sort));
  };
  expect(steps('from')).toEqual(['from', '-from', undefined]);
  expect(steps('received')).toEqual(['-received', 'received', undefined]);
  expect(nextSort({ column: 'received', isDescending: false }, 'from')).toEqual({
    column: 'from',
    isDescending: false,
  });
});

it('orders messages newest first unless told otherwise, and documents as they come', () => {
  expect(usualSort([item('a', {}, 'mail'), item('b', {}, 'mail')])).toEqual(readSort('-received'));
  expect(usualSort([item('a', {}, 'mail'), item('b', {}, 'task')])).toEqual(readSort('-when'));
  expect(usualSort([item('a', {})])).toBeUndefined();
});
