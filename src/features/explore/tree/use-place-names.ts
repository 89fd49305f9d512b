import { useQueryClient } from '@tanstack/react-query';
import { ancestorsOf, type BackupPath } from '#/api/explore/backup-path';
import { placesQuery } from '#/api/explore/queries';
import type { ExploreSource, PlaceNode } from '#/api/explore/source';
import { useApi } from '#/domain/person/use-person';
import { nodeText } from '../items/item-text';

/** What the tree has read of places so far, also of those that are folded up again. */
export function usePlaceNodes(sessionId: string, source: ExploreSource) {
  const api = useApi();
  const queryClient = useQueryClient();
  const nodeOf = (place: BackupPath): PlaceNode | undefined => {
    const last = place.at(-1);
    const { queryKey } = placesQuery(api, sessionId, source, place.slice(0, -1));
    const nodes = queryClient.getQueryData(queryKey);
    return nodes?.find(({ step }) => step.kind === last?.kind && step.id === last.id);
  };
  /** A name for each step of the way; empty for one that the tree has not reached yet. */
  const namesOf = (place: BackupPath): readonly string[] =>
    ancestorsOf(place).map((way) => {
      const node = nodeOf(way);
      return node === undefined ? '' : nodeText(node);
    });
  return { nodeOf, namesOf };
}
