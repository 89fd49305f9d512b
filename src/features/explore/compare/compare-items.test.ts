import { expect, it } from 'vitest';
import type { ExploreItem } from '#/api/explore/item';
import { compareItems } from './compare-items';

function item(id: string, title: string, record: ExploreItem['record'] = {}): ExploreItem {
  return { key: id, id, kind: 'document', title, sizeBytes: 1, record };
}

function differences(here: readonly ExploreItem[], there: readonly ExploreItem[]) {
  return compareItems(here, there).map(({ difference, item: { id } }) => `${id} ${difference}`);
}

it('finds what is only in one, and what differs, and nothing else', () => {
  const here = [item('1', 'same'), item('2', 'new name'), item('3', 'added')];
  const there = [item('1', 'same'), item('2', 'old name'), item('4', 'gone')];
  expect(differences(here, there)).toEqual(['2 differs', '3 only-here', '4 only-there']);
});

it('takes other writings of one moment as the same', () => {
  const here = [item('1', 'a', { modificationTime: '2026-11-20T10:00:00.0000000Z' })];
  expect(differences(here, [item('1', 'a', { modificationTime: '2026-11-20T10:00:00' })])).toEqual([]);
  expect(differences(here, [item('1', 'a', { modificationTime: '2026-11-20T10:00:01Z' })])).toEqual([
    '1 differs',
  ]);
});

it('joins a replaced document by its name, unless the name stands twice', () => {
  expect(differences([item('1', 'plan')], [item('9', 'plan')])).toEqual([]);
  expect(differences([item('1', 'plan')], [{ ...item('9', 'plan'), sizeBytes: 2 }])).toEqual(['1 differs']);
  expect(differences([item('1', 'plan')], [item('8', 'plan'), item('9', 'plan')])).toEqual([
    '1 only-here',
    '8 only-there',
    '9 only-there',
  ]);
});
