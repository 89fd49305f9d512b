import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { placeKey, ancestorsOf, type BackupPath } from '#/api/explore/backup-path';
import { placesQuery } from '#/api/explore/queries';
import type { ExploreSource, PlaceNode } from '#/api/explore/source';
import { useApi } from '#/domain/person/use-person';
import { treeRows, type Below } from './tree-rows';

interface PlacesState {
  readonly data: readonly PlaceNode[] | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

function toBelow({ data, error }: PlacesState): Below {
  if (data !== undefined) return { kind: 'known', nodes: data };
  return error === null ? { kind: 'loading' } : { kind: 'failed', error };
}

/** The open part of a session's tree, read level by level. */
export function usePlaces(sessionId: string, source: ExploreSource, place: BackupPath) {
  const api = useApi();
  const [open, setOpen] = useState<ReadonlyMap<string, BackupPath>>(new Map());
  const [shownKey, setShownKey] = useState<string>();

  // The way to a place that was opened elsewhere (a link, the list) unfolds; folding it up afterwards holds.
  const key = placeKey(place);
  if (key !== shownKey) {
    setShownKey(key);
    setOpen(new Map([...open, ...ancestorsOf(place).map((way) => [placeKey(way), way] as const)]));
  }

  const places = useMemo<readonly BackupPath[]>(() => [[], ...open.values()], [open]);
  const results = useQueries({
    queries: places.map((one) => placesQuery(api, sessionId, source, one)),
  });
  const byKey = new Map(places.map((one, index) => [placeKey(one), results[index]] as const));
  const belowOf = (one: string): Below | undefined => {
    const result = byKey.get(one);
    return result === undefined ? undefined : toBelow(result);
  };

  const setIsOpen = useCallback((one: BackupPath, isOpen: boolean) => {
    setOpen((previous) => {
      const next = new Map(previous);
      if (isOpen) next.set(placeKey(one), one);
      else next.delete(placeKey(one));
      return next;
    });
  }, []);

  return {
    rows: treeRows(belowOf, new Set(open.keys())),
    top: belowOf('') ?? { kind: 'loading' as const },
    belowOf,
    setIsOpen,
    retry: (one: BackupPath) => void byKey.get(placeKey(one))?.refetch(),
  };
}

export type Places = ReturnType<typeof usePlaces>;
