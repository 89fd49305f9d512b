import * as v from 'valibot';

/*
 * Release 0.1.0 stored the same facts under other names. These functions give its records the names of today; records
 * of today pass through unchanged.
 */

type StoredObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is StoredObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function renamed(record: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!isObject(record)) return record;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [names[name] ?? name, value]));
}

/** Whether the head of a plan is one of release 0.1.0, which its tabs would still send from. */
export function isV1Head(record: unknown): boolean {
  return isObject(record) && 'callKeys' in record;
}

export function upgradeHead(record: unknown): unknown {
  return renamed(record, { callKeys: 'requestKeys' });
}

export function upgradeContent(record: unknown): unknown {
  return renamed(record, { call: 'request' });
}

const stateKinds: ReadonlyMap<unknown, string> = new Map([
  ['lost', 'unconfirmed'],
  ['looking', 'looking-up'],
  ['look-failed', 'lookup-failed'],
  ['unclear', 'ambiguous'],
  ['not-started', 'not-found'],
]);

/** Errors were stored as texts. What the server said, and the kind, are kept. */
const v1Error = v.object({
  kind: v.string(),
  text: v.object({ serverMessage: v.optional(v.string()) }),
  retryAt: v.optional(v.number()),
});

function upgradeError(error: unknown): unknown {
  const parsed = v.safeParse(v1Error, error);
  if (!parsed.success) return error;
  const { kind, text, retryAt } = parsed.output;
  return { kind, serverMessage: text.serverMessage, retryAt, at: 0 };
}

function upgradeResults(results: unknown): unknown {
  if (!isObject(results)) return results;
  const upgrade = (outcome: unknown) =>
    isObject(outcome) && outcome['result'] === 'untold' ? { ...outcome, result: 'unreported' } : outcome;
  return Object.fromEntries(Object.entries(results).map(([key, outcome]) => [key, upgrade(outcome)]));
}

function upgradeOutcomes(outcomes: unknown): unknown {
  if (!isObject(outcomes)) return outcomes;
  const by = outcomes['by'] === 'call' ? 'request' : outcomes['by'];
  return { ...outcomes, by, results: upgradeResults(outcomes['results']) };
}

export function upgradeProgress(record: unknown): unknown {
  if (!isObject(record) || !isObject(record['state'])) return record;
  const state = renamed(record['state'], { thenSend: 'resendIfNotFound' });
  if (!isObject(state)) return record;
  const kind = stateKinds.get(state['kind']) ?? state['kind'];
  return {
    ...record,
    state: {
      ...state,
      kind,
      ...('error' in state ? { error: upgradeError(state['error']) } : {}),
      ...('outcomes' in state ? { outcomes: upgradeOutcomes(state['outcomes']) } : {}),
    },
  };
}
