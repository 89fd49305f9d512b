import type { SendAccess } from '../../sending/send-once';
import { isRequestBusy, type CallState, type PlannedRequest, type RestorePlan } from '../plan/plan';
import type { PlanEnvironment } from './plan-environment';
import { PlanStorage } from './plan-storage';

export interface PlansState {
  readonly isLoaded: boolean;
  /** Newest first. */
  readonly plans: readonly RestorePlan[];
  /** This tab sends; otherwise another tab of this browser does. Every tab follows what runs. */
  readonly isRunner: boolean;
  /** False where the browser keeps nothing: plans last until the tab is closed. */
  readonly isKept: boolean;
}

/** States that another tab may have moved on from, by what an operator pressed there. */
function isOpen({ kind }: CallState): boolean {
  return (
    kind === 'waiting' ||
    kind === 'held' ||
    kind === 'refused' ||
    kind === 'not-started' ||
    kind === 'unclear' ||
    kind === 'look-failed'
  );
}

/** Which of two views of a call is the later one. What this tab sends and looks for, no other tab knows better. */
function isOvertaken(here: CallState, kept: CallState, isRunner: boolean): boolean {
  if (!isRunner) return here.kind !== 'running' || kept.kind !== 'running';
  return isOpen(here) ? kept.kind !== 'sending' : here.kind === 'running' && kept.kind === 'ended';
}

/** Another tab has called back what this one is looking for, to send it if it is not there. */
function isCalledBack(here: CallState, kept: CallState): boolean {
  const isLost = (state: CallState) => state.kind === 'lost' || state.kind === 'looking';
  return isLost(here) && (kept.kind === 'lost' || kept.kind === 'looking') && !kept.thenSend;
}

function withoutSending(call: PlannedRequest): PlannedRequest {
  const { state } = call;
  return state.kind === 'lost' || state.kind === 'looking'
    ? { ...call, state: { ...state, thenSend: false } }
    : call;
}

/** The plans of a person in this tab, kept in step with those on the device. */
export class PlanRepository {
  private state: PlansState = { isLoaded: false, plans: [], isRunner: false, isKept: true };
  private readonly listeners = new Set<() => void>();
  private readonly storage: PlanStorage;
  /** One after the other, so that what is read is never older than what was written here before. */
  private work: Promise<void> = Promise.resolve();
  /** Calls with changes that are not written yet. */
  private readonly unwritten = new Map<string, number>();
  /** Plans that are on the device, which is what this tab goes by after a reload, and any other tab. */
  private readonly keptIds = new Set<string>();

  constructor(
    private readonly access: SendAccess,
    private readonly device: PlanEnvironment,
    private readonly onChange: () => void,
  ) {
    this.storage = new PlanStorage(access.personKey, device.records);
    access.signedIn.addEventListener('abort', () => device.warnBeforeClosing(false), { once: true });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): PlansState => this.state;

  /** Resolves when everything so far is kept, or can't be. */
  readonly written = (): Promise<void> => this.work;

  find(requestKey: string): { readonly plan: RestorePlan; readonly call: PlannedRequest } | undefined {
    for (const plan of this.state.plans) {
      const call = plan.requests.find(({ key }) => key === requestKey);
      if (call !== undefined) return { plan, call };
    }
    return undefined;
  }

  /**
   * Whether the call may be sent as far as the device goes: where that knows of a plan but takes no notes any more, it
   * would say after a reload that the call still waits.
   */
  canSend(requestKey: string): boolean {
    const planId = this.find(requestKey)?.plan.id;
    return planId !== undefined && (this.state.isKept || !this.keptIds.has(planId));
  }

  becomeRunner(): void {
    this.set({ isRunner: true });
  }

  /** Reads what is kept, where other tabs may have changed something. */
  readonly load = (): Promise<void> =>
    this.enqueue(async () => {
      const kept = await this.storage.readAll();
      for (const { id } of kept) this.keptIds.add(id);
      this.set({ isLoaded: true, plans: this.merge(kept) });
    });

  addPlan(plan: RestorePlan): Promise<void> {
    this.set({ plans: [plan, ...this.state.plans] });
    return this.write(plan.requests, async () => {
      await this.storage.putRequests(plan, plan.requests);
      this.keptIds.add(plan.id);
    });
  }

  addRequests(planId: string, requests: readonly PlannedRequest[]): void {
    const plans = this.state.plans.map((plan) =>
      plan.id === planId ? { ...plan, requests: [...plan.requests, ...requests] } : plan,
    );
    this.set({ plans });
    const plan = plans.find(({ id }) => id === planId);
    if (plan !== undefined) void this.write(requests, () => this.storage.putRequests(plan, requests));
  }

  /** With `keep` false only this tab knows: what a look at the server can tell again. */
  setState(
    requestKey: string,
    state: CallState,
    { keep = true, ...changes }: { keep?: boolean; sentAt?: number; ruledOut?: readonly string[] } = {},
  ) {
    const found = this.find(requestKey);
    if (found === undefined) return;
    const call = { ...found.call, ...changes, state };
    this.set({ plans: this.state.plans.map((plan) => (plan === found.plan ? withCall(plan, call) : plan)) });
    if (keep) void this.write([call], () => this.storage.putState(found.plan.id, call));
  }

  remove(planId: string): void {
    this.set({ plans: this.state.plans.filter(({ id }) => id !== planId) });
    void this.write([], () => this.storage.remove(planId));
  }

  private merge(kept: readonly RestorePlan[]): readonly RestorePlan[] {
    const isUnwritten = (plan: RestorePlan) => plan.requests.some(({ key }) => this.unwritten.has(key));
    const keptIds = new Set(kept.map(({ id }) => id));
    const onlyHere = this.state.plans.filter((plan) => !keptIds.has(plan.id) && isUnwritten(plan));
    return [...onlyHere, ...kept.map((plan) => this.mergePlan(plan))];
  }

  private mergePlan(kept: RestorePlan): RestorePlan {
    const keptKeys = new Set(kept.requests.map(({ key }) => key));
    const known = this.state.plans.find(({ id }) => id === kept.id)?.requests ?? [];
    const added = known.filter(({ key }) => !keptKeys.has(key));
    const requests = kept.requests.map((call) => {
      const here = this.find(call.key)?.call;
      if (here === undefined) return call;
      if (this.unwritten.has(call.key)) return here;
      if (isOvertaken(here.state, call.state, this.state.isRunner)) return call;
      if (isCalledBack(here.state, call.state)) return withoutSending(here);
      // Two tabs may have pressed at once; what was really sent must stand, lest it be sent again.
      if (here.state.kind !== call.state.kind)
        void this.write([here], () => this.storage.putState(kept.id, here));
      return here;
    });
    const plan = { ...kept, requests: [...requests, ...added] };
    // Calls are never taken away from a plan: a tab that did not know of these yet has written it without them.
    if (added.some(({ key }) => !this.unwritten.has(key)))
      void this.write(added, () => this.storage.putRequests(plan, added));
    return plan;
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.after(this.work, work);
    return this.work;
  }

  private async after(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    await before;
    if (!this.state.isKept || this.access.signedIn.aborted) return;
    try {
      await work();
    } catch {
      // Storage may be forbidden, full or broken: new plans then live in this tab, which sends them by itself. Those
      // of another tab are left to that.
      const { plans, isRunner } = this.state;
      const own = isRunner ? plans : plans.filter(({ id }) => !this.keptIds.has(id));
      this.set({ isLoaded: true, isKept: false, isRunner: true, plans: own });
    }
  }

  private write(requests: readonly PlannedRequest[], work: () => Promise<void>): Promise<void> {
    for (const { key } of requests) this.unwritten.set(key, (this.unwritten.get(key) ?? 0) + 1);
    return this.enqueue(async () => {
      await work();
      this.device.tabs.tell();
    }).finally(() => {
      for (const { key } of requests) {
        const left = (this.unwritten.get(key) ?? 1) - 1;
        if (left === 0) this.unwritten.delete(key);
        else this.unwritten.set(key, left);
      }
    });
  }

  /** After sign-out nothing changes any more: what is kept, if anything, is for the next page to take up. */
  private set(changes: Partial<PlansState>): void {
    if (this.access.signedIn.aborted) return;
    this.state = { ...this.state, ...changes };
    const { isLoaded, plans, isRunner } = this.state;
    const requests = plans.flatMap((plan) => plan.requests);
    const needed = requests
      .filter((call) => isRequestBusy(call) || call.state.kind === 'held')
      .flatMap(({ sessionId, state }) => [sessionId, ...('sessionId' in state ? [state.sessionId] : [])]);
    this.device.sessionsOfPlans.note(isLoaded ? needed : undefined);
    const isSending = requests.some((call) => call.state.kind !== 'running' && isRequestBusy(call));
    this.device.warnBeforeClosing(isRunner && isSending);
    for (const listener of this.listeners) listener();
    this.onChange();
  }
}

function withCall(plan: RestorePlan, changed: PlannedRequest): RestorePlan {
  return { ...plan, requests: plan.requests.map((call) => (call.key === changed.key ? changed : call)) };
}
