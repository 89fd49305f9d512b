import type { View } from '../../../seed/content/timed';
import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import type { SessionState } from '../../../model/sessions';
import type { SignedInCall } from '../../access/context';
import { ApiError, badParameter, notFound } from '../../../http/vb365-errors';
import { page, type Rows } from '../../../http/paging';
import { ownSession, sessionPath } from '../../sessions/restore-sessions';
import type { ScopeItemWire, SessionTypeWire } from '../../../model/wire';

export interface ExploreCall extends SignedInCall {
  readonly session: SessionState;
  readonly view: View;
  /** Empty in a session of a moment before the first backup. */
  readonly objects: readonly ScopeItemWire[];
}

/** Any status may carry the code. */
export function proxyOffline(): ApiError {
  return new ApiError(500, 'The backup proxy is offline.', 'ProxyOffline');
}

/** Content is there for the owner alone, while the session works, and through the calls of its own workload. */
export function exploreCall(call: SignedInCall, type: SessionTypeWire): ExploreCall {
  const session = ownSession(call);
  const { id, type: actual, content } = session.record;
  // The status of a real server is not documented; 404 is assumed for a session that has ended.
  if (session.state === 'Stopped') throw notFound(`Restore session ${id} is stopped.`);
  if (actual !== type) throw badParameter(`Restore session ${id} is of type ${actual}, not ${type}.`);
  if (call.server.restores.isProxyOffline) throw proxyOffline();
  call.server.state.useSession(id);
  const { momentMs, showDeleted, showAllVersions } = content;
  return {
    ...call,
    session,
    view: { momentMs: momentMs ?? 0, showDeleted, showAllVersions },
    objects: momentMs === undefined ? [] : content.objects,
  };
}

export function param({ request }: ExploreCall, name: string): string {
  return request.params[name] ?? '';
}

/** The query parameter `parentId`: an id, top level only, or everything in one flat list. */
export function parentOf({ request }: ExploreCall, name = 'parentId'): string | undefined {
  return request.query.get(name) ?? undefined;
}

export function flag({ request }: ExploreCall, name: string): boolean {
  const text = request.query.get(name)?.toLowerCase() ?? 'false';
  if (text !== 'true' && text !== 'false') throw badParameter(`${name} is no boolean.`);
  return text === 'true';
}

export function pageOf<T>(call: ExploreCall, rows: Rows<T>, wire: (value: T) => unknown): HttpAnswer {
  const { results, ...rest } = page(call.version, call.request, rows);
  return json(200, { ...rest, results: results.map((value) => wire(value)) });
}

/** Links into the session; ids on them are the only way to learn what holds an item on v6 and v7. */
export function link({ version, session }: ExploreCall, ...segments: readonly string[]): { href: string } {
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return { href: `${sessionPath(version, session.record.id)}/organization${path}` };
}

/** Audits that something was opened; paging on in it tells nothing new. */
export function opened({ server, session }: ExploreCall, id: string, name: string, type: string): void {
  server.state.openInSession(session.record.id, id, name, type);
}

/** Seconds, as item times have them. */
export function itemTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** A name filter with `*` and `?`; everything when there is none. */
export function nameFilter({ request }: ExploreCall, parameter: string): (name: string) => boolean {
  const text = request.query.get(parameter);
  if (text === null || text === '') return () => true;
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 'iu');
  return (name) => pattern.test(name);
}
