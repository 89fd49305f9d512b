import { useCallback, useState, type KeyboardEvent } from 'react';
import type { ObjectToManage } from '#/api/access/effective-scope';
import { pickerListHeight } from './PickerList';
import { pickerRowHeight } from './PickerRow';

const rowsPerPage = Math.floor(pickerListHeight / pickerRowHeight);

/**
 * Keys of the search box that act on the list below it, as in a combobox: the focus stays in the box. Space is a
 * letter of the search until an arrow key has gone to a row; then it picks.
 */
export function usePickerKeys(
  found: readonly ObjectToManage[],
  onPick: (object: ObjectToManage, at: number) => void,
  onClear: () => void,
) {
  const [{ at, isOnRow }, setMark] = useState({ at: 0, isOnRow: false });
  const active = Math.min(at, Math.max(0, found.length - 1));
  const setActive = useCallback((next: number) => setMark({ at: next, isOnRow: false }), []);

  function move(step: number): void {
    // The first arrow down marks the first row rather than skipping it.
    const to = isOnRow || active > 0 || step < 0 ? active + step : Math.max(0, step - 1);
    setMark({ at: Math.min(Math.max(0, to), Math.max(0, found.length - 1)), isOnRow: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: rowsPerPage,
      PageUp: -rowsPerPage,
    };
    const step = steps[event.key];
    const isPick = event.key === 'Enter' || (event.key === ' ' && isOnRow);
    if (step !== undefined) move(step);
    else if (isPick) {
      const object = found[active];
      if (object !== undefined) onPick(object, active);
      setMark({ at: active, isOnRow });
    } else if (event.key === 'Escape') onClear();
    else {
      setActive(active);
      return;
    }
    event.preventDefault();
  }

  return { active, setActive, onKeyDown };
}
