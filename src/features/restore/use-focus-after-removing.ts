import { useEffect, useRef, type RefObject } from 'react';

/**
 * What had the focus goes with its row. It goes on to the next row then, or to where removing is undone, so that who
 * works with the keyboard does not start at the top of the page again. Returns what to call before something goes.
 */
export function useFocusAfterRemoving(shown: unknown, undo: RefObject<HTMLElement | null>): () => void {
  const next = useRef<{ readonly button: HTMLElement | undefined }>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const { button } = next.current;
    next.current = undefined;
    (button?.isConnected === true ? button : undo.current)?.focus();
  }, [shown, undo]);
  return () => {
    const row = document.activeElement?.closest('li, [role="listitem"]');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    next.current = { button: [...(neighbour?.querySelectorAll('button') ?? [])].at(-1) };
  };
}
