import Button from '@mui/material/Button';
import type { ExplorePlace } from '#/api/explore/place';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfPlace } from '#/api/restore/entry';
import type { Workload } from '#/api/workloads';
import { AddedNotice } from './AddedNotice';
import { restoreMessages } from './restore-messages';
import { useAddToList } from './use-add-to-list';
import { usePlaceNodes } from './use-place-names';

interface AddPlaceButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly place: ExplorePlace;
}

/** Puts a folder, a team, a channel or a part of one on the restore list as a whole. */
export function AddPlaceButton({ sessionId, workload, place }: AddPlaceButtonProps) {
  const { added, add } = useAddToList();
  const { nodeOf, namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  const node = nodeOf(place);
  const placeNames = namesOf(place);
  const title = placeNames.at(-1) ?? '';
  const entry =
    node === undefined
      ? undefined
      : entryOfPlace({ sessionId, workload, place, placeNames, title, wire: node.wire });
  if (entry === undefined) return null;
  return added === undefined ? (
    <Button size="small" onClick={() => void add([entry])}>
      {restoreMessages.addPlace}
    </Button>
  ) : (
    <AddedNotice added={added} />
  );
}
