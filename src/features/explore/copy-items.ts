import type { ExploreItem } from '#/api/explore/item';
import type { TimeZoneChoice } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { columnsOf } from './columns';
import { fieldText, labelOf } from './fields';
import { messages } from './messages';
import { titleOf } from './item-text';

/** Spreadsheets run what begins with these as a formula; a name must stay a name. */
const formulaStart = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
    ...columns.map((column) => fieldText(item.wire, column, zone)),
    item.id,
  ]);
  return [head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
}

/** One line an item, for a ticket. */
export function itemsAsText(items: readonly ExploreItem[], zone: TimeZoneChoice): string {
  return items
    .map((item) => {
      const facts = columnsOf(item.kind)
        .slice(0, 3)
        .map((column) => fieldText(item.wire, column, zone));
      return visibleText([titleOf(item), ...facts.filter((fact) => fact !== '')].join(' · '));
    })
    .join('\n');
}
