import { useEffect, useRef, type RefObject } from 'react';

/**
 * What had the focus may have gone with the screen it was on. It goes to the new screen then, so that who works with
 * the keyboard or a screen reader does not start at the top of the page again.
 */
export function useFocusAfterLeaving(screen: string, content: RefObject<HTMLElement | null>): void {
  const last = useRef(screen);
  useEffect(() => {
    if (last.current === screen) return;
    last.current = screen;
    if (document.activeElement === document.body) content.current?.focus({ preventScroll: true });
  }, [screen, content]);
}
