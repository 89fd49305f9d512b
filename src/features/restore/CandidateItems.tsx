import { useQuery, useQueryClient } from '@tanstack/react-query';
import { restoreSessionEventsQuery } from '#/api/restore-session-events';
import { useApi } from '#/api/use-api';
import { planMessages } from './plan-messages';

/** Enough to tell whose restore it is. */
const mostNamed = 3;

/** It has just started, and tells more while somebody decides. */
const againMs = 3000;

/** What a session that may be a call's restores, so that nobody has to guess by its time alone. */
export function CandidateItems({ sessionId }: { readonly sessionId: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { data, isError } = useQuery({
    ...restoreSessionEventsQuery(api, queryClient, sessionId),
    refetchInterval: againMs,
  });
  if (isError) return null;
  if (data === undefined) return <span>{planMessages.candidate.loading}</span>;
  const restored = data.sorted.filter(({ type }) => type === 'Restore');
  const names = restored.flatMap(({ itemName }) => itemName ?? []).slice(0, mostNamed);
  return <span dir="auto">{planMessages.candidate.items(restored.length, names)}</span>;
}
