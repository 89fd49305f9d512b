import { useEffect, useRef, type RefObject } from 'react';

interface Leaving {
  /** What was shown when something was about to go. */
  readonly shown: unknown;
  readonly next: HTMLElement | undefined;
}

/**
 * What had the focus goes with its row. It goes on to the next row then, or to where removing is undone, so that who
 * works with the keyboard does not start at the top of the page again. Returns what to call before something goes.
 */
export function useFocusAfterRemoving(shown: unknown, undo: RefObject<HTMLElement | null>): () => void {
  const leaving = useRef<Leaving>(undefined);
  useEffect(() => {
    if (leaving.current === undefined || leaving.current.shown === shown) return;
    const { next } = leaving.current;
    leaving.current = undefined;
    (next?.isConnected === true ? next : undo.current)?.focus();
  }, [shown, undo]);
  return () => {
    const row = document.activeElement?.closest('li, [role="listitem"]');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    leaving.current = { shown, next: [...(neighbour?.querySelectorAll('button') ?? [])].at(-1) };
  };
}
