import * as v from 'valibot';
import type { ProblemKind } from '#/api/transport/errors';
import type { EntryResult } from '../outcomes/entry-outcome';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import type { Candidate, CallState, StoredError } from '../plan/plan';

const problemKinds: Record<ProblemKind | 'portal', true> = {
  'signed-out': true,
  forbidden: true,
  'not-found': true,
  conflict: true,
  rejected: true,
  busy: true,
  'not-offered': true,
  'proxy-offline': true,
  failed: true,
  unreachable: true,
  'unexpected-answer': true,
  portal: true,
};

function isProblemKind(value: unknown): value is StoredError['kind'] {
  return typeof value === 'string' && Object.hasOwn(problemKinds, value);
}

const error = v.pipe(
  v.object({
    kind: v.custom<StoredError['kind']>(isProblemKind),
    text: v.object({
      title: v.string(),
      next: v.string(),
      serverMessage: v.optional(v.string()),
      details: v.array(v.tuple([v.string(), v.string()])),
    }),
    retryAt: v.optional(v.number()),
  }),
  v.transform((kept): StoredError => ({ ...kept, retryAt: kept.retryAt })),
);

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

const outcomes = v.pipe(
  v.object({
    by: v.picklist(['item', 'call']),
    results: v.record(
      v.string(),
      v.pipe(
        v.object({ result: v.picklist(Object.values(results)), message: v.optional(v.string()) }),
        v.transform((outcome) => ({ ...outcome, message: outcome.message })),
      ),
    ),
    counts: v.optional(v.object({ done: v.number(), failed: v.number(), skipped: v.number() })),
    lastEventAt: v.optional(v.number()),
    isOver: v.boolean(),
  }),
  v.transform((told) => ({ ...told, counts: told.counts, lastEventAt: told.lastEventAt })),
);

const statuses = [
  'in-progress',
  'in-progress-with-problems',
  'ended-success',
  'ended-warning',
  'ended-failed',
] as const;

const status: v.GenericSchema<unknown, SessionStatus> = v.union([
  v.picklist(statuses),
  v.object({ unknown: v.string() }),
]);

const candidate = v.pipe(
  v.object({ sessionId: v.string(), startedAt: v.number(), initiatedBy: v.optional(v.string()) }),
  v.transform((one): Candidate => ({ ...one, initiatedBy: one.initiatedBy })),
);

const openError = v.optional(error);

/** What is kept of where a call stands. */
export const storedState: v.GenericSchema<unknown, CallState> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.picklist(['waiting', 'held']) }),
    v.object({ kind: v.literal('sending'), since: v.number() }),
    v.object({
      kind: v.literal('running'),
      sessionId: v.string(),
      outcomes: v.optional(outcomes),
      error: openError,
    }),
    v.object({
      kind: v.literal('ended'),
      sessionId: v.string(),
      status,
      outcomes,
      endedAt: v.number(),
    }),
    v.object({ kind: v.literal('refused'), error }),
    v.object({ kind: v.literal('lost'), error: openError, thenSend: v.boolean() }),
    v.object({ kind: v.literal('looking'), since: v.number(), error: openError, thenSend: v.boolean() }),
    v.object({ kind: v.literal('look-failed'), error }),
    v.object({ kind: v.literal('unclear'), candidates: v.array(candidate) }),
    v.object({ kind: v.literal('not-started'), error: openError }),
  ]),
  v.transform((state): CallState => {
    if (state.kind === 'running') return { ...state, outcomes: state.outcomes, error: state.error };
    const isLost = state.kind === 'lost' || state.kind === 'looking';
    if (isLost || state.kind === 'not-started') return { ...state, error: state.error };
    return state;
  }),
);
