/** Every address of the portal. A route pattern stands next to the function that fills it. */
export const routes = {
  home: '/',
  newSession: '/new',
  sessions: '/sessions',
  sessionsTogether: '/sessions/together',
  session: '/sessions/:sessionId',
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
}

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
  return withQuery(routes.newSession, query);
}

export function readNewSessionLink(query: URLSearchParams): NewSessionLink {
  const what = query.get('what');
  const when = query.get('when');
  const reason = query.get('reason');
  const reopen = query.get('reopen');
  return {
    whose: query.getAll('whose'),
    ...(what === null ? {} : { what }),
    ...(when === null ? {} : { when }),
    ...(reason === null ? {} : { reason }),
    ...(reopen === null ? {} : { reopen }),
  };
}

export function sessionPath(sessionId: string): string {
  return `/sessions/${encodeURIComponent(sessionId)}`;
}

/** The view of several sessions that were started together. */
export function sessionsTogetherPath(sessionIds: readonly string[]): string {
  return withQuery(routes.sessionsTogether, new URLSearchParams(sessionIds.map((id) => ['id', id])));
}

export function sessionsPath(filters: Readonly<Record<string, string>> = {}): string {
  return withQuery(routes.sessions, new URLSearchParams(filters));
}
