import { useState } from 'react';
import * as v from 'valibot';
import { readStored, writeStored } from '#/lib/stored';

const schema = v.object({ tree: v.number(), details: v.number() });
type PaneWidths = v.InferOutput<typeof schema>;

const storageKey = 'preference.explore-panes';
const narrowest = 160;
const widest = 640;

/** Widths of the outer panes, kept on this device. */
export function usePaneWidths() {
  const [widths, setWidths] = useState<PaneWidths>(
    () => readStored('device', storageKey, schema) ?? { tree: 260, details: 340 },
  );
  function setWidth(pane: keyof PaneWidths, width: number): void {
    const next = { ...widths, [pane]: Math.min(widest, Math.max(narrowest, Math.round(width))) };
    setWidths(next);
    writeStored('device', storageKey, next);
  }
  return { widths, setWidth, narrowest, widest };
}
