import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { problemKindOf } from '#/api/transport/errors';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { ColumnsMenu } from './ColumnsMenu';
import { listKindOf } from '../items/columns';
import { ItemList } from './ItemList';
import { ListStatus } from './ListStatus';
import { listMessages } from './messages';
import type { SelectionStore } from '../items/selection-store';
import { nextSort, sortText } from '../items/sort-items';
import { useColumns } from './use-columns';
import type { ItemsState } from '../items/use-items';
import type { OnActive } from './use-list-keys';

interface ItemsPaneProps {
  readonly state: ItemsState;
  readonly place: BackupPath;
  readonly whereOf: (item: ExploreItem) => string;
  readonly isSearch: boolean;
  readonly selection: SelectionStore;
  readonly active: number;
  readonly whenEmpty: ReactNode;
  /** Beside the choice of columns. */
  readonly tools: ReactNode;
  readonly onSort: (sort: string | undefined) => void;
  readonly onActive: OnActive;
  readonly onOpen: (item: ExploreItem) => void;
}

/** The list of a place or a search, in all its states. */
export function ItemsPane(props: ItemsPaneProps) {
  const { state, isSearch } = props;
  const { sort } = state;
  const columns = useColumns(listKindOf(state.items));
  const isRefusedSearch = isSearch && problemKindOf(state.error) === 'rejected' && state.items.length === 0;
  const isEmpty =
    !state.isFirstLoading && !state.isCancelled && state.error === null && state.items.length === 0;
  function sortBy(column: string): void {
    const next = nextSort(sort, column);
    props.onSort(next === undefined ? undefined : sortText(next));
  }

  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        <ListStatus state={state} isSearch={isSearch} isSorted={sort !== undefined} />
        {state.items.length > 0 ? (
          <>
            <ColumnsMenu columns={columns} sort={sort} onSort={sortBy} />
            {props.tools}
          </>
        ) : null}
      </Box>
      {state.error === null || isRefusedSearch ? null : (
        <Box sx={{ p: 1.5 }}>
          <ErrorPanel error={describeError(state.error)} onRetry={state.retry} />
        </Box>
      )}
      {state.isCancelled && state.error === null ? (
        <Box sx={{ p: 2, display: 'flex', gap: 1, alignItems: 'center' }}>
          {listMessages.cancelled}
          <Button size="small" variant="outlined" onClick={state.retry}>
            {listMessages.loadAgain}
          </Button>
        </Box>
      ) : null}
      {state.isFirstLoading ? (
        <Box sx={{ p: 1.5 }} aria-hidden>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height={36} />
          ))}
        </Box>
      ) : null}
      {isEmpty ? props.whenEmpty : null}
      {state.items.length === 0 ? null : (
        <ItemList
          state={state}
          place={props.place}
          whereOf={props.whereOf}
          columns={columns}
          selection={props.selection}
          active={props.active}
          onSort={sortBy}
          onActive={props.onActive}
          onOpen={props.onOpen}
        />
      )}
    </>
  );
}
