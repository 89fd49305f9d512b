import { useQueryClient } from '@tanstack/react-query';
import { placeKey, ancestorsOf, type BackupPath } from '#/api/explore/backup-path';
import { placesQuery } from '#/api/explore/queries';
import { exploreSourceOf } from '#/api/explore/sources';
import { useApi } from '#/domain/person/use-person';
import { workloads } from '#/api/access/workloads';

/** Names places by what the tree has read so far; a search may find items in places that it has not reached. */
export function usePlaceName(sessionId: string): (place: BackupPath) => string | undefined {
  const api = useApi();
  const queryClient = useQueryClient();
  return (place) => {
    const first = place.at(0);
    const source = workloads
      .map(exploreSourceOf)
      .find(({ roots }) => first !== undefined && roots.includes(first.kind));
    if (source === undefined) return undefined;
    const names = ancestorsOf(place).map((way) => {
      const parent = way.slice(0, -1);
      const nodes = queryClient.getQueryData(placesQuery(api, sessionId, source, parent).queryKey);
      const key = placeKey(way);
      return nodes?.find(({ step }) => placeKey([...parent, step]) === key)?.label;
    });
    // Parts of a channel have no name of their own.
    return names.findLast((name) => name !== undefined && name !== '');
  };
}
