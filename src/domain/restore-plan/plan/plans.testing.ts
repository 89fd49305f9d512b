import * as v from 'valibot';
import type { ApiClient } from '#/api/transport/client';
import { knownClock } from '#/api/transport/server-clock.testing';
import { ApiError, type Problem } from '#/api/transport/errors';
import type { RestoreEntry } from '../../restore-list/entry';
import { defaultOptions } from '../requests/options';
import type { RequestState, PlannedRequest } from './plan';

/** `afterwards`: it acts, and answers so all the same, as a gateway may. */
type Act =
  | 'answer'
  | 'lose-answer'
  | 'lose-request'
  | 'hold'
  | Problem
  | { readonly afterwards: Problem; readonly status: number };

/** A server that restores: each call makes a session, as long as it is told to. */
export class FakeServer {
  readonly restored: string[][] = [];
  readonly sessions: { id: string; state: string; result: string; reason: string; type: string }[] = [];
  readonly failing = new Set<string>();
  reads = 0;
  acts: Act[] = [];
  onRequest: () => Promise<void> = () => Promise.resolve();
  isAway = false;
  isShared = false;
  /** Its events are dated by another clock than its answers. */
  eventsBehindMs = 0;
  private release: (() => void)[] = [];
  private exploreEvents: unknown[] = [];

  letGo(): void {
    for (const go of this.release.splice(0)) go();
  }

  readonly api: ApiClient = {
    version: 'v7',
    clock: knownClock(),
    linkedPath: (_, otherwise) => otherwise,
    readBytes: () => Promise.reject(new Error('not asked for')),
    makeBytes: () => Promise.reject(new Error('not asked for')),
    read: async (path, schema) => {
      this.reads += 1;
      if (this.isAway) throw new ApiError({ kind: 'unreachable' }, { request: path });
      return v.parse(schema, this.answer(path));
    },
    write: async (path, body, schema) => {
      await this.onRequest();
      const act = this.acts.shift() ?? 'answer';
      if (typeof act === 'object' && 'kind' in act)
        throw new ApiError(act, { request: path, serverMessage: 'said so' });
      if (act === 'lose-request') throw new ApiError({ kind: 'unreachable' }, { request: path });
      const id = this.restore(body);
      if (typeof act === 'object') throw new ApiError(act.afterwards, { request: path, status: act.status });
      if (act === 'hold') await new Promise<void>((resolve) => this.release.push(resolve));
      if (act === 'lose-answer') throw new ApiError({ kind: 'unreachable' }, { request: path });
      return v.parse(schema, { sessionId: id });
    },
  };

  private restore(body: unknown): string {
    const { items, reason } = v.parse(
      v.object({ items: v.array(v.object({ id: v.string() })), reason: v.string() }),
      body,
    );
    const ids = items.map((item) => item.id);
    this.restored.push(ids);
    const at = new Date(Date.now() - this.eventsBehindMs).toISOString();
    const events = ids.map((one) => ({
      id: `event of ${one} ${this.restored.length}`,
      type: 'Restore',
      status: this.failing.has(one) ? 'Failed' : 'Success',
      startTime: at,
      itemName: `title of ${one}`,
      message: this.failing.has(one) ? 'the file is locked' : 'restored',
    }));
    if (this.isShared) {
      this.exploreEvents.push(...events);
      return 's';
    }
    const id = `restore ${this.restored.length}`;
    const result = ids.some((one) => this.failing.has(one)) ? 'Warning' : 'Success';
    this.sessions.push({ id, state: 'Stopped', result, reason, type: 'Vex' });
    this.events.set(id, events);
    return id;
  }

  private readonly events = new Map<string, unknown[]>();

  private answer(path: string): unknown {
    const [, , id, part] = path.split('/').map(decodeURIComponent);
    const record = (session: (typeof this.sessions)[number]) => ({
      ...session,
      creationTime: new Date().toISOString(),
      initiatedBy: 'ada',
      _links: {},
    });
    if (id === undefined) return { results: this.sessions.map(record), _links: {} };
    if (part === 'Events')
      return { results: id === 's' ? this.exploreEvents : (this.events.get(id) ?? []), _links: {} };
    const found = this.sessions.find((session) => session.id === id);
    if (found !== undefined) return record(found);
    if (id === 's') return record({ id, state: 'Working', result: 'Success', reason: '', type: 'Vex' });
    throw new ApiError({ kind: 'not-found' }, { request: path });
  }
}

/** A call of a mailbox, with whatever entries a test needs in it. */
export function requestWith(entries: readonly RestoreEntry[], state: RequestState): PlannedRequest {
  return {
    key: 'k',
    sessionId: 's',
    target: { kind: 'mail', mailboxId: 'm' },
    options: defaultOptions('mail'),
    entries,
    request: { path: '', body: {}, entryKeys: entries.map(({ key }) => key) },
    sentAt: 1,
    ruledOut: [],
    state,
  };
}
