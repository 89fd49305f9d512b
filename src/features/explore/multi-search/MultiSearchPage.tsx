import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { describeError } from '#/api/transport/error-messages';
import { restoreSessionQuery, type RestoreSession } from '#/api/sessions/restore-sessions';
import { workloadNames } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { workloads, workloadsOf } from '#/api/access/workloads';
import { searchTogetherPath, sessionsPath, sessionsTogetherPath } from '#/lib/paths';
import { visibleText } from '#/lib/text';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Page } from '#/ui/Page';
import { EmptyPlace } from '../layout/EmptyPlace';
import { searchTypeOf } from '../search/search-scope';
import { messages } from './messages';
import { MultiSearch } from './MultiSearch';

/** Whose data a session shows; the server's own name for it where it was started elsewhere. */
function nameOf(sessionId: string, started?: StartedSession, session?: RestoreSession): string {
  if (started !== undefined)
    return started.whose === undefined ? messages.ownData : visibleText(started.whose.name);
  return visibleText(session?.scopeName ?? '') || visibleText(sessionId);
}

/** One search in several sessions, which have to be of one kind. Which ones and what stands in the address. */
export function MultiSearchPage() {
  const { api } = usePerson();
  const [params] = useSearchParams();
  const ids = useMemo(() => [...new Set(params.getAll('id'))], [params]);
  const startedById = useStartedSessions();
  // What was started here needs no question.
  const foreignIds = ids.filter((id) => !startedById.has(id));
  const results = useQueries({ queries: foreignIds.map((id) => restoreSessionQuery(api, id)) });
  const sessionById = new Map(
    results.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])),
  );
  const typeOf = (id: string) => startedById.get(id)?.type ?? sessionById.get(id)?.type;
  const kinds = workloads
    .map((workload) => ({ workload, ids: ids.filter((id) => typeOf(id) === workload) }))
    .filter((kind) => kind.ids.length > 0);
  const [kind, ...others] = kinds;

  if (ids.length === 0) {
    return (
      <Page title={messages.title}>
        {messages.noIds} <Link href={sessionsPath()}>{messages.toAllSessions}</Link>
      </Page>
    );
  }
  if (results.some(({ isPending }) => isPending)) {
    return (
      <Page title={messages.title}>
        <Box role="status" aria-label={messages.loading}>
          <Skeleton height={56} width="60%" />
          <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />
        </Box>
      </Page>
    );
  }
  if (kind === undefined) {
    const failed = results.find(({ error }) => error !== null);
    return (
      <Page title={messages.title}>
        {failed === undefined ? (
          <EmptyPlace title={messages.notOfferedTitle} text={messages.notOfferedText} />
        ) : (
          <ErrorPanel error={describeError(failed.error)} onRetry={() => void failed.refetch()} />
        )}
        <Link href={sessionsTogetherPath(ids)}>{messages.toSessions}</Link>
      </Page>
    );
  }
  if (others.length > 0) {
    return (
      <Page title={messages.title}>
        <EmptyPlace title={messages.mixedTitle} text={messages.mixedText}>
          <ul>
            {kinds.map((one) => (
              <li key={one.workload}>
                <Link href={searchTogetherPath(one.ids)}>
                  {messages.mixedLink(workloadNames[one.workload], one.ids.length)}
                </Link>
              </li>
            ))}
          </ul>
        </EmptyPlace>
      </Page>
    );
  }
  if (!workloadsOf(api.version).includes(kind.workload)) {
    return (
      <Page title={messages.title}>
        <EmptyPlace title={messages.notOfferedTitle} text={messages.notOfferedText}>
          <Link href={sessionsTogetherPath(ids)}>{messages.toSessions}</Link>
        </EmptyPlace>
      </Page>
    );
  }
  return (
    <MultiSearch
      sessionIds={ids}
      workload={kind.workload}
      nameOf={(id) => nameOf(id, startedById.get(id), sessionById.get(id))}
      query={params.get('q') ?? ''}
      type={searchTypeOf({ type: params.get('type') ?? '' }, [])}
    />
  );
}
