import { focusManager } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

/** When somebody last looked: now, coming back to the tab, or whatever `act` is called for. */
export function useWatchedSince() {
  const [watchedSince, setWatchedSince] = useState(() => Date.now());
  useEffect(
    () => focusManager.subscribe((isVisible) => (isVisible ? setWatchedSince(Date.now()) : undefined)),
    [],
  );
  const act = useCallback(() => setWatchedSince(Date.now()), []);
  return { watchedSince, act };
}
