import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** Search text and switches that live in the address, so that a view can be sent on or loaded again as it is. */
export function useSearchFilters() {
  const [params, setParams] = useSearchParams();
  const changes = useMemo(() => {
    function change(edit: (next: URLSearchParams) => void): void {
      setParams(
        (previous) => {
          const next = new URLSearchParams(previous);
          edit(next);
          return next;
        },
        // Typing must not fill the browser's history.
        { replace: true },
      );
    }
    return {
      set: (name: string, value: string) =>
        change((next) => (value === '' ? next.delete(name) : next.set(name, value))),
      toggle: (name: string, value: string) =>
        change((next) => (next.has(name, value) ? next.delete(name, value) : next.append(name, value))),
      clear: (...names: readonly string[]) =>
        change((next) => {
          for (const name of names) next.delete(name);
        }),
    };
  }, [setParams]);
  return { params, ...changes };
}

export type SearchFilters = ReturnType<typeof useSearchFilters>;
