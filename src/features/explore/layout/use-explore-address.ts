import { useMemo } from 'react';
import { navigate, usePathname, useSearch } from 'wouter/use-browser-location';
import { parsePlace, placeSegments, type BackupPath } from '#/api/explore/backup-path';
import { explorePath, readExploreLink, type ExploreLink } from '#/lib/paths';

/** `undefined` takes a part out of the address. */
type Changes = { readonly [Name in keyof ExploreLink]?: ExploreLink[Name] | undefined };

export interface ExploreAddress {
  readonly link: ExploreLink;
  /** Undefined when the address names no place. */
  readonly place: BackupPath | undefined;
  /** Opens another place; a search does not follow there. */
  readonly openPlace: (place: BackupPath) => void;
  readonly hrefOf: (place: BackupPath) => string;
  /** Changes what is shown of the open place. `replace` is for what should not fill the history. */
  readonly change: (changes: Changes, how?: 'replace') => void;
}

function withChanges(link: ExploreLink, changes: Changes): ExploreLink {
  const entries = Object.entries({ ...link, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/**
 * What the address says. It is read raw: the router decodes `%25` before it splits, which would change ids and
 * searches that hold a percent sign.
 */
export function useExploreAddress(sessionId: string): ExploreAddress {
  const path = usePathname();
  const search = useSearch();
  return useMemo(() => {
    const link = readExploreLink(path, search);
    const hrefOf = (place: BackupPath) =>
      explorePath(sessionId, withChanges({ place: placeSegments(place) }, { sort: link.sort }));
    return {
      link,
      place: parsePlace(link.place ?? []),
      hrefOf,
      openPlace: (place) => navigate(hrefOf(place)),
      change: (changes, how) =>
        navigate(explorePath(sessionId, withChanges(link, changes)), { replace: how === 'replace' }),
    };
  }, [path, search, sessionId]);
}
