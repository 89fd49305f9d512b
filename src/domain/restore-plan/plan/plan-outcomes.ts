import type { EntryOutcome } from '../outcomes/entry-outcome';
import { planProgress, type RestorePlan } from './plan';

/** What each call told of its entries, by call and entry key. A retry tells of an entry anew. */
export function outcomesByRequest(plan: RestorePlan): ReadonlyMap<string, ReadonlyMap<string, EntryOutcome>> {
  const byCall = new Map(
    plan.requests.map(({ key, state }) => {
      const own = state.kind === 'ended' || state.kind === 'running' ? state.outcomes?.results : undefined;
      return [key, new Map<string, EntryOutcome>(Object.entries(own ?? {}))] as const;
    }),
  );
  for (const { entry, requestKey, outcome } of planProgress(plan).entries) {
    byCall.get(requestKey)?.set(entry.key, outcome);
  }
  return byCall;
}
