import type { ExploreItem } from '#/api/explore/item';
import { cellKey } from './cells';
import { listKindOf, newestFirstColumn, titleColumn } from './columns';
import { isMoment } from './fields';

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** `-received` is newest first. */
export function readSort(text: string | undefined): Sort | undefined {
  if (text === undefined || text === '' || text === '-') return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), isDescending: true }
    : { column: text, isDescending: false };
}

export function sortText({ column, isDescending }: Sort): string {
  return isDescending ? `-${column}` : column;
}

/** One way, the other, then no order of one's own again. Of moments, the newest come first. */
export function nextSort(current: Sort | undefined, column: string): Sort | undefined {
  const startsDescending = isMoment(column);
  if (current?.column !== column) return { column, isDescending: startsDescending };
  return current.isDescending === startsDescending ? { column, isDescending: !startsDescending } : undefined;
}

/** What a list is ordered by unless somebody chose otherwise. Only for one that came at once: else it would jump. */
export function usualSort(items: readonly ExploreItem[]): Sort | undefined {
  const column = newestFirstColumn(listKindOf(items));
  return column === undefined ? undefined : { column, isDescending: true };
}

type Key = string | number | undefined;

function compareKeys(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The server can't sort, so this is an order of what is loaded. Folders stay on top; nothing said sorts last. */
export function sortItems(items: readonly ExploreItem[], sort: Sort | undefined): readonly ExploreItem[] {
  if (sort === undefined) return items;
  const { column, isDescending } = sort;
  const keyed = items.map((item): { item: ExploreItem; key: Key } => ({
    item,
    key: column === titleColumn ? item.title.toLowerCase() || undefined : cellKey(item, column),
  }));
  const direction = isDescending ? -1 : 1;
  keyed.sort((a, b) => {
    const isFolderA = a.item.kind === 'folder';
    if (isFolderA !== (b.item.kind === 'folder')) return isFolderA ? -1 : 1;
    if (a.key === undefined || b.key === undefined) {
      return a.key === b.key ? 0 : a.key === undefined ? 1 : -1;
    }
    return direction * compareKeys(a.key, b.key);
  });
  return keyed.map(({ item }) => item);
}
