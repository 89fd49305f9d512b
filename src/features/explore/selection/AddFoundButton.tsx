import Button from '@mui/material/Button';
import type { BackupPath } from '#/api/explore/backup-path';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfItem } from '#/domain/restore-list/entry';
import type { Workload } from '#/api/access/workloads';
import { AddedNotice } from './AddedNotice';
import { restoreMessages } from './restore-messages';
import { maxConcurrent } from '../items/selection-store';
import { isRepeated, useAddToList } from './use-add-to-list';
import type { ItemsState } from '../items/use-items';
import { usePlaceNodes } from '../tree/use-place-names';

interface AddFoundButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  /** What was searched. */
  readonly place: BackupPath;
  readonly state: ItemsState;
}

function labelOf({ items, hasMore }: ItemsState): string {
  if (items.length > maxConcurrent) return restoreMessages.addFirstFound(maxConcurrent);
  return (hasMore ? restoreMessages.addFoundSoFar : restoreMessages.addFound)(items.length);
}

/** Puts what a search has found on the restore list, as far as it is loaded. */
export function AddFoundButton({ sessionId, workload, place, state }: AddFoundButtonProps) {
  const { added, add } = useAddToList();
  const { namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  function addFound(): void {
    const placeNames = namesOf(place);
    const items = state.items.slice(0, maxConcurrent);
    void add(items.map((item) => entryOfItem({ sessionId, workload, place, placeNames, item })));
  }
  return (
    <>
      <Button
        size="small"
        onClick={(event) => {
          if (!isRepeated(event)) addFound();
        }}
      >
        {labelOf(state)}
      </Button>
      {added === undefined ? null : <AddedNotice added={added} hasOwnLine />}
    </>
  );
}
