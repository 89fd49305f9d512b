import { useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';

/** The second press of a double click would only say that what the first one added is there already. */
export function isRepeated({ detail }: Pick<MouseEvent, 'detail'>): boolean {
  return detail > 1;
}

/** Puts entries on the restore list, and remembers how many were new there. */
export function useAddToList() {
  const { list } = useRestoreList();
  const [added, setAdded] = useState<number>();
  return {
    added,
    add: async (entries: readonly RestoreEntry[]): Promise<void> => setAdded(await list.add(entries)),
    forget: () => setAdded(undefined),
  };
}
