import { Check } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { ExploreItem } from '#/api/explore/item';
import type { TimeZoneChoice } from '#/lib/dates';
import { directionOf } from '#/lib/text';
import { ItemIcon } from '#/ui/ItemIcon';
import { cellText } from '../items/cells';
import { isNumeric } from '../items/fields';
import { titleOf } from '../items/item-text';
import { messages } from '../messages';
import { listMessages } from './messages';

export const itemRowHeight = 36;

export interface RowHandlers {
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onTick: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

interface ItemRowProps {
  readonly id: string;
  readonly item: ExploreItem;
  readonly index: number;
  /** Where it lies, as far as that is not plain from what is listed; empty where it is. */
  readonly where: string;
  /** Names with a space between: one text compares as a whole. */
  readonly columns: string;
  readonly zone: TimeZoneChoice;
  readonly isActive: boolean;
  readonly isCursor: boolean;
  readonly isSelectable: boolean;
  readonly isSelected: boolean;
  readonly handlers: RowHandlers;
}

/** Plain and memoised: while scrolling, rows are all that is rendered. Keys belong to the list, which has the focus. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, index, zone, isSelectable, isSelected, handlers } = props;
  const columns = props.columns === '' ? [] : props.columns.split(' ');
  const title = titleOf(item);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="row"
      className="row"
      aria-rowindex={index + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      data-active={props.isActive}
      data-cursor={props.isCursor}
      onClick={(event) => handlers.onPress(index, event)}
      onDoubleClick={() => handlers.onOpen(index)}
    >
      {isSelectable ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <span
          role="gridcell"
          className="tick-cell"
          aria-label={listMessages.select}
          onClick={(event) => {
            event.stopPropagation();
            handlers.onTick(index);
          }}
        >
          <span className="tick">{isSelected ? <Check size={12} /> : null}</span>
        </span>
      ) : (
        <span className="tick-cell" />
      )}
      <span
        role="gridcell"
        className="title"
        dir={directionOf(title)}
        title={props.where === '' ? title : `${title} · ${props.where}`}
      >
        <ItemIcon kind={item.kind} />{' '}
        {item.record['isDeleted'] === true ? <span className="mark">{messages.fields.isDeleted}</span> : null}{' '}
        {title}
        {props.where === '' ? null : <span className="where"> · {props.where}</span>}
      </span>
      {columns.map((column) => {
        const text = cellText(item, column, zone);
        return (
          <span
            key={column}
            role="gridcell"
            className={isNumeric(column) ? 'number' : 'cell'}
            dir={directionOf(text)}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
});
