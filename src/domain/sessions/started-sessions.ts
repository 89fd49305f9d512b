import * as v from 'valibot';
import { readStored, removeStored, writeStored } from '#/lib/stored';
import type { OperatorExploreRequest } from '#/api/sessions/operator-explore';
import { workloads } from '#/api/access/workloads';

/**
 * What this device asked for when it started a session. The server's RestoreSession names neither the object nor the
 * moment, so without this nobody could tell whose data a session shows, or start it again with the same values.
 */
export interface StartedSession {
  readonly sessionId: string;
  readonly startedAt: number;
  readonly type: OperatorExploreRequest['type'];
  /** Undefined for one's own data. */
  readonly whose: { readonly id: string; readonly name: string; readonly address: string } | undefined;
  /** Ids of further objects of the same session, which only v6 allows; `whose.name` speaks for all of them. */
  readonly moreIds?: readonly string[] | undefined;
  /** `latest`, or the moment that was asked for (ISO UTC, exact). */
  readonly when: string;
  /** What was sent for it: of the latest, the moment of sending. */
  readonly dateTime: string;
  readonly repositoryId: string | undefined;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
  readonly reason: string;
  /** The session's own `_links`. */
  readonly links: Readonly<Record<string, string>>;
}

const startedSession = v.object({
  sessionId: v.string(),
  startedAt: v.number(),
  type: v.picklist(workloads),
  whose: v.pipe(
    v.optional(v.object({ id: v.string(), name: v.string(), address: v.string() })),
    v.transform((whose) => whose),
  ),
  moreIds: v.optional(v.array(v.string())),
  when: v.string(),
  dateTime: v.string(),
  repositoryId: v.optional(v.string()),
  showDeleted: v.boolean(),
  showAllVersions: v.boolean(),
  reason: v.string(),
  links: v.record(v.string(), v.string()),
});

const maxRemembered = 500;

/** What is no preference is forgotten at sign-out: there it may become one, with the restore list that needs it. */
function keyOf(personKey: string, isKept: boolean): string {
  return `${isKept ? 'preference.' : ''}started-sessions.${personKey}`;
}

function readFrom(personKey: string, isKept: boolean): readonly StartedSession[] {
  const stored = readStored('device', keyOf(personKey, isKept), v.array(startedSession)) ?? [];
  return stored.map((one) => ({ ...one, whose: one.whose, repositoryId: one.repositoryId }));
}

/** Newest first. Kept on this device until the person signs out, or for longer with the restore list. */
export function readStartedSessions(personKey: string): readonly StartedSession[] {
  return [...readFrom(personKey, false), ...readFrom(personKey, true)].slice(0, maxRemembered);
}

export function findStartedSession(personKey: string, sessionId: string): StartedSession | undefined {
  return readStartedSessions(personKey).find((started) => started.sessionId === sessionId);
}

export function rememberStartedSession(personKey: string, started: StartedSession): void {
  const others = readFrom(personKey, false).filter((one) => one.sessionId !== started.sessionId);
  writeStored('device', keyOf(personKey, false), [started, ...others].slice(0, maxRemembered));
}

/** Before sign-out: whether the person is to find them here again after it. */
export function keepStartedSessions(personKey: string, isKept: boolean): void {
  const sessions = readStartedSessions(personKey);
  for (const was of [true, false]) removeStored('device', keyOf(personKey, was));
  if (sessions.length > 0) writeStored('device', keyOf(personKey, isKept), sessions);
}
