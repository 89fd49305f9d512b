import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemKindOf } from '#/api/transport/errors';
import { exploreKey } from '#/api/explore/queries';
import { nextOpenLookMs } from '#/api/sessions/poll-interval';
import { restoreSessionQuery } from '#/api/sessions/restore-sessions';
import { useStartedSession } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';

/** The session that is explored; looked at again when something about its data fails. */
export function useSessionState(sessionId: string) {
  const { api, queryClient } = usePerson();
  const started = useStartedSession(sessionId);
  const query = useQuery({
    ...restoreSessionQuery(api, sessionId, started?.links['self']),
    refetchInterval: ({ state }) => nextOpenLookMs(state),
  });

  useEffect(() => {
    const [, id] = exploreKey(sessionId);
    return queryClient.getQueryCache().subscribe(({ type, query: changed }) => {
      const [area, of] = changed.queryKey;
      if (type !== 'updated' || area !== 'explore' || of !== id || changed.state.status !== 'error') return;
      const kind = problemKindOf(changed.state.error);
      const mayBeOver = kind === 'not-found' || kind === 'conflict' || kind === 'failed';
      if (!mayBeOver || changed.state.fetchStatus === 'fetching') return;
      void queryClient.invalidateQueries({
        queryKey: restoreSessionQuery(api, sessionId).queryKey,
        exact: true,
      });
    });
  }, [api, queryClient, sessionId]);

  const isGone = problemKindOf(query.error) === 'not-found';
  return {
    session: query.data,
    error: query.error,
    started,
    /** It was there, and the server no longer knows it. */
    isGone,
    isOver: isGone || query.data?.state === 'Stopped',
    refresh: () => void query.refetch(),
  };
}
