import { placeKey, type BackupPath } from '#/api/explore/backup-path';
import type { PlaceNode } from '#/api/explore/source';

/** What is known of the places below one place. */
export type Below =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'known'; readonly nodes: readonly PlaceNode[] };

export interface TreeRow {
  readonly key: string;
  readonly place: BackupPath;
  readonly node: PlaceNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly isOpen: boolean;
  /** Said in the row while its places are not there. */
  readonly below: Below | undefined;
}

/** The open part of the tree as rows, from top to bottom. */
export function treeRows(
  belowOf: (key: string) => Below | undefined,
  open: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  function addBelow(parent: BackupPath): void {
    const below = belowOf(placeKey(parent));
    if (below?.kind !== 'known') return;
    for (const [index, node] of below.nodes.entries()) {
      const place = [...parent, node.step];
      const key = placeKey(place);
      const isOpen = open.has(key);
      rows.push({
        key,
        place,
        node,
        level: place.length,
        position: index + 1,
        siblings: below.nodes.length,
        isOpen,
        below: isOpen ? belowOf(key) : undefined,
      });
      if (isOpen) addBelow(place);
    }
  }
  addBelow([]);
  return rows;
}
