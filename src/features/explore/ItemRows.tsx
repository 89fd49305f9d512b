import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type RefObject } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { ExplorePlace } from '#/api/explore/place';
import type { TimeZoneChoice } from '#/lib/dates';
import { ItemRow, type RowHandlers } from './ItemRow';
import { selectionKey, type SelectedItem } from './selection-store';

/** Rows from the end of what is loaded at which the next page is asked for. */
const askAhead = 300;

/** More than are ever in view, and the same all the time: rows would be made anew whenever it changed. */
const slotCount = 128;

interface ItemRowsProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly ExploreItem[];
  readonly place: ExplorePlace;
  /** One space-separated text, so that it compares as a whole. */
  readonly columns: string;
  readonly zone: TimeZoneChoice;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly active: number;
  readonly selected: ReadonlyMap<string, SelectedItem>;
  readonly handlers: RowHandlers;
  /** Whether the next page may be asked for by itself. */
  readonly mayLoad: boolean;
  readonly onNearEnd: () => void;
}

/** The rows in view. Kept apart from the list around them: while scrolling, nothing else is rendered. */
export const ItemRows = memo(function ItemRows(props: ItemRowsProps) {
  const { scroller, items, place, zone, rowHeight, active, selected, handlers, mayLoad, onNearEnd } = props;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: props.headHeight,
  });
  const rows = virtualizer.getVirtualItems();

  const isNearEnd = mayLoad && (rows.at(-1)?.index ?? 0) > items.length - askAhead;
  const asked = useRef(0);
  useEffect(() => {
    // Once for each end that is reached: a page that was cancelled is not asked for again by itself.
    if (!isNearEnd || asked.current === items.length) return;
    asked.current = items.length;
    onNearEnd();
  }, [isNearEnd, items.length, onNearEnd]);

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active);
  }, [virtualizer, active]);

  return (
    <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
      {rows.map(({ index, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <ItemRow
            // Rows that scroll out of view lend their elements to those that come in.
            key={index % slotCount}
            id={`item-${index}`}
            item={item}
            index={index}
            top={start}
            columns={props.columns}
            zone={zone}
            isActive={index === active}
            isSelected={selected.has(selectionKey(place, item))}
            handlers={handlers}
          />
        );
      })}
    </div>
  );
});
