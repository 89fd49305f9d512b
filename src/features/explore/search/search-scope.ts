import type { BackupPath } from '#/api/explore/backup-path';
import { channelPartOf } from '#/api/explore/teams';
import type { ExploreSource, TeamsSearchType } from '#/api/explore/source';
import type { ApiVersion } from '#/api/transport/http';
import type { ExploreLink } from '#/lib/paths';

/** Places that can be searched on the way to the open one, the nearest first. */
export function searchablePlaces(
  source: ExploreSource,
  place: BackupPath,
  version: ApiVersion,
): readonly BackupPath[] {
  const ways = Array.from({ length: place.length + 1 }, (_, steps) => place.slice(0, place.length - steps));
  const paths = new Set<string>();
  return ways.filter((way) => {
    const path = source.search(way, '', 'Posts', version)?.path;
    // Parts of a channel are searched as the channel: naming both would be the same search twice.
    if (path === undefined || paths.has(path)) return false;
    paths.add(path);
    return true;
  });
}

function isSearchType(text: string | undefined): text is TeamsSearchType {
  return text === 'Posts' || text === 'Files' || text === 'Tabs';
}

/** What a search in Teams looks for, unless the address says otherwise: what the open place holds. */
export function searchTypeOf(link: ExploreLink, place: BackupPath): TeamsSearchType {
  return isSearchType(link.type) ? link.type : (channelPartOf(place) ?? 'Posts');
}

/** The place that is searched: the one the address names, where that can be, else the nearest. */
export function searchedPlace(searchable: readonly BackupPath[], link: ExploreLink): BackupPath | undefined {
  return searchable.find((place) => place.length === link.within) ?? searchable[0];
}
