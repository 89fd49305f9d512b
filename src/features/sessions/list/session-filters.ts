import { statusOf, type RestoreSession } from '#/api/sessions/restore-sessions';
import { whatText } from '#/domain/sessions/session-title';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { foldText } from '#/lib/text';
import { saidText, whoseText } from '../parts/session-text';

export type SessionWindowName = '24h' | '7d' | '30d' | 'all';

const hourMs = 3_600_000;

export const windowMs: Readonly<Record<SessionWindowName, number | undefined>> = {
  '24h': 24 * hourMs,
  '7d': 7 * 24 * hourMs,
  '30d': 30 * 24 * hourMs,
  all: undefined,
};

export const windowNames: readonly SessionWindowName[] = ['24h', '7d', '30d', 'all'];
const defaultWindow: SessionWindowName = '7d';

export type StateFilter = 'running' | 'success' | 'warning' | 'failed';

export const stateFilters: readonly StateFilter[] = ['running', 'success', 'warning', 'failed'];

/** A row of the list: what the server says of a session, and what this device knows of it. */
export interface ListedSession {
  readonly session: RestoreSession;
  readonly started: StartedSession | undefined;
  readonly isMine: boolean;
  readonly searchText: string;
}

export interface SessionFilters {
  readonly types: readonly string[];
  readonly states: readonly string[];
  readonly onlyMine: boolean;
  readonly search: string;
}

export function readWindow(params: URLSearchParams): SessionWindowName {
  return windowNames.find((name) => name === params.get('window')) ?? defaultWindow;
}

export function readFilters(params: URLSearchParams): SessionFilters {
  return {
    types: params.getAll('type'),
    states: params.getAll('state'),
    onlyMine: params.has('mine'),
    search: params.get('q') ?? '',
  };
}

/** Undefined for a state that the portal does not know: such a session is in no filter, only among all. */
export function stateFilterOf(session: RestoreSession): StateFilter | undefined {
  const status = statusOf(session);
  if (typeof status === 'object') return undefined;
  switch (status) {
    case 'in-progress':
    case 'in-progress-with-problems':
      return 'running';
    case 'ended-success':
      return 'success';
    case 'ended-warning':
      return 'warning';
    case 'ended-failed':
      return 'failed';
  }
}

/**
 * Sessions newest first, each once: a session that starts while pages are read shifts one row into the next page.
 * `names` are those by which the server may name the person who is signed in.
 */
export function toListedSessions(
  sessions: readonly RestoreSession[],
  startedById: ReadonlyMap<string, StartedSession>,
  names: readonly (string | undefined)[],
): readonly ListedSession[] {
  const own = new Set(names.flatMap((name) => (name === undefined ? [] : [foldText(name)])));
  const unique = [...new Map(sessions.map((session) => [session.id, session])).values()];
  return unique
    .toSorted((a, b) => b.creationTime.epochMs - a.creationTime.epochMs)
    .map((session) => {
      const started = startedById.get(session.id);
      const texts = [
        whatText(session.type),
        whoseText(started),
        started?.whose?.address,
        session.scopeName,
        session.reason,
        session.initiatedBy,
        session.name,
        session.id,
      ];
      return {
        session,
        started,
        isMine: started !== undefined || own.has(foldText(session.initiatedBy ?? '')),
        searchText: foldText(texts.flatMap((text) => saidText(text) ?? []).join(' ')),
      };
    });
}

export function filterSessions(
  listed: readonly ListedSession[],
  filters: SessionFilters,
): readonly ListedSession[] {
  const words = foldText(filters.search).split(/\s+/).filter(Boolean);
  return listed.filter(({ session, isMine, searchText }) => {
    const state = stateFilterOf(session);
    return (
      (filters.types.length === 0 ||
        filters.types.includes(typeof session.type === 'string' ? session.type : '')) &&
      (filters.states.length === 0 || (state !== undefined && filters.states.includes(state))) &&
      (!filters.onlyMine || isMine) &&
      words.every((word) => searchText.includes(word))
    );
  });
}
