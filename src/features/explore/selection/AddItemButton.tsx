import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfItem } from '#/domain/restore-list/entry';
import type { Workload } from '#/api/access/workloads';
import { AddedNotice } from './AddedNotice';
import { restoreMessages } from './restore-messages';
import { isRepeated, useAddToList } from './use-add-to-list';
import { usePlaceNodes } from '../tree/use-place-names';

interface AddItemButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly place: BackupPath;
  readonly item: ExploreItem;
}

/** Puts the item that is looked at on the restore list. */
export function AddItemButton({ sessionId, workload, place, item }: AddItemButtonProps) {
  const { added, add } = useAddToList();
  const { namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  return (
    <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button
        size="small"
        variant="outlined"
        onClick={(event) => {
          if (isRepeated(event)) return;
          void add([entryOfItem({ sessionId, workload, place, placeNames: namesOf(place), item })]);
        }}
      >
        {restoreMessages.addOne}
      </Button>
      {added === undefined ? null : <AddedNotice added={added} />}
    </Box>
  );
}
