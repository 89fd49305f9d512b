/** Every address of the portal. A route pattern stands next to the function that fills it. */
export const routes = {
  home: '/',
  newSession: '/new',
  sessions: '/sessions',
  sessionsTogether: '/sessions/together',
  searchTogether: '/sessions/together/search',
  session: '/sessions/:sessionId',
  explore: '/sessions/:sessionId/explore/*?',
  restore: '/restore',
  restorePlan: '/restore/:planId',
} as const;

/** What a link (from a ticket system, or "reopen") can fill into the form of a new session. */
export interface NewSessionLink {
  /** Addresses, URLs or ids of objects to manage; `me` for one's own data. */
  readonly whose?: readonly string[];
  readonly what?: string;
  /** `latest` or an ISO date-time. */
  readonly when?: string;
  readonly reason?: string;
  /** Id of a session started on this device, whose values are to be used again. */
  readonly reopen?: string;
  /** What is to be explored in it as soon as it has started. */
  readonly explore?: ExploreLink;
}

/** Stands in an address within a session that is yet to start. */
const anySession = '-';

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function newSessionPath(link: NewSessionLink = {}): string {
  const query = new URLSearchParams();
  for (const whose of link.whose ?? []) query.append('whose', whose);
  if (link.what !== undefined) query.set('what', link.what);
  if (link.when !== undefined) query.set('when', link.when);
  if (link.reason !== undefined) query.set('reason', link.reason);
  if (link.reopen !== undefined) query.set('reopen', link.reopen);
  if (link.explore !== undefined) query.set('explore', explorePath(anySession, link.explore));
  return withQuery(routes.newSession, query);
}

export function readNewSessionLink(query: URLSearchParams): NewSessionLink {
  const what = query.get('what');
  const when = query.get('when');
  const reason = query.get('reason');
  const reopen = query.get('reopen');
  const [path = '', search = ''] = query.get('explore')?.split(/\?(.*)/s) ?? [];
  return {
    whose: query.getAll('whose'),
    ...(what === null ? {} : { what }),
    ...(when === null ? {} : { when }),
    ...(reason === null ? {} : { reason }),
    ...(reopen === null ? {} : { reopen }),
    ...(path === '' ? {} : { explore: readExploreLink(path, search) }),
  };
}

export function sessionPath(sessionId: string): string {
  return `/sessions/${encodeURIComponent(sessionId)}`;
}

/** What an address within a session names beside the place; all of it survives reloading and copying. */
export interface ExploreLink {
  /** Steps down to the open place, as kinds and ids. */
  readonly place?: readonly string[];
  /** Text of the search. */
  readonly search?: string;
  /** How many steps of the way to the place are searched: 0 is the whole session. */
  readonly within?: number;
  /** What a search in Teams looks for. */
  readonly type?: string;
  /** Name of a column; a leading `-` turns the order round. */
  readonly sort?: string;
  /** Key of the selected item. */
  readonly item?: string;
}

export function explorePath(sessionId: string, link: ExploreLink = {}): string {
  const query = new URLSearchParams();
  if (link.search !== undefined && link.search !== '') query.set('q', link.search);
  if (link.within !== undefined) query.set('within', String(link.within));
  if (link.type !== undefined) query.set('type', link.type);
  if (link.sort !== undefined) query.set('sort', link.sort);
  if (link.item !== undefined) query.set('item', link.item);
  const place = (link.place ?? []).map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return withQuery(`${sessionPath(sessionId)}/explore${place}`, query);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Cut off within an escape: as good as any other unknown name.
    return segment;
  }
}

/** Reads the raw path and query of an address within a session; the inverse of `explorePath`. */
export function readExploreLink(path: string, search: string): ExploreLink {
  const [, , , ...place] = path.split('/').filter((segment) => segment !== '');
  const query = new URLSearchParams(search);
  const optional = (name: string) => query.get(name) ?? undefined;
  const [text, within, type, sort, item] = ['q', 'within', 'type', 'sort', 'item'].map(optional);
  return {
    place: place.map(decodeSegment),
    ...(text === undefined ? {} : { search: text }),
    ...(within === undefined || !/^\d+$/.test(within) ? {} : { within: Number(within) }),
    ...(type === undefined ? {} : { type }),
    ...(sort === undefined ? {} : { sort }),
    ...(item === undefined ? {} : { item }),
  };
}

/** The view of several sessions that were started together. */
export function sessionsTogetherPath(sessionIds: readonly string[]): string {
  return withQuery(routes.sessionsTogether, new URLSearchParams(sessionIds.map((id) => ['id', id])));
}

/** One search in several sessions. */
export function searchTogetherPath(
  sessionIds: readonly string[],
  { search, type }: { readonly search?: string; readonly type?: string | undefined } = {},
): string {
  const query = new URLSearchParams(sessionIds.map((id) => ['id', id]));
  if (search !== undefined && search !== '') query.set('q', search);
  if (type !== undefined) query.set('type', type);
  return withQuery(routes.searchTogether, query);
}

export function sessionsPath(filters: Readonly<Record<string, string>> = {}): string {
  return withQuery(routes.sessions, new URLSearchParams(filters));
}

/** The restore list, and the plan that is being carried out. */
export function restorePath(): string {
  return routes.restore;
}

/** A plan of the past. */
export function restorePlanPath(planId: string): string {
  return `${routes.restore}/${encodeURIComponent(planId)}`;
}
