import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newSessionPath, restorePath, sessionsPath } from '#/lib/paths';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A two-key shortcut has to be completed within this time. */
const chordMs = 1500;

/** Single-key shortcuts, which never fire while somebody types, or in a dialog. */
export function useShortcuts() {
  const [, navigate] = useLocation();
  const [isShown, setShown] = useState(false);
  const chordAt = useRef(0);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const isChord = Date.now() - chordAt.current < chordMs;
      chordAt.current = event.key === 'g' ? Date.now() : 0;
      if (isChord && event.key === 's') navigate(sessionsPath());
      else if (isChord && event.key === 'r') navigate(restorePath());
      else if (event.key === 'n') navigate(newSessionPath());
      else if (event.key === '?') setShown(true);
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (search === null) return;
        search.focus();
        search.select();
      } else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate]);

  return { isShown, show: () => setShown(true), hide: () => setShown(false) };
}
