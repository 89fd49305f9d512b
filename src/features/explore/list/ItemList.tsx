import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useEffect, useRef, useState, type CSSProperties } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import { useTimeZone } from '#/ui/time-zone';
import { focusIds } from '../layout/focus-ids';
import { itemRowHeight, type RowHandlers } from './ItemRow';
import { ItemRows } from './ItemRows';
import { ListHead } from './ListHead';
import { listSx } from './list-styles';
import { listMessages } from './messages';
import type { SelectionStore } from '../items/selection-store';
import type { Columns } from './use-columns';
import type { ItemsState } from '../items/use-items';
import { useListKeys, type OnActive } from './use-list-keys';

const narrowRowHeight = 52;

interface ItemListProps {
  readonly state: ItemsState;
  readonly place: BackupPath;
  /** Left out where all items lie in the place itself. */
  readonly whereOf?: (item: ExploreItem) => string;
  readonly columns: Columns;
  readonly selection: SelectionStore;
  /** Left out where rows can be selected. */
  readonly isSelectable?: boolean;
  /** -1 when none is. */
  readonly active: number;
  readonly onSort: (column: string) => void;
  readonly onActive: OnActive;
  readonly onOpen: (item: ExploreItem) => void;
}

/** Up to 100,000 items of which only those in view exist. */
export function ItemList(props: ItemListProps) {
  const { state, columns, selection, isSelectable = true, place, active } = props;
  const { items, sort } = state;
  const { zone } = useTimeZone();
  const isNarrow = useMediaQuery('(max-width: 699px)');
  const rowHeight = isNarrow ? narrowRowHeight : itemRowHeight;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const cursor = Math.max(0, active);

  function open(index: number): void {
    const item = items[index];
    if (item !== undefined) props.onOpen(item);
  }

  const keys = useListKeys({
    items,
    place,
    selection,
    isSelectable,
    cursor,
    getRowsPerPage: () => Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2),
    onActive: props.onActive,
    onOpen: open,
  });
  // Rows are memoised, so what they call must stay the same from one render to the next.
  const latest = useRef({ ...keys, open, loadMore: state.loadMore });
  useEffect(() => {
    latest.current = { ...keys, open, loadMore: state.loadMore };
  });
  const [handlers] = useState<RowHandlers>(() => ({
    onPress: (index, event) => latest.current.press(index, event),
    onTick: (index) => latest.current.tick(index),
    onOpen: (index) => latest.current.open(index),
  }));
  const onNearEnd = useCallback(() => latest.current.loadMore(), []);

  const template = ['36px', 'minmax(180px, 1fr)', ...columns.shown.map((one) => `${columns.widthOf(one)}px`)];
  const columnStyle: CSSProperties & Record<'--columns', string> = { '--columns': template.join(' ') };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Box
      ref={setScroller}
      id={focusIds.list}
      role="grid"
      aria-label={listMessages.items}
      aria-multiselectable={isSelectable}
      aria-rowcount={state.hasMore ? -1 : items.length + 1}
      aria-colcount={columns.shown.length + 2}
      aria-activedescendant={`item-${cursor}`}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      sx={listSx}
      style={columnStyle}
    >
      <ListHead
        columns={columns.shown}
        sort={sort}
        widthOf={columns.widthOf}
        onSort={props.onSort}
        onResize={columns.resize}
      />
      <ItemRows
        scroller={scroller}
        items={items}
        place={place}
        whereOf={props.whereOf}
        columns={columns.shown.join(' ')}
        zone={zone}
        rowHeight={rowHeight}
        headHeight={isNarrow ? 0 : itemRowHeight}
        active={active}
        cursor={cursor}
        isSelectable={isSelectable}
        selected={keys.selected}
        handlers={handlers}
        mayLoad={state.hasMore && state.error === null && !state.isLoadingMore}
        onNearEnd={onNearEnd}
      />
    </Box>
  );
}
