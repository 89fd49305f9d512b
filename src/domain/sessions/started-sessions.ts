import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { workloads } from '#/api/access/workloads';
import type { ReadonlyStore } from '#/lib/store';
import { onStoredElsewhere, readStored, removeStored, writeStored } from '#/lib/stored';
import type { Person } from '../person/person';

/**
 * What this device asked for when it started a session. The server's RestoreSession names neither the object nor the
 * moment, so without this nobody could tell whose data a session shows, or start it again with the same values.
 */
const startedSession = v.object({
  sessionId: v.string(),
  startedAt: v.number(),
  type: v.picklist(workloads),
  /** Undefined for one's own data. */
  whose: v.optional(v.object({ id: v.string(), name: v.string(), address: v.string() })),
  /** Ids of further objects of the same session, which only v6 allows; `whose.name` speaks for all of them. */
  moreIds: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  /** `latest`, or the moment that was asked for (ISO UTC, exact). */
  when: v.string(),
  /** The moment in the request; for the latest state, the moment of sending. */
  dateTime: v.string(),
  repositoryId: v.optional(v.string()),
  showDeleted: v.boolean(),
  showAllVersions: v.boolean(),
  reason: v.string(),
  /** The session's own `_links`. */
  links: v.pipe(v.record(v.string(), v.string()), v.readonly()),
});

export type StartedSession = Readonly<v.InferOutput<typeof startedSession>>;

const maxRemembered = 500;

type ById = ReadonlyMap<string, StartedSession>;

/**
 * Sessions that the person started on this device, newest first. They are remembered until the person signs out, or
 * for longer together with the restore list.
 */
export class StartedSessions {
  private readonly state = createStore<ById>(() => new Map());
  readonly store: ReadonlyStore<ById> = this.state;
  private readonly personKey: string;
  private readonly signedIn: AbortSignal;

  constructor({ personKey, signedIn }: Pick<Person, 'personKey' | 'signedIn'>) {
    this.personKey = personKey;
    this.signedIn = signedIn;
    this.load();
    onStoredElsewhere([this.keyOf(false), this.keyOf(true)], () => this.load(), signedIn);
  }

  get ids(): readonly string[] {
    return [...this.state.getState().keys()];
  }

  find(sessionId: string): StartedSession | undefined {
    return this.state.getState().get(sessionId);
  }

  add(started: StartedSession): void {
    if (this.signedIn.aborted) return;
    const others = this.readFrom(false).filter(({ sessionId }) => sessionId !== started.sessionId);
    writeStored('device', this.keyOf(false), [started, ...others].slice(0, maxRemembered));
    this.load();
  }

  /** At sign-out: whether the person finds them here again at the next sign-in. */
  leave(isKept: boolean): void {
    this.load();
    for (const was of [true, false]) removeStored('device', this.keyOf(was));
    const sessions = [...this.state.getState().values()];
    if (sessions.length > 0) writeStored('device', this.keyOf(isKept), sessions);
  }

  /** Whatever is not a preference is forgotten at sign-out; with the restore list that needs them they become one. */
  private keyOf(isKept: boolean): string {
    return `${isKept ? 'preference.' : ''}started-sessions.${this.personKey}`;
  }

  private readFrom(isKept: boolean): readonly StartedSession[] {
    return readStored('device', this.keyOf(isKept), v.array(startedSession)) ?? [];
  }

  private load(): void {
    const byId = new Map<string, StartedSession>();
    for (const one of [...this.readFrom(false), ...this.readFrom(true)].slice(0, maxRemembered)) {
      if (!byId.has(one.sessionId)) byId.set(one.sessionId, one);
    }
    this.state.setState(byId, true);
  }
}
