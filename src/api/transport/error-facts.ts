import * as v from 'valibot';
import { ApiError, type ProblemKind } from './errors';

/** `portal`: nothing that the server or the network did. `not-noted`: the browser could not store a note, so nothing was sent. */
export type FactKind = ProblemKind | 'portal' | 'not-noted';

const kinds: Record<FactKind, true> = {
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
  'not-noted': true,
};

function isFactKind(value: unknown): value is FactKind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** An error as it can be stored: facts only. `describeFacts` words them when they are shown. */
export const errorFacts = v.object({
  kind: v.custom<FactKind>(isFactKind),
  /** Epoch ms of this device. */
  at: v.number(),
  request: v.optional(v.string()),
  status: v.optional(v.number()),
  serverMessage: v.optional(v.string()),
  field: v.optional(v.object({ path: v.string(), message: v.string() })),
  /** Set when the server said when to come back. Epoch ms of this device. */
  retryAt: v.optional(v.number()),
  /** What an error of the portal itself says. */
  message: v.optional(v.string()),
});

export type ErrorFacts = v.InferOutput<typeof errorFacts>;

/** The browser can't store a note about a request, so the request is not sent. */
export class NotNotedError extends Error {
  override readonly name = 'NotNotedError';
}

export function toErrorFacts(error: unknown): ErrorFacts {
  if (error instanceof NotNotedError) return { kind: 'not-noted', at: Date.now() };
  if (!(error instanceof ApiError)) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'portal', at: Date.now(), message };
  }
  const { problem, facts, at } = error;
  const waitMs = problem.kind === 'busy' ? problem.retryAfterMs : undefined;
  return {
    kind: problem.kind,
    at,
    request: facts.request,
    status: facts.status,
    serverMessage: facts.serverMessage,
    field: problem.kind === 'unexpected-answer' ? problem.at : undefined,
    retryAt: waitMs === undefined ? undefined : at + waitMs,
  };
}
