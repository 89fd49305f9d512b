import Button from '@mui/material/Button';
import type { ExplorePlace } from '#/api/explore/place';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfItem } from '#/api/restore/entry';
import type { Workload } from '#/api/workloads';
import { AddedNotice } from './AddedNotice';
import { restoreMessages } from './restore-messages';
import { mostAtOnce } from './selection-store';
import { isRepeated, useAddToList } from './use-add-to-list';
import type { ItemsState } from './use-items';
import { usePlaceNodes } from './use-place-names';

interface AddFoundButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  /** What was searched. */
  readonly place: ExplorePlace;
  readonly state: ItemsState;
}

function labelOf({ items, hasMore }: ItemsState): string {
  if (items.length > mostAtOnce) return restoreMessages.addFirstFound(mostAtOnce);
  return (hasMore ? restoreMessages.addFoundSoFar : restoreMessages.addFound)(items.length);
}

/** Puts what a search has found on the restore list, as far as it is loaded. */
export function AddFoundButton({ sessionId, workload, place, state }: AddFoundButtonProps) {
  const { added, add } = useAddToList();
  const { namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  function addFound(): void {
    const placeNames = namesOf(place);
    const items = state.items.slice(0, mostAtOnce);
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
