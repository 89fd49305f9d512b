import { restoreSessionWatchKey } from '#/api/sessions/restore-session-watch';
import type { SendOnce } from '../../sending/send-once';
import type { RestoreEntry } from '../../restore-list/entry';
import type { Person } from '../../person/person';
import { newRequests } from '../plan/new-requests';
import {
  heldRequests,
  isPlanBusy,
  retryableRequests,
  type CallState,
  type OrderedGroup,
  type PlannedRequest,
  type RestorePlan,
} from '../plan/plan';
import { hasPartsSent, partGroups, partKey } from '../plan/plan-parts';
import { stateSeen } from './observe-request';
import { openCandidates } from '../plan/candidates';
import { PlanRepository, type PlansState } from './plan-repository';
import { browserEnvironment, type PlanEnvironment } from './plan-environment';
import { RestoreSessionWatcher, type WatchedSession } from './restore-session-watcher';
import { createPlanSender, running, type PlanAccess } from './plan-sender';

const lookOnceMore: CallState = { kind: 'lost', error: undefined, thenSend: false };

/** Sends the calls of restore plans and follows them to the end, outside React: no screen has to stay open for it. */
export class RestorePlans {
  private readonly board: PlanRepository;
  private readonly sender: SendOnce<PlannedRequest, string>;
  private readonly follower: RestoreSessionWatcher;
  /** Plans that this page was told to send, or to go on with. */
  private readonly told = new Set<string>();

  constructor(
    private readonly access: PlanAccess,
    private readonly device: PlanEnvironment,
  ) {
    const { api, queryClient, signedIn } = access;
    this.follower = new RestoreSessionWatcher(api, queryClient, (watched) => this.takeIn(watched));
    this.board = new PlanRepository(access, device, () => this.followRunning());
    this.sender = createPlanSender(access, this.board, device);
    signedIn.addEventListener('abort', () => this.followRunning(), { once: true });
    const load = () => void this.catchUp();
    load();
    device.tabs.onTold(load);
    device.whenRunner(() => void this.takeOver());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.board.subscribe(listener);

  readonly getSnapshot = (): PlansState => this.board.getSnapshot();

  /** Sends what was reviewed; resolves with the id of the plan once it is kept. */
  readonly start = async (ordered: readonly OrderedGroup[], reason: string): Promise<string> => {
    const id = crypto.randomUUID();
    this.told.add(id);
    const requests = this.keyedRequests(ordered, reason, (at) => `${id} ${at}`);
    await this.board.addPlan({ id, createdAt: Date.now(), reason, requests });
    this.sender.next();
    return id;
  };

  /** Sends what was held back. */
  readonly sendHeld = (planId: string): void => {
    const plan = this.planOf(planId);
    if (plan === undefined) return;
    this.told.add(planId);
    for (const { key } of heldRequests(plan)) this.board.setState(key, { kind: 'waiting' });
    this.sender.next();
  };

  /** Sends nothing more of a plan until told so; what was sent goes on. */
  readonly withhold = (planId: string): void => {
    for (const { key, state } of this.planOf(planId)?.requests ?? []) {
      if (state.kind === 'waiting') this.board.setState(key, { kind: 'held' });
      else if ((state.kind === 'lost' || state.kind === 'looking') && state.thenSend)
        this.board.setState(key, { ...state, thenSend: false });
    }
  };

  /** Sends again only what certainly was not restored. */
  readonly retryFailed = (planId: string): void => {
    const plan = this.planOf(planId);
    if (plan === undefined) return;
    this.told.add(planId);
    for (const { call, entries } of retryableRequests(plan)) {
      if (call.state.kind === 'refused') this.board.setState(call.key, { kind: 'waiting' });
      else if (call.state.kind === 'not-started') {
        // The server may have been slower than the look for its session.
        this.board.setState(call.key, { kind: 'lost', error: call.state.error, thenSend: true });
      } else this.sendPartAgain(plan, call, entries);
    }
    this.sender.next();
  };

  /** Sends items of folders, channels or teams of which only a part failed, after they were looked for and reviewed. */
  readonly retryParts = (planId: string, requestKey: string, entries: readonly RestoreEntry[]): void => {
    const plan = this.planOf(planId);
    const whole = plan?.requests.find(({ key }) => key === requestKey);
    if (plan === undefined || whole?.state.kind !== 'ended' || hasPartsSent(plan, whole)) return;
    this.told.add(planId);
    const groups = partGroups(whole, entries, this.access.api.version);
    this.board.addRequests(
      planId,
      this.keyedRequests(groups, plan.reason, (at) => partKey(whole, at)),
    );
    this.sender.next();
  };

  /** Looks once more for sessions of calls whose answer was lost, and at those that could not be read. */
  readonly lookAgain = (planId: string): void => {
    for (const { key, state } of this.planOf(planId)?.requests ?? []) {
      if (state.kind === 'look-failed' || state.kind === 'unclear' || state.kind === 'not-started') {
        const error = state.kind === 'not-started' ? state.error : undefined;
        this.board.setState(key, { kind: 'lost', error, thenSend: false });
      } else if (state.kind === 'running' && state.error !== undefined) {
        const queryKey = restoreSessionWatchKey(state.sessionId);
        void this.access.queryClient.refetchQueries({ queryKey, exact: true });
      }
    }
    this.sender.next();
  };

  /** The operator says which of the candidates came of the call; it is looked for again if another has it by now. */
  readonly adopt = async (requestKey: string, sessionId: string): Promise<void> => {
    const call = this.board.find(requestKey)?.call;
    if (call?.state.kind !== 'unclear') return;
    const isFree = () => openCandidates(call, this.calls).some((one) => one.sessionId === sessionId);
    // Several calls may be restored in the session that was explored.
    const isShared = sessionId === call.sessionId;
    const has = isFree() && (isShared || (await this.device.claims.claim(sessionId, requestKey)));
    if (this.board.find(requestKey)?.call.state.kind !== 'unclear') return;
    this.board.setState(requestKey, has ? running(sessionId) : lookOnceMore);
    for (const other of this.calls) {
      // Nothing is left to choose from, so only another look can tell more.
      const hasNone = other.state.kind === 'unclear' && openCandidates(other, this.calls).length === 0;
      if (hasNone) this.board.setState(other.key, lookOnceMore);
    }
    this.sender.next();
  };

  /** The operator has looked and says that no session came of the call. */
  readonly declareNotStarted = (requestKey: string): void => {
    const call = this.board.find(requestKey)?.call;
    if (call?.state.kind !== 'unclear' && call?.state.kind !== 'look-failed') return;
    this.sender.giveUp(call);
    const candidates = call.state.kind === 'unclear' ? call.state.candidates : [];
    const ruledOut = [...call.ruledOut, ...candidates.map(({ sessionId }) => sessionId)];
    this.board.setState(requestKey, { kind: 'not-started', error: undefined }, { ruledOut });
  };

  /** Forgets a plan that is not under way. */
  readonly discard = (planId: string): void => {
    const plan = this.planOf(planId);
    if (plan !== undefined && !isPlanBusy(plan)) this.board.remove(planId);
  };

  private get calls(): readonly PlannedRequest[] {
    return this.board.getSnapshot().plans.flatMap(({ requests }) => requests);
  }

  private planOf(planId: string): RestorePlan | undefined {
    return this.board.getSnapshot().plans.find(({ id }) => id === planId);
  }

  private keyedRequests(
    ordered: readonly OrderedGroup[],
    reason: string,
    keyAt: (at: number) => string,
  ): PlannedRequest[] {
    const { version } = this.access.api;
    return ordered
      .flatMap((one) => newRequests(one, reason, version))
      .map((call, at) => ({ ...call, key: keyAt(at) }));
  }

  /** The keys follow from the call that is repeated, so that pressing in two tabs at once repeats it once. */
  private sendPartAgain(plan: RestorePlan, failed: PlannedRequest, entries: PlannedRequest['entries']): void {
    const { sessionId, target, options } = failed;
    const group = { key: '', sessionId, target, entries };
    this.board.addRequests(
      plan.id,
      this.keyedRequests([{ group, options }], plan.reason, (at) => `${failed.key}+${at}`),
    );
  }

  private async catchUp(): Promise<void> {
    await this.board.load();
    this.sender.next();
  }

  /** What the tab that sent before had under way when it was closed is looked for; what it had not sent waits. */
  private async takeOver(): Promise<void> {
    await this.board.load();
    // Where nothing is kept every tab sends its own, and what it is sending is not lost.
    if (this.getSnapshot().isRunner) return;
    this.board.becomeRunner();
    for (const { id, requests } of this.getSnapshot().plans) {
      for (const { key, state } of requests) {
        if (state.kind === 'sending') this.board.setState(key, lookOnceMore);
        else if (state.kind === 'looking' || state.kind === 'lost')
          this.board.setState(key, { ...state, kind: 'lost', thenSend: state.thenSend && this.told.has(id) });
        else if (state.kind === 'waiting' && !this.told.has(id)) this.board.setState(key, { kind: 'held' });
      }
    }
    this.sender.next();
  }

  private runningRequests(): readonly PlannedRequest[] {
    return this.calls.filter(({ state }) => state.kind === 'running');
  }

  private followRunning(): void {
    const ids = this.runningRequests().flatMap(({ state }) =>
      'sessionId' in state ? [state.sessionId] : [],
    );
    this.follower.follow(new Set(this.access.signedIn.aborted ? [] : ids));
  }

  private takeIn(watched: WatchedSession): void {
    for (const call of this.runningRequests()) {
      if (call.state.kind !== 'running' || call.state.sessionId !== watched.sessionId) continue;
      const state = stateSeen(call, watched, this.calls, this.access.api.clock);
      this.board.setState(call.key, state, { keep: state.kind === 'ended' });
    }
  }
}

/** The plans of a person in this tab. */
export class PersonPlans extends RestorePlans {
  constructor(person: Person) {
    super(person, browserEnvironment(person));
  }
}
