import type { Clock } from '../model/clock';
import { ItemTroubles, type ItemTrouble, type ItemTroubleOptions } from './item-troubles';
import { Production, type RestoreKind } from './production';
import type { ItemToRestore } from './item-to-restore';
import { decide, failed } from './restore-decision';
import { started } from '../seed/session-plans';
import type { PlannedEvent, SessionRecord, SessionState } from '../model/sessions';
import type { StandInState } from '../state/state';

export interface RestoreRequest {
  readonly call: RestoreKind;
  readonly explored: SessionState;
  readonly objectId: string;
  readonly objectName: string;
  readonly target: string;
  readonly reason: string;
  readonly items: readonly ItemToRestore[];
}

/** An accepted call. */
export interface RestoreRun {
  readonly atMs: number;
  readonly call: RestoreKind;
  readonly sessionId: string;
  readonly exploreSessionId: string;
  readonly objectId: string;
  readonly itemIds: readonly string[];
  readonly reason: string;
}

interface ActiveRun {
  readonly run: RestoreRun;
  readonly record: SessionRecord;
  readonly endsAtMs: number;
}

export const originalLocation = 'Original location';
/** Before the first item and after the last one nothing happens. */
const startMs = 1000;
const endMs = 1000;
const offlineMessage = 'the backup proxy is offline';

/** Runs restores by the clock. What becomes of each item is decided when the call comes, and shows when its time comes. */
export class Restores {
  readonly production: Production;
  private readonly active: ActiveRun[] = [];
  private readonly troubles = new ItemTroubles();
  private isOffline = false;

  constructor(
    private readonly clock: Clock,
    private readonly state: StandInState,
  ) {
    this.production = new Production(clock);
  }

  /** Every call that was accepted, oldest first: what a client sent twice is here twice. */
  runs(): readonly RestoreRun[] {
    return this.active.map(({ run }) => run);
  }

  /** Lets items of this name or id fail. */
  failItem(nameOrId: string, options: ItemTroubleOptions = {}): ItemTrouble {
    return this.troubles.plant(nameOrId, 'Failed', 'the file is locked for shared use', options);
  }

  /** Restores items of this name or id, with a complaint. */
  warnItem(nameOrId: string, options: ItemTroubleOptions = {}): ItemTrouble {
    return this.troubles.plant(nameOrId, 'Warning', 'its permissions could not be restored', options);
  }

  skipItem(nameOrId: string, options: ItemTroubleOptions = {}): ItemTrouble {
    return this.troubles.plant(nameOrId, 'Skipped', 'it is on hold', options);
  }

  get isProxyOffline(): boolean {
    return this.isOffline;
  }

  /** From now on no item is restored, and whatever needs the proxy answers ProxyOffline. */
  takeProxyOffline(): void {
    this.isOffline = true;
    const nowMs = this.clock.now();
    for (const { record } of this.active) {
      for (const [index, planned] of record.plan.entries()) {
        const endsAtMs = record.startedAtMs + planned.afterMs + (planned.durationMs ?? 0);
        if (planned.type !== 'Restore' || endsAtMs <= nowMs) continue;
        const { message } = failed(planned.itemName ?? '', offlineMessage);
        record.plan[index] = { ...planned, status: 'Failed', message };
      }
      this.production.change(record, (outcome) => ({
        ...outcome,
        action: 'failed',
        message: failed(outcome.itemName, offlineMessage).message,
      }));
    }
  }

  bringProxyBack(): void {
    this.isOffline = false;
  }

  /** Does a restore of this mailbox, drive, site or team still run? */
  isRestoring(objectId: string): boolean {
    const nowMs = this.clock.now();
    return this.active.some(
      ({ record, endsAtMs, run }) =>
        run.objectId === objectId && endsAtMs > nowMs && this.state.session(record.id)?.state === 'Working',
    );
  }

  /** Answers the id of the session to follow. */
  start(request: RestoreRequest): string {
    const { call, explored, objectId, objectName, target, reason, items } = request;
    const nowMs = this.clock.now();
    const stepMs = Math.round(1000 / this.state.settings.restoredPerSecond);
    const record = this.sessionFor(request);
    const firstMs = nowMs - record.startedAtMs + startMs;
    for (const [index, item] of items.entries()) {
      const afterMs = firstMs + index * stepMs;
      const there = this.production.contentOf(item.place);
      const { status, action, message } = decide(item, there, this.troubles.meet(item));
      const { itemId, itemName, itemType, itemSizeBytes, source, parent, versions } = item;
      const planned: PlannedEvent = {
        afterMs,
        durationMs: stepMs,
        type: 'Restore',
        status,
        title: `Restore of ${itemName}`,
        message,
        itemId,
        itemName,
        itemType,
        ...(itemSizeBytes === undefined ? {} : { itemSizeBytes }),
        ...(parent === undefined ? {} : { parent }),
        ...(action === 'overwritten' || action === 'merged' ? { isMerged: true } : {}),
        source,
        target,
      };
      record.plan.push(planned);
      this.production.add(record, item.place.key, item.content, {
        atMs: record.startedAtMs + afterMs + stepMs,
        call,
        sessionId: record.id,
        exploreSessionId: explored.record.id,
        object: objectName,
        target,
        itemId,
        itemName,
        versions,
        action,
        message,
      });
    }
    record.plan.sort((a, b) => a.afterMs - b.afterMs);
    const run: RestoreRun = {
      atMs: nowMs,
      call,
      sessionId: record.id,
      exploreSessionId: explored.record.id,
      objectId,
      itemIds: items.map(({ itemId }) => itemId),
      reason,
    };
    this.active.push({ run, record, endsAtMs: nowMs + startMs + items.length * stepMs });
    return record.id;
  }

  /** The explore session itself, or a new one: both are possible (see src/api/README.md). */
  private sessionFor({ explored, reason }: RestoreRequest): SessionRecord {
    const { type, ownerKey, scopeName, restorePointTime, content } = explored.record;
    if (this.state.settings.restoreSession === 'explore') return explored.record;
    return this.state.addSession({
      type,
      ownerKey,
      scopeName,
      reason: reason || explored.record.reason,
      restorePointTime,
      content,
      plan: [started],
      idleMs: endMs,
    }).record;
  }
}
