import type { RestoreEntry } from '#/domain/restore-list/entry';
import { foldText } from '#/lib/text';
import { entryTitle } from '../texts/group-text';

export const listSorts = ['added', 'name', 'size', 'place'] as const;
export type ListSort = (typeof listSorts)[number];

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare: Record<ListSort, (a: RestoreEntry, b: RestoreEntry) => number> = {
  added: (a, b) => a.addedAt - b.addedAt,
  name: (a, b) => collator.compare(entryTitle(a), entryTitle(b)),
  size: (a, b) => (b.sizeBytes ?? -1) - (a.sizeBytes ?? -1),
  place: (a, b) => collator.compare(a.placeNames.join('/'), b.placeNames.join('/')),
};

/** What matches every word of the search, in the chosen order. */
export function shownEntries(
  entries: readonly RestoreEntry[],
  search: string,
  sort: ListSort,
): readonly RestoreEntry[] {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = (entry: RestoreEntry): boolean => {
    const text = foldText([entryTitle(entry), ...entry.placeNames].join(' '));
    return words.every((word) => text.includes(word));
  };
  return (words.length === 0 ? [...entries] : entries.filter(matches)).toSorted(compare[sort]);
}
