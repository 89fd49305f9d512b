import type { ExploreItem } from '#/api/explore/item';
import { toCsv } from '#/lib/csv';
import type { TimeZoneChoice } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { columnsOf } from '../items/columns';
import { fieldText, labelOf } from '../items/fields';
import { messages } from '../messages';
import { titleOf } from '../items/item-text';

/** Columns of all kinds that occur, each once. */
function columnsIn(items: readonly ExploreItem[]): readonly string[] {
  return [...new Set([...new Set(items.map(({ kind }) => kind))].flatMap(columnsOf))];
}

export function itemsAsCsv(items: readonly ExploreItem[], zone: TimeZoneChoice): string {
  const columns = columnsIn(items);
  const head = [messages.fields.type, messages.fields.name, ...columns.map(labelOf), 'id'];
  const rows = items.map((item) => [
    messages.kinds[item.kind],
    titleOf(item),
    ...columns.map((column) => fieldText(item.record, column, zone)),
    item.id,
  ]);
  return toCsv([head, ...rows]);
}

/** One line an item, for a ticket. */
export function itemsAsText(items: readonly ExploreItem[], zone: TimeZoneChoice): string {
  return items
    .map((item) => {
      const facts = columnsOf(item.kind)
        .slice(0, 3)
        .map((column) => fieldText(item.record, column, zone));
      return visibleText([titleOf(item), ...facts.filter((fact) => fact !== '')].join(' · '));
    })
    .join('\n');
}
