import { memo, useEffect, useRef } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { TimeZoneChoice } from '#/lib/dates';
import { useFixedRows } from '#/ui/use-fixed-rows';
import { ItemRow, type RowHandlers } from './ItemRow';
import { selectionKeysIn, type SelectedItem } from '../items/selection-store';

/** Rows from the end of what is loaded at which the next page is asked for. */
const askAhead = 300;

interface ItemRowsProps {
  readonly scroller: HTMLDivElement | null;
  readonly items: readonly ExploreItem[];
  readonly place: BackupPath;
  readonly whereOf: ((item: ExploreItem) => string) | undefined;
  /** One space-separated text, so that it compares as a whole. */
  readonly columns: string;
  readonly zone: TimeZoneChoice;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly active: number;
  /** The row that keys act on. */
  readonly cursor: number;
  readonly isSelectable: boolean;
  readonly selected: ReadonlyMap<string, SelectedItem>;
  readonly handlers: RowHandlers;
  /** Whether the next page may be asked for by itself. */
  readonly mayLoad: boolean;
  readonly onNearEnd: () => void;
}

/** The rows in view. Kept apart from the list around them: while scrolling, nothing else is rendered. */
export const ItemRows = memo(function ItemRows(props: ItemRowsProps) {
  const { scroller, items, place, zone, rowHeight, active, selected, handlers, mayLoad, onNearEnd } = props;
  const { headHeight } = props;
  const { indexes, spaceStyle, rowsStyle, scrollTo } = useFixedRows({
    scroller,
    count: items.length,
    rowHeight,
    headHeight,
  });

  const isNearEnd = mayLoad && (indexes.at(-1) ?? 0) > items.length - askAhead;
  const asked = useRef(0);
  useEffect(() => {
    // Once for each end that is reached: a page that was cancelled is not asked for again by itself.
    if (!isNearEnd || asked.current === items.length) return;
    asked.current = items.length;
    onNearEnd();
  }, [isNearEnd, items.length, onNearEnd]);

  useEffect(() => {
    if (active >= 0) scrollTo(active);
  }, [scrollTo, active]);

  const keyOf = selectionKeysIn(place);
  return (
    <div role="presentation" style={spaceStyle}>
      <div role="rowgroup" style={rowsStyle}>
        {indexes.map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <ItemRow
              key={index}
              id={`item-${index}`}
              item={item}
              index={index}
              where={props.whereOf?.(item) ?? ''}
              columns={props.columns}
              zone={zone}
              isActive={index === active}
              isCursor={index === props.cursor}
              isSelectable={props.isSelectable}
              isSelected={selected.has(keyOf(item))}
              handlers={handlers}
            />
          );
        })}
      </div>
    </div>
  );
});
