import * as v from 'valibot';
import { readStored, writeStored } from '#/lib/stored';

/** A session that is open in this browser tab, with the address it was left at. */
export interface OpenSession {
  readonly sessionId: string;
  readonly title: string;
  /** Tells apart sessions of the same object; empty where it is not known. */
  readonly moment: string;
  readonly href: string;
}

/** The name of a session with what tells it from others of the same object, for a tab or a window. */
export function tabText({ title, moment }: Pick<OpenSession, 'title' | 'moment'>): string {
  return moment === '' ? title : `${title}, ${moment}`;
}

const schema = v.array(
  v.object({ sessionId: v.string(), title: v.string(), moment: v.string(), href: v.string() }),
);
const storageKey = 'explore-open-sessions';

let open: readonly OpenSession[] | undefined;
const listeners = new Set<() => void>();

export function subscribeToOpenSessions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readOpenSessions(): readonly OpenSession[] {
  open ??= readStored('tab', storageKey, schema) ?? [];
  return open;
}

function change(next: readonly OpenSession[]): void {
  open = next;
  writeStored('tab', storageKey, next);
  for (const listener of listeners) listener();
}

/** Keeps its place among the others, so that tabs don't move under the pointer. */
export function keepOpen(session: OpenSession): void {
  const others = readOpenSessions();
  const isKnown = others.some(({ sessionId }) => sessionId === session.sessionId);
  change(
    isKnown
      ? others.map((one) => (one.sessionId === session.sessionId ? session : one))
      : [...others, session],
  );
}

export function closeOpen(sessionId: string): void {
  change(readOpenSessions().filter((one) => one.sessionId !== sessionId));
}
