import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import { focusOn } from '../layout/focus-ids';
import type { SelectionStore } from '../items/selection-store';

/** A row that is pressed is looked at; one that is passed or ticked need not be. */
export type OnActive = (index: number, how: 'pressed' | 'passed') => void;

interface ListKeysOptions {
  readonly items: readonly ExploreItem[];
  readonly place: BackupPath;
  readonly selection: SelectionStore;
  /** Otherwise rows are only looked at. */
  readonly isSelectable: boolean;
  /** Where the keys are: the row that is looked at, or the first before any is. */
  readonly cursor: number;
  readonly getRowsPerPage: () => number;
  readonly onActive: OnActive;
  readonly onOpen: (index: number) => void;
}

/**
 * Moving and selecting as in any mail or file list: arrows, shift, ctrl, space, ctrl+A, and the same by mouse. Escape
 * takes back what is selected, then leads to the search.
 */
export function useListKeys(options: ListKeysOptions) {
  const { items, place, selection, isSelectable, cursor, onActive, onOpen } = options;
  const selected = useStore(selection.store);
  /** Where a range with shift begins. */
  const anchor = useRef(0);

  function selectRange(to: number): void {
    if (!isSelectable) return;
    const from = Math.min(anchor.current, to);
    selection.add(place, items.slice(from, Math.max(anchor.current, to) + 1), true);
  }

  function tick(index: number): void {
    const item = items[index];
    if (item === undefined) return;
    anchor.current = index;
    onActive(index, 'passed');
    if (isSelectable) selection.toggle(place, item);
  }

  function press(index: number, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey) tick(index);
    else if (event.shiftKey) {
      onActive(index, 'passed');
      selectRange(index);
    } else {
      onActive(index, 'pressed');
      anchor.current = index;
    }
  }

  function moveTo(index: number, isRange: boolean): void {
    const next = Math.min(Math.max(0, index), items.length - 1);
    if (next < 0) return;
    onActive(next, 'passed');
    if (isRange) selectRange(next);
    else anchor.current = next;
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Buttons of the head have keys of their own.
    if (event.target !== event.currentTarget) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const targets: Partial<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + options.getRowsPerPage(),
      PageUp: cursor - options.getRowsPerPage(),
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) moveTo(target, event.shiftKey);
    else if (event.key === ' ') tick(cursor);
    else if (event.key === 'Enter') {
      onActive(cursor, 'pressed');
      onOpen(cursor);
    } else if (event.key === 'Escape' && selected.size > 0) selection.clear();
    else if (event.key === 'Escape') focusOn('search');
    else if (isCommand && event.key.toLowerCase() === 'a') {
      if (isSelectable) selection.add(place, items, true);
    } else return;
    event.preventDefault();
  }

  return { selected, tick, press, onKeyDown };
}
