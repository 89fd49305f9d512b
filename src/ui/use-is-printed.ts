import { useSyncExternalStore } from 'react';

const print = matchMedia('print');

function subscribe(listener: () => void): () => void {
  print.addEventListener('change', listener);
  return () => print.removeEventListener('change', listener);
}

/** Whether the page is being printed, where rows out of view have to be there too. */
export function useIsPrinted(): boolean {
  return useSyncExternalStore(subscribe, () => print.matches);
}
