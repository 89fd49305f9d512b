import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { problemKindOf } from '#/api/transport/errors';
import { nextSessionMs, pollingOptions } from '#/api/sessions/restore-session-watch';
import { restoreSessionQuery, sessionCan, type RestoreSession } from '#/api/sessions/restore-sessions';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { useWatchedSince } from '#/domain/sessions/use-watched-since';
import { searchTogetherPath, sessionsPath } from '#/lib/paths';
import { CopyButton } from '#/ui/CopyButton';
import { Page } from '#/ui/Page';
import { messages } from './messages';
import { stateFilterOf } from './list/session-filters';
import { SeveralSessionsRow } from './list/SeveralSessionsRow';

const StopDialog = lazy(async () => ({ default: (await import('./parts/StopDialog')).StopDialog }));

const text = messages.together;

/** Sessions that were started together: how far they are, each with a way to its own view. */
export function SeveralSessionsPage() {
  const { api } = usePerson();
  const [params] = useSearchParams();
  const ids = useMemo(() => [...new Set(params.getAll('id'))], [params]);
  const startedById = useStartedSessions();
  const { watchedSince, act } = useWatchedSince();
  const [stopping, setStopping] = useState<readonly string[]>();

  const results = useQueries({
    queries: ids.map((id) => ({
      ...restoreSessionQuery(api, id, startedById.get(id)?.links['self']),
      ...pollingOptions<RestoreSession>((state) => nextSessionMs(watchedSince, state, ids.length)),
      retry: false,
    })),
  });

  const sessions = results.flatMap(({ data }) => data ?? []);
  const states = sessions.map(stateFilterOf);
  const ended = sessions.filter(({ state }) => state === 'Stopped').length;
  const problems = states.filter((state) => state === 'warning' || state === 'failed').length;
  const missing = results.filter(({ error }) => problemKindOf(error) === 'not-found').length;
  const searchable = sessions.filter(sessionCan.explore).map(({ id }) => id);
  const stoppable = sessions.filter(sessionCan.stop).map(({ id }) => id);

  function refresh(): void {
    act();
    for (const { refetch } of results) void refetch();
  }

  if (ids.length === 0) {
    return (
      <Page title={text.title}>
        {text.noIds} <Link href={sessionsPath()}>{messages.toSessions}</Link>
      </Page>
    );
  }
  const progress = [
    ...(searchable.length > 0 ? [text.open(searchable.length)] : []),
    ...(ended === ids.length ? [text.allEnded(ended)] : ended > 0 ? [text.ended(ended)] : []),
    ...(problems > 0 ? [text.problems(problems)] : []),
    ...(missing > 0 ? [text.missing(missing)] : []),
  ].join(', ');
  return (
    <Page
      title={text.title}
      actions={
        <>
          {searchable.length > 0 ? (
            <Button variant="contained" component={Link} href={searchTogetherPath(searchable)}>
              {text.searchAll}
            </Button>
          ) : null}
          <CopyButton label={text.copyLink} getText={() => location.href} />
          {stoppable.length > 0 ? (
            <Button variant="outlined" color="error" onClick={() => setStopping(stoppable)}>
              {text.stopAll(stoppable.length)}
            </Button>
          ) : null}
        </>
      }
    >
      <Box role="status" sx={{ mb: 1.5, minHeight: 24 }}>
        {progress}
      </Box>
      <Box
        component="ul"
        aria-label={text.list}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        {ids.map((id, index) => {
          const result = results[index];
          return (
            <SeveralSessionsRow
              key={id}
              sessionId={id}
              started={startedById.get(id)}
              session={result?.data}
              error={result?.error ?? null}
              onRetry={() => {
                act();
                void result?.refetch();
              }}
            />
          );
        })}
      </Box>
      {stopping === undefined ? null : (
        <Suspense>
          <StopDialog sessionIds={stopping} onStopped={refresh} onClose={() => setStopping(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}
