import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import type { ObjectToManage } from '#/api/effective-scope';
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
  const [position, setPosition] = useState(0);
  const isOnRow = useRef(false);
  const active = Math.min(position, Math.max(0, found.length - 1));

  const setActive = useCallback((next: number): void => {
    isOnRow.current = false;
    setPosition(next);
  }, []);

  function move(step: number): void {
    // The first arrow down marks the first row rather than skipping it.
    const from = isOnRow.current || active > 0 || step < 0 ? active + step : Math.max(0, step - 1);
    isOnRow.current = true;
    setPosition(Math.min(Math.max(0, from), Math.max(0, found.length - 1)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: rowsPerPage,
      PageUp: -rowsPerPage,
    };
    const step = steps[event.key];
    const isPick = event.key === 'Enter' || (event.key === ' ' && isOnRow.current);
    if (step !== undefined) move(step);
    else if (isPick) {
      const object = found[active];
      const wasOnRow = isOnRow.current;
      if (object !== undefined) onPick(object, active);
      isOnRow.current = wasOnRow;
    } else if (event.key === 'Escape') onClear();
    else {
      isOnRow.current = false;
      return;
    }
    event.preventDefault();
  }

  return { active, setActive, onKeyDown };
}
