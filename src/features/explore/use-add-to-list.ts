import { useState } from 'react';
import type { RestoreEntry } from '#/api/restore/entry';
import { useRestoreList } from '#/api/restore/use-restore-list';

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
