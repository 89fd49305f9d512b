import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { BackupPath, PathSegment } from '#/api/explore/backup-path';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfPlace } from '#/domain/restore-list/entry';
import type { Workload } from '#/api/access/workloads';
import { AddedNotice } from './AddedNotice';
import { restoreMessages } from './restore-messages';
import { isRepeated, useAddToList } from './use-add-to-list';
import { usePlaceNodes } from '../tree/use-place-names';

function labelOf({ kind }: PathSegment, placeNames: readonly string[]): string {
  return kind === 'posts' || kind === 'files' || kind === 'tabs'
    ? restoreMessages.addPart(kind, placeNames.at(-2) ?? '')
    : restoreMessages.addPlace(kind, placeNames.at(-1) ?? '');
}

interface AddPlaceButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly place: BackupPath;
}

/** Puts a folder, a team, a channel or a part of one on the restore list as a whole, whatever is searched in it. */
export function AddPlaceButton({ sessionId, workload, place }: AddPlaceButtonProps) {
  const { added, add } = useAddToList();
  const { nodeOf, namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  const step = place.at(-1);
  const node = nodeOf(place);
  const placeNames = namesOf(place);
  const title = placeNames.at(-1) ?? '';
  const entry =
    node === undefined
      ? undefined
      : entryOfPlace({ sessionId, workload, place, placeNames, title, record: node.record });
  if (step === undefined || entry === undefined) return null;
  const label = labelOf(step, placeNames);
  return (
    <>
      <Button
        size="small"
        title={label}
        onClick={(event) => {
          if (!isRepeated(event)) void add([entry]);
        }}
        sx={{ minWidth: 0, maxWidth: 320 }}
      >
        <Box
          component="span"
          dir="auto"
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {label}
        </Box>
      </Button>
      {added === undefined ? null : <AddedNotice added={added} hasOwnLine />}
    </>
  );
}
