import type { ExploreItem } from '#/api/explore/item';
import { sortKeyOf } from '../items/fields';

export type Difference = 'only-here' | 'only-there' | 'differs';

export interface ComparedItem {
  readonly difference: Difference;
  /** As it is here; as it is there when it is only there. */
  readonly item: ExploreItem;
}

/** Fields that change when an item does: times of changes, and what an appointment or task is about. */
const telling = [
  'modificationTime',
  'modified',
  'lastModifiedTime',
  'version',
  'uiVersion',
  'startTime',
  'endTime',
  'dueDate',
  'status',
  'isDeleted',
] as const;

function differs(a: ExploreItem, b: ExploreItem): boolean {
  return (
    a.title !== b.title ||
    a.sizeBytes !== b.sizeBytes ||
    telling.some((field) => sortKeyOf(a.record, field) !== sortKeyOf(b.record, field))
  );
}

function nameKey({ kind, title }: ExploreItem): string {
  return `${kind} ${title}`;
}

/**
 * What is only in one of two listings, or differs. Items belong together by id; those that are left by kind and name,
 * where that name stands once on either side: a document that was replaced gets another id.
 */
export function compareItems(
  here: readonly ExploreItem[],
  there: readonly ExploreItem[],
): readonly ComparedItem[] {
  const thereById = new Map(there.map((item) => [item.id, item] as const));
  const hereIds = new Set(here.map(({ id }) => id));
  const leftByName = new Map<string, ExploreItem | 'several'>();
  for (const item of there) {
    if (hereIds.has(item.id)) continue;
    const key = nameKey(item);
    leftByName.set(key, leftByName.has(key) ? 'several' : item);
  }
  const alone = new Map<string, number>();
  for (const item of here) {
    if (!thereById.has(item.id)) alone.set(nameKey(item), (alone.get(nameKey(item)) ?? 0) + 1);
  }

  const matched = new Set<ExploreItem>();
  const found: ComparedItem[] = [];
  for (const item of here) {
    const byName = alone.get(nameKey(item)) === 1 ? leftByName.get(nameKey(item)) : undefined;
    const other = thereById.get(item.id) ?? (byName === 'several' ? undefined : byName);
    if (other === undefined) found.push({ difference: 'only-here', item });
    else {
      matched.add(other);
      if (differs(item, other)) found.push({ difference: 'differs', item });
    }
  }
  for (const item of there) if (!matched.has(item)) found.push({ difference: 'only-there', item });
  return found;
}
