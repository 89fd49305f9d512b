import { useEffect, useRef, useState } from 'react';
import { problemKindOf } from '#/api/transport/errors';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { expandPlace } from '#/domain/restore-plan/requests/expand';
import { failedParts, type FailedParts } from '#/domain/restore-plan/outcomes/failed-parts';
import { restoreSessionQuery, sessionCan, type RestoreSession } from '#/api/sessions/restore-sessions';
import { readSnapshot, type RestoreSessionSnapshot } from '#/api/sessions/restore-session-snapshot';
import { restoreSessionWatchKey } from '#/api/sessions/restore-session-watch';
import { usePerson } from '#/domain/person/use-person';
import { factsOf } from '#/domain/restore-plan/store/observe-request';
import type { PlannedRequest, RestorePlan, RetryableRequest } from '#/domain/restore-plan/plan/plan';

/** The session that was explored has ended, so nothing can be listed in it, nor restored from it. */
export class SourceEndedError extends Error {
  override readonly name = 'SourceEndedError';
}

export interface FoundParts {
  readonly request: PlannedRequest;
  readonly parts: FailedParts;
  /** Folders, channels and teams that hold more than was listed. */
  readonly cut: readonly RestoreEntry[];
}

interface Search {
  readonly running: { readonly place: RestoreEntry; readonly items: number } | undefined;
  readonly failure: { readonly error: unknown } | undefined;
  readonly found: readonly FoundParts[];
}

const idle: Search = { running: undefined, failure: undefined, found: [] };
const fresh = { retry: false, staleTime: 0 } as const;

/** Looks for the items that failed in folders, channels and teams: by what their session told, among what lies in them. */
export function useFailedParts(plan: RestorePlan) {
  const { api, queryClient } = usePerson();
  const [search, setSearch] = useState(idle);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function checkSource(sessionId: string): Promise<void> {
    let source: RestoreSession;
    try {
      source = await queryClient.fetchQuery({ ...restoreSessionQuery(api, sessionId), ...fresh });
    } catch (error) {
      throw problemKindOf(error) === 'not-found' ? new SourceEndedError(sessionId) : error;
    }
    if (!sessionCan.explore(source)) throw new SourceEndedError(sessionId);
  }

  async function findIn({ request, entries }: RetryableRequest, signal: AbortSignal): Promise<FoundParts[]> {
    if (request.state.kind !== 'ended') return [];
    const { sessionId } = request.state;
    await checkSource(request.sessionId);
    const snapshot = await readSnapshot(api, sessionId, {
      known: queryClient.getQueryData<RestoreSessionSnapshot>(restoreSessionWatchKey(sessionId)),
      self: undefined,
      signal,
    });
    if (snapshot.troubles.events !== null) throw snapshot.troubles.events;
    const listed: RestoreEntry[] = [];
    const cut: RestoreEntry[] = [];
    for (const place of entries) {
      const { entries: inPlace, isCut } = await expandPlace(api, place, {
        withSubfolders: true,
        signal,
        onProgress: ({ items }) => setSearch((previous) => ({ ...previous, running: { place, items } })),
      });
      for (const entry of inPlace) listed.push(entry);
      if (isCut) cut.push(place);
    }
    const facts = factsOf(request, snapshot, plan.requests, api.clock);
    const all = { entries: listed, isCut: cut.length > 0, containers: entries };
    return [{ request, parts: failedParts(facts, all), cut }];
  }

  async function start(requests: readonly RetryableRequest[]): Promise<void> {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    const [place] = requests.flatMap(({ entries }) => entries);
    setSearch({ ...idle, running: place === undefined ? undefined : { place, items: 0 } });
    try {
      const found: FoundParts[] = [];
      for (const one of requests) {
        found.push(...(await findIn(one, signal)));
        signal.throwIfAborted();
      }
      setSearch({ ...idle, found });
    } catch (error) {
      if (abort.current === controller)
        setSearch({ ...idle, failure: signal.aborted ? undefined : { error } });
    }
  }

  return { ...search, start, cancel: () => abort.current?.abort(), forget: () => setSearch(idle) };
}
