import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SendAccess } from '../../sending/sender-work';
import {
  isFollowed,
  isRequestBusy,
  type FollowedState,
  type PlannedRequest,
  type RequestState,
  type RestorePlan,
} from '../plan/plan';
import type { PlanEnvironment } from './plan-environment';
import { PlanStorage } from './plan-storage';

export interface PlansState {
  readonly isLoaded: boolean;
  /** Newest first. */
  readonly plans: readonly RestorePlan[];
  /** This tab sends and writes; otherwise another tab of this browser does. Every tab follows what runs. */
  readonly isWriter: boolean;
  /** False where the browser stores nothing: plans last until the tab is closed. */
  readonly isStored: boolean;
  /** The tab that sends has not answered what was pressed in this one. */
  readonly isWriterSilent: boolean;
}

export const noPlans: PlansState = {
  isLoaded: false,
  plans: [],
  isWriter: false,
  isStored: true,
  isWriterSilent: false,
};

/** What a request takes over beside its state. */
export interface RequestChanges {
  readonly sentAt?: number;
  readonly ruledOut?: readonly string[];
}

/**
 * The plans of a person in this tab. The one tab that writes goes by its own memory; all others read what it has
 * stored, and add what they observe of running sessions themselves.
 */
export class PlanRepository {
  readonly store: StoreApi<PlansState> = createStore(() => noPlans);
  private readonly storage: PlanStorage;
  /** One after the other, so that what is read is never older than what was written here before. */
  private work: Promise<void> = Promise.resolve();
  /** What this tab observed of running requests, by their keys. */
  private readonly observed = new Map<string, FollowedState>();
  /** Plans that are stored on the device, by which any tab goes after a reload. */
  private readonly storedIds = new Set<string>();

  /** Plans that were ordered in this tab and are not stored yet. */
  private readonly beingStored = new Set<string>();

  constructor(
    private readonly access: SendAccess,
    private readonly environment: PlanEnvironment,
    private readonly onWritten: () => void,
  ) {
    this.storage = new PlanStorage(access.personKey, environment.records);
    this.store.subscribe((state) => this.afterChange(state));
    access.signedIn.addEventListener('abort', () => environment.warnBeforeClosing(false), { once: true });
  }

  get plans(): readonly RestorePlan[] {
    return this.store.getState().plans;
  }

  get requests(): readonly PlannedRequest[] {
    return this.plans.flatMap(({ requests }) => requests);
  }

  get isWriter(): boolean {
    return this.store.getState().isWriter;
  }

  /** Resolves when everything so far is stored, or can't be. */
  readonly written = (): Promise<void> => this.work;

  plan(planId: string): RestorePlan | undefined {
    return this.plans.find(({ id }) => id === planId);
  }

  find(requestKey: string): { readonly plan: RestorePlan; readonly request: PlannedRequest } | undefined {
    for (const plan of this.plans) {
      const request = plan.requests.find(({ key }) => key === requestKey);
      if (request !== undefined) return { plan, request };
    }
    return undefined;
  }

  /**
   * Whether the request may be sent as far as the device goes: where that stores a plan but takes no notes any more, it
   * would say after a reload that the request still waits.
   */
  canSend(requestKey: string): boolean {
    const planId = this.find(requestKey)?.plan.id;
    return planId !== undefined && (this.store.getState().isStored || !this.storedIds.has(planId));
  }

  /** Reads all plans, where another tab writes them. */
  readonly load = (): Promise<void> =>
    this.enqueue(async () => {
      if (this.isWriter) return;
      const plans = await this.storage.readAll();
      for (const { id } of plans) this.storedIds.add(id);
      const onlyHere = this.plans.filter(({ id }) => this.beingStored.has(id));
      this.set({ isLoaded: true, plans: [...onlyHere, ...plans.map((plan) => this.withObserved(plan))] });
    });

  /** Reads a plan that another tab has stored for this one to send. */
  readonly take = (planId: string): Promise<void> =>
    this.enqueue(async () => {
      const plan = (await this.storage.readAll()).find(({ id }) => id === planId);
      if (plan === undefined || this.plan(planId) !== undefined) return;
      this.storedIds.add(planId);
      this.set({ plans: [plan, ...this.plans] });
    });

  /** From now on this tab writes. Plans of an earlier release are stored again in the form of this one. */
  readonly becomeWriter = async (): Promise<void> => {
    await this.load();
    await this.enqueue(() => this.storage.upgrade());
    this.set({ isWriter: true });
  };

  setWriterSilent(isWriterSilent: boolean): void {
    if (this.store.getState().isWriterSilent !== isWriterSilent) this.set({ isWriterSilent });
  }

  addPlan(plan: RestorePlan): Promise<void> {
    this.beingStored.add(plan.id);
    this.set({ plans: [plan, ...this.plans] });
    return this.write(async () => {
      await this.storage.putRequests(plan, plan.requests);
      this.storedIds.add(plan.id);
    }).finally(() => this.beingStored.delete(plan.id));
  }

  /** Adds requests to a plan, unless requests of these keys are there. */
  addRequests(planId: string, requests: readonly PlannedRequest[]): void {
    const before = this.plan(planId);
    const fresh = requests.filter(({ key }) => this.find(key) === undefined);
    if (before === undefined || fresh.length === 0) return;
    const plan = { ...before, requests: [...before.requests, ...fresh] };
    this.set({ plans: this.plans.map((one) => (one.id === planId ? plan : one)) });
    void this.write(() => this.storage.putRequests(plan, fresh));
  }

  /** Changes where a request stands, and stores it. */
  change(requestKey: string, state: RequestState, changes: RequestChanges = {}): void {
    const found = this.replace(requestKey, (request) => ({ ...request, ...changes, state }));
    if (found !== undefined) void this.write(() => this.storage.putState(found.plan.id, found.request));
  }

  /** Takes in what this tab observed of a running request. Only the end of it is stored, by the tab that writes. */
  observe(requestKey: string, state: FollowedState): void {
    if (this.isWriter && state.kind === 'ended') return this.change(requestKey, state);
    this.observed.set(requestKey, state);
    this.replace(requestKey, (request) => ({ ...request, state }));
  }

  remove(planId: string): void {
    this.set({ plans: this.plans.filter(({ id }) => id !== planId) });
    void this.write(() => this.storage.remove(planId));
  }

  private replace(requestKey: string, change: (request: PlannedRequest) => PlannedRequest) {
    const found = this.find(requestKey);
    if (found === undefined) return undefined;
    const request = change(found.request);
    const requests = found.plan.requests.map((one) => (one.key === requestKey ? request : one));
    const plan = { ...found.plan, requests };
    this.set({ plans: this.plans.map((one) => (one === found.plan ? plan : one)) });
    return { plan, request };
  }

  private withObserved(plan: RestorePlan): RestorePlan {
    const requests = plan.requests.map((request) => {
      const seen = this.observed.get(request.key);
      const { state } = request;
      const isSame = state.kind === 'running' && seen?.sessionId === state.sessionId;
      return isSame && seen !== undefined ? { ...request, state: seen } : request;
    });
    return { ...plan, requests };
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.work = this.after(this.work, work);
    return this.work;
  }

  private async after(before: Promise<void>, work: () => Promise<void>): Promise<void> {
    await before;
    const { isStored, isWriter } = this.store.getState();
    if (!isStored || this.access.signedIn.aborted) return;
    try {
      await work();
    } catch {
      // Storage may be forbidden, full or broken: new plans then live in this tab, which sends them itself. Those of
      // another tab are left to that tab.
      const own = isWriter ? this.plans : this.plans.filter(({ id }) => !this.storedIds.has(id));
      this.set({ isLoaded: true, isStored: false, isWriter: true, plans: own });
    }
  }

  private write(work: () => Promise<void>): Promise<void> {
    return this.enqueue(async () => {
      await work();
      this.onWritten();
    });
  }

  /** After sign-out nothing changes any more: what is stored, if anything, is for the next page to take up. */
  private set(changes: Partial<PlansState>): void {
    if (!this.access.signedIn.aborted) this.store.setState(changes);
  }

  private afterChange({ isLoaded, isWriter }: PlansState): void {
    const { requests } = this;
    const needed = requests
      .filter((request) => isRequestBusy(request) || request.state.kind === 'held')
      .flatMap(({ sessionId, state }) => [sessionId, ...(isFollowed(state) ? [state.sessionId] : [])]);
    this.environment.sessionsOfPlans.note(isLoaded ? needed : undefined);
    const isSending = requests.some((request) => !isFollowed(request.state) && isRequestBusy(request));
    this.environment.warnBeforeClosing(isWriter && isSending);
  }
}
