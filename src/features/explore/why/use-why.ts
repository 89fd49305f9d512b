import { useQuery } from '@tanstack/react-query';
import { effectiveScopeQuery } from '#/api/access/effective-scope';
import { hasRestorePoints, onlyCopiesQuery, restorePointsQuery } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useApi } from '#/domain/person/use-person';

/** What the server can tell about why something is not there; asked only when somebody wants to know. */
export function useWhyFacts(started: StartedSession | undefined, isWanted: boolean) {
  const api = useApi();
  const canAsk = isWanted && started !== undefined;
  const points = useQuery({
    ...restorePointsQuery(api, started?.whose?.id),
    enabled: canAsk && hasRestorePoints(api),
  });
  const copies = useQuery({
    ...onlyCopiesQuery(api, started?.whose?.id),
    enabled: canAsk && points.data?.length === 0,
  });
  const scope = useQuery({
    ...effectiveScopeQuery(api),
    enabled: canAsk && started.whose !== undefined,
  });
  return {
    version: api.version,
    points: canAsk ? points.data : undefined,
    hasCopies: canAsk && points.data?.length === 0 ? copies.data : undefined,
    isInScope: scope.data?.objects.some(({ id }) => id === started?.whose?.id),
    isChecking: points.isLoading || copies.isLoading || scope.isLoading,
  };
}
