import type { ObjectToManage } from '#/api/access/effective-scope';
import type { ApiVersion } from '#/api/transport/http';
import type { OperatorExploreRequest } from '#/api/sessions/operator-explore';
import type { PlannedStart } from '#/domain/starts/start-run';
import { parseTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import type { NewSessionValues } from './form-values';

/**
 * How `scope` is sent. v7 and v8 take one object. v6's reference page says a list, its OpenAPI file one
 * object: the list is tried first.
 */
export type ScopeForm = 'object' | 'list';

export interface RequestContext {
  readonly version: ApiVersion;
  readonly scopeForm: ScopeForm;
  /** Objects that the form's keys name; not looked at for one's own data. */
  readonly objects: readonly ObjectToManage[];
  readonly zone: TimeZoneChoice;
  /** The server's now, epoch ms: what "latest" means on the wire, where leaving the moment out is undocumented. */
  readonly now: number;
}

/** One POST: it makes one session. No objects means one's own data. */
export interface PlannedSession {
  readonly objects: readonly ObjectToManage[];
  readonly request: OperatorExploreRequest;
}

/** A pasted server time goes back digit for digit: cutting its fraction would select an older restore point. */
export function exactDateTime(text: string, zone: TimeZoneChoice): string | undefined {
  const epochMs = parseTypedMoment(text, zone);
  if (epochMs === undefined) return undefined;
  const trimmed = text.trim();
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(trimmed)
    ? trimmed
    : new Date(epochMs).toISOString();
}

/** Throws rather than guesses: a form with something missing must not be sent. */
function dateTimeOf({ when }: NewSessionValues, { zone, now }: RequestContext): string {
  switch (when.mode) {
    case 'latest':
      return new Date(now).toISOString();
    case 'point':
      if (when.point === null) throw new Error('no restore point is chosen');
      return when.point.backupTime;
    case 'exact': {
      const dateTime = exactDateTime(when.exactText, zone);
      if (dateTime === undefined) throw new Error('the exact time is none');
      return dateTime;
    }
  }
}

function scopesOf({ whose }: NewSessionValues, { objects, scopeForm }: RequestContext) {
  if (whose === 'own') return [{ objects: [], scope: {} }];
  if (scopeForm === 'list') return [{ objects, scope: { scope: objects.map((object) => object.record) } }];
  return objects.map((object) => ({ objects: [object], scope: { scope: object.record } }));
}

/** The requests that a complete form stands for. */
export function toOperatorExploreRequests(
  values: NewSessionValues,
  context: RequestContext,
): readonly PlannedSession[] {
  const { when } = values;
  const repositoryId =
    context.version === 'v8' && when.mode === 'point' ? when.point?.repositoryId : undefined;
  const dateTime = dateTimeOf(values, context);
  return scopesOf(values, context).map(({ objects, scope }) => ({
    objects,
    request: {
      dateTime,
      type: values.what,
      showDeleted: values.showDeleted,
      showAllVersions: values.showAllVersions,
      ...scope,
      ...(repositoryId === undefined ? {} : { repositoryId }),
      reason: values.reason.trim(),
    },
  }));
}

/** A planned session with what this device remembers of it; see `StartedSession`. */
export function toPlannedStart(
  { objects, request }: PlannedSession,
  nameOfAll: (objects: readonly ObjectToManage[]) => string,
): PlannedStart {
  const [first, ...others] = objects;
  const whose =
    first === undefined ? undefined : { id: first.id, name: nameOfAll(objects), address: first.address };
  const moreIds = others.length === 0 ? undefined : others.map(({ id }) => id);
  return { request, about: { whose, moreIds, repositoryId: request.repositoryId } };
}
