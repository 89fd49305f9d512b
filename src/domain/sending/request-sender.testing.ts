import * as v from 'valibot';
import type { Workload } from '#/api/access/workloads';
import type { ApiClient } from '#/api/transport/client';
import { ApiError } from '#/api/transport/errors';
import { knownClock } from '#/api/transport/server-clock.testing';
import { RequestSender } from './request-sender';
import { advance, type SendState } from './send-state';
import type { SessionClaims } from './session-claims';
import { memoryClaims } from './session-claims.testing';

export interface Row {
  readonly name: string;
  readonly state: SendState;
  readonly sentAt: number;
  readonly ruledOut: readonly string[];
}

export const unconfirmed: SendState = { kind: 'unconfirmed', error: undefined, resendIfNotFound: false };

export function rowOf(name: string, state: SendState = { kind: 'waiting' }): Row {
  return { name, state, sentAt: Date.now(), ruledOut: [] };
}

export interface Bench {
  readonly claims?: SessionClaims;
  readonly sessions?: readonly unknown[];
  readonly type?: Workload;
  /** Runs when a request is posted; `lost…` then loses its answer. */
  readonly onPost?: (name: string) => Promise<void> | void;
  readonly onAccepted?: (name: string) => void;
}

/** A server whose list of sessions is answered only when the test says so. */
export function setUp(
  first: readonly Row[],
  { claims = memoryClaims(), sessions = [], type = 'Vex', onPost, onAccepted }: Bench = {},
) {
  const rows = [...first];
  const leaving = new AbortController();
  const posted: string[] = [];
  const asked: (() => void)[] = [];
  const never = () => Promise.reject(new Error('not asked for'));
  const api: ApiClient = {
    version: 'v8',
    clock: knownClock(),
    linkedPath: (_, otherwise) => otherwise,
    readBytes: never,
    makeBytes: never,
    write: never,
    read: async (_, schema) => {
      await new Promise<void>((resolve) => asked.push(resolve));
      return v.parse(schema, { results: sessions, _links: {} });
    },
  };
  const sender = new RequestSender<Row>({ api, personKey: 'ada', signedIn: leaving.signal }, claims, {
    maxConcurrent: 3,
    rows: () => rows,
    keyOf: ({ name }) => name,
    stateOf: ({ state }) => state,
    advance: (key, event, changes) => {
      const at = rows.findIndex(({ name }) => name === key);
      const row = rows[at];
      if (row !== undefined) rows[at] = { ...row, ...changes, state: advance(row.state, event) };
    },
    post: async ({ name }) => {
      posted.push(name);
      await onPost?.(name);
      if (name.startsWith('lost')) throw new ApiError({ kind: 'unreachable' }, { request: 'POST' });
      return { sessionId: name.startsWith('shared') ? 'shared' : name, session: undefined };
    },
    sentRequestOf: ({ sentAt, ruledOut }) => ({ type, sentAt, ruledOut }),
    knownSessionIds: () => [],
    isShared: (_, sessionId) => sessionId === 'shared',
    onAccepted: (row) => onAccepted?.(row.name),
    refine: (_, verdict) => Promise.resolve(verdict),
  });
  const answerList = () => asked.splice(0).forEach((answer) => answer());
  const kinds = () => rows.map(({ state }) => state.kind);
  const change = (name: string, state: SendState) => {
    const at = rows.findIndex((row) => row.name === name);
    rows[at] = { ...rowOf(name), state };
  };
  return { rows, sender, posted, asked, answerList, leaving, claims, kinds, change };
}
