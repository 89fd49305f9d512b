import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { BackupPath } from '#/api/explore/backup-path';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { Workload } from '#/api/access/workloads';
import { CopyButton } from '#/ui/CopyButton';
import { useTimeZone } from '#/ui/time-zone';
import { AddedNotice } from './AddedNotice';
import { AddSelectedButton } from './AddSelectedButton';
import { itemsAsCsv, itemsAsText } from './copy-items';
import { SaveActions } from '../downloads/SaveActions';
import { messages } from '../messages';
import { useAddToList } from './use-add-to-list';
import type { ItemsState } from '../items/use-items';
import { maxConcurrent, type SelectionStore } from '../items/selection-store';
import { sizeText } from '../items/size-text';

const text = messages.selection;

interface SelectionBarProps {
  readonly session: { readonly id: string; readonly workload: Workload };
  readonly selection: SelectionStore;
  readonly place: BackupPath;
  readonly state: ItemsState;
}

/** What is selected in the session, and what can be done with it. */
export function SelectionBar({ session, selection, place, state }: SelectionBarProps) {
  const { zone } = useTimeZone();
  const selected = useStore(selection.store);
  const { added, add, forget } = useAddToList();
  const [isSelecting, setSelecting] = useState(false);
  const isEmpty = selected.size === 0;
  // What was added is said until something else is selected.
  if (!isEmpty && added !== undefined) forget();

  async function addSelected(entries: readonly RestoreEntry[]): Promise<void> {
    selection.clear();
    await add(entries);
  }

  async function selectMost(): Promise<void> {
    setSelecting(true);
    const found = await state.loadUpTo(maxConcurrent);
    setSelecting(false);
    // Who has cleared the selection meanwhile wants no other.
    if (found !== undefined && selection.store.getState().size > 0) selection.add(place, found, false);
  }

  if (isEmpty) {
    return added === undefined ? null : (
      <Box sx={{ px: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}>
        <AddedNotice added={added} />
      </Box>
    );
  }
  const items = [...selected.values()].map(({ item }) => item);
  const size = sizeText(items);
  const most = Math.min(maxConcurrent, state.totalCount ?? maxConcurrent);
  return (
    <Box
      role="region"
      aria-label={text.label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.875rem',
      }}
    >
      <strong>{text.count(selected.size)}</strong>
      {size === undefined ? null : <span>{size}</span>}
      {state.hasMore && selected.size >= maxConcurrent ? <span>{text.moreThanSelected}</span> : null}
      <Box sx={{ flex: 1 }} />
      <AddSelectedButton
        sessionId={session.id}
        workload={session.workload}
        selected={selected}
        onAdd={(entries) => void addSelected(entries)}
      />
      {state.items.length > 0 && !isSelecting ? (
        <Button size="small" onClick={() => selection.add(place, state.items, false)}>
          {text.allLoaded(state.items.length)}
        </Button>
      ) : null}
      {isSelecting ? (
        <>
          <span>{text.selecting(state.items.length, most)}</span>
          <Button size="small" onClick={state.cancel}>
            {text.stopSelecting}
          </Button>
        </>
      ) : state.hasMore && state.items.length < maxConcurrent ? (
        <Button size="small" disabled={state.isLoadingMore} onClick={() => void selectMost()}>
          {most === state.totalCount ? text.mostAll(most) : text.most(most)}
        </Button>
      ) : null}
      <SaveActions sessionId={session.id} selected={selected} />
      <CopyButton label={text.copyText} getText={() => itemsAsText(items, zone)} />
      <CopyButton label={text.copyCsv} getText={() => itemsAsCsv(items, zone)} />
      <Button size="small" onClick={selection.clear}>
        {text.clear}
      </Button>
    </Box>
  );
}
