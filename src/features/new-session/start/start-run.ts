import type { RestoreSession } from '#/api/sessions/restore-sessions';
import type { SendAccess } from '#/domain/sending/send-once';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import type { PlannedSession } from '../form/requests';

interface LostAnswer {
  /** What the server had answered, if anything. */
  readonly error: unknown;
  /** The operator wants it sent again if it is not found this time either. */
  readonly thenSend: boolean;
}

export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'starting'; readonly since: number }
  | { readonly kind: 'started'; readonly sessionId: string }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The answer was lost, or left open whether the server acted. Looked for when no other start is under way, whose session could be mistaken for this. */
  | ({ readonly kind: 'lost' } & LostAnswer)
  | ({ readonly kind: 'looking'; readonly since: number } & LostAnswer)
  | { readonly kind: 'look-failed'; readonly error: unknown }
  | { readonly kind: 'not-started'; readonly error: unknown }
  | { readonly kind: 'unclear'; readonly candidates: readonly RestoreSession[] };

/** One POST and what became of it. */
export interface StartRow {
  readonly key: number;
  readonly planned: PlannedSession;
  /** v6: what to send instead, one object each, when the server refuses the list with a 400. */
  readonly oneByOne: readonly PlannedSession[] | undefined;
  readonly state: RowState;
  /** When it was last sent, by the server's clock. */
  readonly sentAt: number;
  /** Sessions that the operator says did not come of it. */
  readonly ruledOut: readonly string[];
}

export interface StartRun {
  readonly rows: readonly StartRow[];
  /** The moment is "latest": it is the server's now at each sending. */
  readonly isLatest: boolean;
}

export interface StartOrder extends SendAccess {
  readonly planned: readonly PlannedSession[];
  readonly oneByOne: readonly PlannedSession[] | undefined;
  readonly isLatest: boolean;
}

/** Something is being sent or looked for, so that leaving would lose its answer. */
export function isBusy({ rows }: StartRun): boolean {
  return rows.some(({ state }) => /^(?:waiting|starting|lost|looking)$/.test(state.kind));
}

export function startedIds({ rows }: StartRun): readonly string[] {
  return rows.flatMap(({ state }) => (state.kind === 'started' ? [state.sessionId] : []));
}

/** Rows that may be sent again: no session came of them, as far as anybody knows. */
export function retryableRows({ rows }: StartRun): readonly StartRow[] {
  return rows.filter(({ state }) => state.kind === 'failed' || state.kind === 'not-started');
}

/** The latest is what it is when it is sent, which may be long after the form was filled in. */
export function plannedAt(planned: PlannedSession, isLatest: boolean, sentAt: number): PlannedSession {
  if (!isLatest) return planned;
  return { ...planned, request: { ...planned.request, dateTime: new Date(sentAt).toISOString() } };
}

/** What is worth remembering of a started session; see `StartedSession`. */
export function toStartedSession(
  session: RestoreSession,
  { objects, request }: PlannedSession,
  isLatest: boolean,
  startedAt: number,
  nameOfAll: (objects: PlannedSession['objects']) => string,
): StartedSession {
  const [first, ...others] = objects;
  return {
    sessionId: session.id,
    startedAt,
    type: request.type,
    whose:
      first === undefined ? undefined : { id: first.id, name: nameOfAll(objects), address: first.address },
    ...(others.length === 0 ? {} : { moreIds: others.map((object) => object.id) }),
    when: isLatest ? 'latest' : request.dateTime,
    dateTime: request.dateTime,
    repositoryId: request.repositoryId,
    showDeleted: request.showDeleted,
    showAllVersions: request.showAllVersions,
    reason: request.reason,
    links: session._links,
  };
}
