import Button from '@mui/material/Button';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfItem, type RestoreEntry } from '#/domain/restore-list/entry';
import type { Workload } from '#/api/access/workloads';
import { restoreMessages } from './restore-messages';
import type { SelectedItem } from '../items/selection-store';
import { usePlaceNodes } from '../tree/use-place-names';

interface AddSelectedButtonProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly selected: ReadonlyMap<string, SelectedItem>;
  readonly onAdd: (entries: readonly RestoreEntry[]) => void;
}

/** Puts what is selected on the restore list. */
export function AddSelectedButton({ sessionId, workload, selected, onAdd }: AddSelectedButtonProps) {
  const { namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  const entries = (): readonly RestoreEntry[] =>
    [...selected.values()].map(({ item, place }) =>
      entryOfItem({ sessionId, workload, place, placeNames: namesOf(place), item }),
    );
  return (
    <Button size="small" variant="contained" onClick={() => onAdd(entries())}>
      {restoreMessages.add}
    </Button>
  );
}
