import * as v from 'valibot';
import { toStoredEntry } from '../../restore-list/entry-schema';
import type { RecordKey, RecordStore } from '../../restore-list/records';
import type { PlannedRequest, RestorePlan } from '../plan/plan';
import { storedRequest } from './stored-request';
import { storedState } from './stored-state';
import { isV1Head, upgradeContent, upgradeHead, upgradeProgress } from './stored-v1';

const storedHead = v.object({
  id: v.string(),
  createdAt: v.number(),
  reason: v.string(),
  requestKeys: v.array(v.string()),
});

const storedProgress = v.object({
  key: v.string(),
  sentAt: v.number(),
  ruledOut: v.optional(v.array(v.string()), []),
  state: storedState,
});

type CallContent = v.InferOutput<typeof storedRequest>;

/**
 * Plans as this device keeps them: a head and large contents, each written once, and a small record per call for where
 * it stands. Nothing is rewritten that did not change, whatever the size of a plan.
 */
export class PlanStorage {
  private readonly contents = new Map<string, CallContent>();

  constructor(
    private readonly personKey: string,
    private readonly records: RecordStore,
  ) {}

  /** Newest first. A plan of which anything can't be read is left out: nothing must be sent from it. */
  async readAll(): Promise<readonly RestorePlan[]> {
    const heads = await this.records.read(this.start('plan'));
    const progress = new Map<string, v.InferOutput<typeof storedProgress>>();
    for (const record of await this.records.read(this.start('state'))) {
      const parsed = v.safeParse(storedProgress, upgradeProgress(record));
      if (parsed.success) progress.set(parsed.output.key, parsed.output);
    }
    const plans: RestorePlan[] = [];
    for (const record of heads) {
      const parsed = v.safeParse(storedHead, upgradeHead(record));
      if (!parsed.success) continue;
      const { requestKeys, ...head } = parsed.output;
      await this.readContents(head.id, requestKeys);
      const requests = requestKeys.flatMap((key): PlannedRequest[] => {
        const content = this.contents.get(key);
        const stands = progress.get(key);
        return content === undefined || stands === undefined ? [] : [{ ...content, ...stands }];
      });
      if (requests.length === requestKeys.length) plans.push({ ...head, requests });
    }
    return plans.toSorted((a, b) => b.createdAt - a.createdAt);
  }

  /** Stores plans of release 0.1.0 in the form of today, so that a tab of that release does not send from them. */
  async upgrade(): Promise<void> {
    const heads = await this.records.read(this.start('plan'));
    if (!heads.some(isV1Head)) return;
    for (const plan of await this.readAll()) await this.putRequests(plan, plan.requests);
  }

  /** Stores a plan, or requests that were added to one. */
  async putRequests(plan: RestorePlan, requests: readonly PlannedRequest[]): Promise<void> {
    const { id, createdAt, reason } = plan;
    const records = new Map<RecordKey, unknown>([
      [this.start('plan', id), { id, createdAt, reason, requestKeys: plan.requests.map(({ key }) => key) }],
    ]);
    for (const plannedRequest of requests) {
      const { key, sessionId, target, options, entries, request } = plannedRequest;
      const content = { key, sessionId, target, options, entries: entries.map(toStoredEntry), request };
      records.set(this.start('content', id, key), content);
      records.set(this.start('state', id, key), this.progressOf(plannedRequest));
    }
    await this.records.put(records);
  }

  async putState(planId: string, request: PlannedRequest): Promise<void> {
    await this.records.put(new Map([[this.start('state', planId, request.key), this.progressOf(request)]]));
  }

  async remove(planId: string): Promise<void> {
    await this.records.remove([this.start('plan', planId)]);
    await this.records.removeAll(this.start('content', planId));
    await this.records.removeAll(this.start('state', planId));
  }

  private start(...parts: readonly string[]): RecordKey {
    return [this.personKey, ...parts];
  }

  private progressOf({ key, sentAt, ruledOut, state }: PlannedRequest) {
    return { key, sentAt, ruledOut, state };
  }

  private async readContents(planId: string, requestKeys: readonly string[]): Promise<void> {
    if (requestKeys.every((key) => this.contents.has(key))) return;
    for (const record of await this.records.read(this.start('content', planId))) {
      const parsed = v.safeParse(storedRequest, upgradeContent(record));
      if (parsed.success) this.contents.set(parsed.output.key, parsed.output);
    }
  }
}
