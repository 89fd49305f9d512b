import { useQuery, useQueryClient } from '@tanstack/react-query';
import { describeError } from '#/api/transport/error-messages';
import type { RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import {
  nextWatchMs,
  pollingOptions,
  restoreSessionWatchQuery,
  watchTrouble,
} from '#/api/sessions/restore-session-watch';
import { useApi } from '#/domain/person/use-person';
import { useWatchedSince } from '#/domain/sessions/use-watched-since';
import { planMessages } from '../texts/plan-messages';

const text = planMessages.candidate;

/** Enough to tell whose restore it is. */
const maxNamed = 3;

/** What a session that may be a call's restores, so that nobody has to guess by its time alone. */
export function CandidateItems({ sessionId }: { readonly sessionId: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { watchedSince } = useWatchedSince();
  const watched = useQuery({
    ...restoreSessionWatchQuery(api, queryClient, sessionId, undefined),
    ...pollingOptions<RestoreSessionSnapshot>((state) => nextWatchMs(watchedSince, state)),
  });
  const error = watchTrouble(watched);
  const events = watched.data?.events?.sorted;
  if (events === undefined)
    return <span>{error === null ? text.loading : text.notRead(describeError(error).title)}</span>;
  const restored = events.filter(({ type }) => type === 'Restore');
  const names = restored.flatMap(({ itemName }) => itemName ?? []).slice(0, maxNamed);
  return (
    <>
      <span dir="auto">{text.items(restored.length, names)}</span>{' '}
      {error === null ? null : <span>{text.notUpdated(describeError(error).title)}</span>}
    </>
  );
}
