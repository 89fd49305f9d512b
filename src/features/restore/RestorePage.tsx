import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useRef, useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { FieldNotice } from '#/form/FieldNotice';
import { Page } from '#/ui/Page';
import { EmptyList } from './list/EmptyList';
import { RestoreListView } from './RestoreListView';
import { messages } from './texts/messages';
import { PlanLinks } from './progress/PlanLinks';
import { RemovedNotice, type Removed } from './list/RemovedNotice';
import { RunningPlans } from './progress/RunningPlans';
import { useFocusAfterRemoving } from './list/use-focus-after-removing';

/** What is to be restored, reviewed and sent from here; and what was restored before. */
export function RestorePage() {
  const { list, state } = useRestoreList();
  const [removed, setRemoved] = useState<Removed>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const keepFocus = useFocusAfterRemoving(state, undoButton);

  function remove(entries: readonly RestoreEntry[]): void {
    keepFocus();
    setRemoved({ entries, isUndone: false });
    void list.remove(entries.map(({ key }) => key));
  }

  return (
    <Page title={messages.title}>
      <RunningPlans />
      {state.kind === 'loading' ? (
        <Box role="status" aria-label={messages.loading}>
          <Skeleton variant="rounded" height={56} />
          <Skeleton variant="rounded" height={240} sx={{ mt: 2 }} />
        </Box>
      ) : (
        <>
          {state.isKept ? null : <FieldNotice>{messages.notKept}</FieldNotice>}
          <RemovedNotice
            removed={removed}
            undoButton={undoButton}
            onUndo={(entries) => {
              setRemoved({ entries, isUndone: true });
              void list.add(entries);
            }}
          />
          {state.entries.length === 0 ? (
            <EmptyList />
          ) : (
            <RestoreListView entries={state.entries} onRemove={remove} />
          )}
        </>
      )}
      <PlanLinks />
    </Page>
  );
}
