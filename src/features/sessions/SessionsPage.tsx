import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { describeError } from '#/api/transport/error-messages';
import { isRefusal } from '#/api/transport/errors';
import { loggedInUserQuery } from '#/api/access/logged-in-user';
import { restoreSessionsQuery } from '#/api/sessions/restore-sessions';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { newSessionPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Page } from '#/ui/Page';
import { EmptySessions } from './list/EmptySessions';
import { messages } from './messages';
import { filterSessions, readFilters, readWindow, toListedSessions, windowMs } from './list/session-filters';
import { SessionFilterBar } from './list/SessionFilterBar';
import { SessionTable } from './list/SessionTable';
import { UpdatedLine } from './parts/UpdatedLine';
import { useSearchFilters } from './parts/use-search-filters';

const text = messages.list;

/** The server pushes nothing. The list is read again this often while a session is running. */
const refreshMs = 30_000;

/** The list of sessions, newest first. */
export function SessionsPage() {
  const { api, personKey } = usePerson();
  const startedById = useStartedSessions();
  const filters = useSearchFilters();
  const window = readWindow(filters.params);
  const user = useQuery(loggedInUserQuery(api));
  const list = useInfiniteQuery({
    ...restoreSessionsQuery(api, windowMs[window]),
    refetchInterval: ({ state: { data, error } }) => {
      const isAnyWorking = data?.pages.some((page) => page.sessions.some(({ state }) => state !== 'Stopped'));
      return isAnyWorking === true && !isRefusal(error) ? refreshMs : false;
    },
  });
  const listed = useMemo(
    () =>
      toListedSessions(list.data?.pages.flatMap(({ sessions }) => sessions) ?? [], startedById, [
        personKey,
        user.data?.name,
      ]),
    [list.data, startedById, personKey, user.data?.name],
  );
  const wanted = useDeferredValue(filters.params);
  const shown = useMemo(() => filterSessions(listed, readFilters(wanted)), [listed, wanted]);

  return (
    <Page
      title={text.title}
      actions={
        <Link href={newSessionPath()} asChild>
          <Button variant="contained">{text.newSession}</Button>
        </Link>
      }
    >
      <SessionFilterBar filters={filters} />
      {list.data === undefined ? (
        list.error === null ? (
          <Box role="status" aria-label={text.loading}>
            <Skeleton variant="rounded" height={420} />
          </Box>
        ) : (
          <ErrorPanel
            headingLevel="h2"
            error={describeError(list.error)}
            onRetry={() => void list.refetch()}
          />
        )
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px', alignItems: 'center', mb: 0.5 }}>
            <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              {text.count(shown.length, listed.length)}
            </Box>
            <UpdatedLine
              getLastReadAt={() => list.dataUpdatedAt}
              error={list.error}
              isRetrying={list.error !== null && list.isFetching}
              isOver={false}
              nextTryAt={isRefusal(list.error) ? undefined : list.errorUpdatedAt + refreshMs}
              onRefresh={() => void list.refetch()}
            />
          </Box>
          {shown.length > 0 ? (
            <SessionTable sessions={shown} />
          ) : (
            <EmptySessions window={window} hasLoaded={listed.length > 0} filters={filters} />
          )}
          {list.hasNextPage ? (
            <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
              <Button
                variant="outlined"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {list.isFetchingNextPage ? text.loadingMore : text.loadMore}
              </Button>
              <Box component="span" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
                {text.more}
              </Box>
            </Box>
          ) : null}
        </>
      )}
    </Page>
  );
}
