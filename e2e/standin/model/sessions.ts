import { uuidFrom } from './ids';
import type {
  EventStatusWire,
  EventTypeWire,
  SessionResultWire,
  ScopeItemWire,
  SessionStateWire,
  SessionTypeWire,
} from './wire';

export type FinalEventStatus = Exclude<EventStatusWire, 'Running'>;

/** A mailbox, folder, channel or team that an item was restored with. */
export interface ItemParent {
  readonly id: string;
  readonly name: string;
  readonly itemType: string;
  readonly email?: string;
  readonly isArchive?: boolean;
}

/** Something that will happen in a session; when, counts from the session's start. */
export interface PlannedEvent {
  readonly afterMs: number;
  /** How long it runs; 0 has its final status from the first moment. */
  readonly durationMs?: number;
  readonly type: EventTypeWire;
  readonly status: FinalEventStatus;
  readonly title: string;
  readonly message: string;
  /** Told by statistics alone. */
  readonly itemId?: string;
  /** What statistics list it below. */
  readonly parent?: ItemParent;
  /** It replaced something, which statistics of mailboxes count apart. */
  readonly isMerged?: boolean;
  readonly itemName?: string;
  readonly itemType?: string;
  readonly itemSizeBytes?: number;
  readonly source?: string;
  readonly target?: string;
}

/** What explore reads find in a session. */
export interface SessionContent {
  readonly objects: readonly ScopeItemWire[];
  /** Of the restore point; undefined before the first backup. */
  readonly momentMs: number | undefined;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
}

export interface SessionRecord {
  readonly id: string;
  readonly ownerKey: string;
  readonly type: SessionTypeWire;
  readonly name: string;
  readonly startedAtMs: number;
  readonly initiatedBy: string;
  readonly scopeName: string;
  readonly clientHost: string;
  readonly reason: string;
  readonly details: string;
  /** `backupTime` of the restore point that was opened, for tests to ask; undefined when there is none. */
  readonly restorePointTime: string | undefined;
  readonly content: SessionContent;
  /** Oldest first; explore reads add to it. */
  readonly plan: PlannedEvent[];
  /** What the events already tell that it was opened. */
  readonly opened: Set<string>;
  /** What the session ends with; computed from its events when it isn't given. */
  readonly result: SessionResultWire | undefined;
  /** A session ends by itself this long after the last thing that happened in it. */
  readonly idleMs: number;
  /** When the session was last read from. */
  usedAtMs: number;
  /** An end that is planned, or was asked for. */
  stopAtMs: number | undefined;
}

export interface NewSession {
  readonly type: SessionTypeWire;
  /** Whose session it is; olivia when not given. */
  readonly ownerKey?: string;
  readonly name?: string;
  readonly scopeName?: string;
  readonly reason?: string;
  readonly details?: string;
  readonly clientHost?: string;
  readonly restorePointTime?: string | undefined;
  /** When not given: all that the object called `scopeName`, or the owner, has at the session's start. */
  readonly content?: SessionContent;
  /** The moment that was asked for; it only shows in the name. */
  readonly momentMs?: number;
  /** By the clock; now when not given. */
  readonly startedAtMs?: number;
  /** Restore events in mixed statuses, appearing by the clock over `overMs` (30 minutes when not given). */
  readonly restores?: {
    readonly count: number;
    readonly overMs?: number;
    readonly status?: 'Success' | 'Failed';
  };
  /** Instead of a made-up course of events. */
  readonly plan?: readonly PlannedEvent[];
  readonly result?: SessionResultWire;
  readonly stopAtMs?: number;
  /** That of the settings when not given. */
  readonly idleMs?: number;
}

/** An event as it stands now. */
export interface EventState {
  readonly order: number;
  readonly planned: PlannedEvent;
  readonly status: EventStatusWire;
  readonly startedAtMs: number;
  readonly endedAtMs: number | undefined;
}

/** A session as it stands now; everything in it is computed from the clock. */
export interface SessionState {
  readonly record: SessionRecord;
  readonly state: SessionStateWire;
  readonly result: SessionResultWire;
  readonly endedAtMs: number | undefined;
  readonly events: readonly EventState[];
  /** Grows with each change. */
  readonly eTag: number;
}

function endOfPlan({ startedAtMs, plan }: SessionRecord): number {
  return plan.reduce(
    (end, { afterMs, durationMs = 0 }) => Math.max(end, startedAtMs + afterMs + durationMs),
    startedAtMs,
  );
}

export function eventId(record: SessionRecord, { order }: EventState): string {
  return uuidFrom(`${record.id} event ${order}`);
}

/** When the session ends if nobody touches it any more. */
function endsAt(record: SessionRecord): number {
  return record.stopAtMs ?? Math.max(endOfPlan(record), record.usedAtMs) + record.idleMs;
}

function eventAt(
  record: SessionRecord,
  planned: PlannedEvent,
  order: number,
  untilMs: number,
  hasEnded: boolean,
): EventState {
  const startedAtMs = record.startedAtMs + planned.afterMs;
  const plannedEndMs = startedAtMs + (planned.durationMs ?? 0);
  const isRunning = plannedEndMs > untilMs;
  return {
    order,
    planned,
    // What still ran when the session ended was aborted with it.
    status: isRunning ? (hasEnded ? 'Cancelled' : 'Running') : planned.status,
    startedAtMs,
    endedAtMs: isRunning ? (hasEnded ? untilMs : undefined) : plannedEndMs,
  };
}

function worstOf(events: readonly EventState[]): SessionResultWire {
  const restores = events.filter(({ planned }) => planned.type !== 'None' && planned.type !== 'View');
  if (restores.length > 0 && restores.every(({ status }) => status === 'Failed')) return 'Failed';
  return events.some(({ status }) => status === 'Failed' || status === 'Warning') ? 'Warning' : 'Success';
}

export function sessionAt(record: SessionRecord, nowMs: number): SessionState {
  const plannedEndMs = endsAt(record);
  const hasEnded = plannedEndMs <= nowMs;
  const untilMs = Math.min(plannedEndMs, nowMs);
  const events = record.plan
    .filter(({ afterMs }) => record.startedAtMs + afterMs <= untilMs)
    .map((planned, order) => eventAt(record, planned, order, untilMs, hasEnded));
  if (hasEnded) {
    const title = 'Restore session stopped';
    const planned: PlannedEvent = { afterMs: 0, type: 'None', status: 'Success', title, message: title };
    const order = events.length;
    events.push({ order, planned, status: 'Success', startedAtMs: plannedEndMs, endedAtMs: plannedEndMs });
  }
  return {
    record,
    state: hasEnded ? 'Stopped' : 'Working',
    result: (hasEnded ? record.result : undefined) ?? worstOf(events),
    endedAtMs: hasEnded ? plannedEndMs : undefined,
    events,
    eTag: 1 + events.length + events.filter(({ endedAtMs }) => endedAtMs !== undefined).length,
  };
}
