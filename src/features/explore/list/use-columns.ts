import { useState } from 'react';
import {
  columnsOf,
  defaultLayout,
  readLayout,
  writeLayout,
  type ColumnLayout,
  type ListKind,
} from '../items/columns';
import { isNumeric } from '../items/fields';

/** Narrow enough that the title stays readable beside two of them. */
function defaultWidthOf(column: string): number {
  return isNumeric(column) ? 96 : 160;
}

/** Which columns a kind of item has, and how wide: chosen by the operator, kept on this device. */
export function useColumns(kind: ListKind) {
  const [changed, setChanged] = useState<{ readonly kind: ListKind; readonly layout: ColumnLayout }>();
  const [stored, setStored] = useState(() => ({ kind, layout: readLayout(kind) }));
  if (stored.kind !== kind) setStored({ kind, layout: readLayout(kind) });
  const layout = changed?.kind === kind ? changed.layout : stored.layout;

  function change(next: ColumnLayout): void {
    writeLayout(kind, next);
    setChanged({ kind, layout: next });
  }

  const all = columnsOf(kind);
  return {
    all,
    shown: all.filter((column) => layout.shown.includes(column)),
    widthOf: (column: string) => layout.widths[column] ?? defaultWidthOf(column),
    resize: (column: string, width: number) =>
      change({ ...layout, widths: { ...layout.widths, [column]: width } }),
    toggle: (column: string) =>
      change({
        ...layout,
        shown: layout.shown.includes(column)
          ? layout.shown.filter((one) => one !== column)
          : [...layout.shown, column],
      }),
    reset: () => change(defaultLayout(kind)),
  };
}

export type Columns = ReturnType<typeof useColumns>;
