import * as v from 'valibot';
import { errorFacts } from '#/api/transport/error-facts';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { EntryResult } from '../outcomes/entry-outcome';
import type { RequestState } from '../plan/plan';

const results: Record<EntryResult, EntryResult> = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  uncounted: 'uncounted',
  warning: 'warning',
  failed: 'failed',
  skipped: 'skipped',
  unreported: 'unreported',
};

/** A field that is stored as undefined where nothing is known. */
function orUnknown<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(schema, () => undefined);
}

const outcomes = v.object({
  by: v.picklist(['item', 'request']),
  results: v.record(
    v.string(),
    v.object({ result: v.picklist(Object.values(results)), message: orUnknown(v.string()) }),
  ),
  counts: orUnknown(v.object({ done: v.number(), failed: v.number(), skipped: v.number() })),
  lastEventAt: orUnknown(v.number()),
  isOver: v.boolean(),
});

const status: v.GenericSchema<unknown, SessionStatus> = v.union([
  v.picklist([
    'in-progress',
    'in-progress-with-problems',
    'ended-success',
    'ended-warning',
    'ended-failed',
  ] as const),
  v.object({ unknown: v.string() }),
]);

const candidate = v.object({
  sessionId: v.string(),
  startedAt: v.number(),
  initiatedBy: orUnknown(v.string()),
});

const openError = orUnknown(errorFacts);

/** What is stored of where a request stands. */
export const storedState: v.GenericSchema<unknown, RequestState> = v.variant('kind', [
  v.object({ kind: v.picklist(['waiting', 'held']) }),
  v.object({ kind: v.literal('sending'), since: v.number() }),
  v.object({
    kind: v.literal('running'),
    sessionId: v.string(),
    outcomes: orUnknown(outcomes),
    error: openError,
  }),
  v.object({ kind: v.literal('ended'), sessionId: v.string(), status, outcomes, endedAt: v.number() }),
  v.object({ kind: v.literal('refused'), error: errorFacts }),
  v.object({ kind: v.literal('unconfirmed'), error: openError, resendIfNotFound: v.boolean() }),
  v.object({
    kind: v.literal('looking-up'),
    since: v.number(),
    error: openError,
    resendIfNotFound: v.boolean(),
  }),
  v.object({ kind: v.literal('lookup-failed'), error: errorFacts }),
  v.object({ kind: v.literal('ambiguous'), candidates: v.array(candidate) }),
  v.object({ kind: v.literal('not-found'), error: openError }),
]);
