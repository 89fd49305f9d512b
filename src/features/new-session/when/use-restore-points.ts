import { useQuery } from '@tanstack/react-query';
import { hasRestorePoints, restorePointsQuery, type RestorePoint } from '#/api/access/restore-points';
import { useApi } from '#/domain/person/use-person';
import type { Whose } from '../form/form-values';

/** What is known of the restore points of whom the form is about. */
export type RestorePointsState =
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'known'; readonly points: readonly RestorePoint[] };

export function useRestorePoints(whose: Whose): RestorePointsState {
  const api = useApi();
  const isOffered = hasRestorePoints(api);
  const objects = whose.kind === 'objects' ? whose.objects : [];
  const [object] = objects;
  const isOne = whose.kind === 'own' || objects.length === 1;
  const query = useQuery({ ...restorePointsQuery(api, object?.id), enabled: isOffered && isOne });
  if (!isOffered) return { kind: 'not-offered' };
  if (!isOne) return { kind: objects.length > 1 ? 'several' : 'nobody' };
  if (query.data !== undefined) return { kind: 'known', points: query.data };
  return query.isError && !query.isFetching
    ? { kind: 'failed', error: query.error, retry: () => void query.refetch() }
    : { kind: 'loading' };
}
