import type { StoreApi } from 'zustand/vanilla';
import { restoreSessionWatchKey } from '#/api/sessions/restore-session-watch';
import type { RestoreEntry } from '../../restore-list/entry';
import type { RequestSender } from '../../sending/request-sender';
import { canRetry } from '../../sending/send-state';
import { newRequests } from '../plan/new-requests';
import {
  canBeLookedUp,
  heldRequests,
  isFollowed,
  isPlanBusy,
  retryableRequests,
  type OrderedGroup,
  type PlannedRequest,
  type RestorePlan,
} from '../plan/plan';
import { hasPartsSent, partGroups, partKey } from '../plan/plan-parts';
import { stateSeen } from './observe-request';
import { PlanCommands, type PlanCommand } from './plan-commands';
import type { PlanEnvironment } from './plan-environment';
import { PlanRepository, type PlansState } from './plan-repository';
import { createPlanSender, type PlanAccess } from './plan-sender';
import { RestoreSessionWatcher, type WatchedSession } from './restore-session-watcher';

/**
 * Sends the requests of restore plans and follows them to the end, outside React: no screen has to stay open for it.
 * One tab of this browser sends and writes; what is pressed in another one is handed to it.
 */
export class RestorePlans {
  private readonly repository: PlanRepository;
  private readonly sender: RequestSender<PlannedRequest>;
  private readonly watcher: RestoreSessionWatcher;
  private readonly commands: PlanCommands;
  /** Plans that this page was told to send, or to go on with. */
  private readonly ordered = new Set<string>();

  constructor(
    private readonly access: PlanAccess,
    private readonly environment: PlanEnvironment,
  ) {
    const { api, queryClient, personKey, signedIn } = access;
    this.watcher = new RestoreSessionWatcher(api, queryClient, (watched) => this.observe(watched));
    this.commands = new PlanCommands(personKey, environment.tabs, {
      onChanged: () => void this.repository.load(),
      onCommand: (command) => this.carryOutFor(command),
      onSilent: (isSilent) => this.repository.setWriterSilent(isSilent),
    });
    this.repository = new PlanRepository(access, environment, () => this.commands.announceChange());
    this.repository.store.subscribe(() => this.watchRunning());
    this.sender = createPlanSender(access, this.repository, environment);
    signedIn.addEventListener('abort', () => this.watchRunning(), { once: true });
  }

  /** Loads the plans, and takes over their sending when this tab may. The login calls it once. */
  begin(): void {
    void this.repository.load();
    this.environment.whenWriter(() => void this.takeOver());
  }

  get store(): StoreApi<PlansState> {
    return this.repository.store;
  }

  /** Sends what was reviewed; resolves with the id of the plan once it is stored. */
  readonly start = async (groups: readonly OrderedGroup[], reason: string): Promise<string> => {
    const id = crypto.randomUUID();
    this.ordered.add(id);
    const requests = this.keyedRequests(groups, reason, (at) => `${id} ${at}`);
    await this.repository.addPlan({ id, createdAt: Date.now(), reason, requests });
    await this.press({ kind: 'take', planId: id });
    return id;
  };

  /** Sends what was held back. */
  readonly sendHeld = (planId: string): void => {
    this.ordered.add(planId);
    void this.press({ kind: 'release', planId });
  };

  /** Sends nothing more of a plan until the operator says so; what was sent goes on. */
  readonly hold = (planId: string): void => void this.press({ kind: 'hold', planId });

  /** Sends again only what certainly was not restored. */
  readonly retryFailed = (planId: string): void => {
    this.ordered.add(planId);
    void this.press({ kind: 'retry', planId });
  };

  /** Sends items of folders, channels or teams of which only a part failed, after they were looked for and reviewed. */
  readonly retryParts = (planId: string, requestKey: string, entries: readonly RestoreEntry[]): void => {
    this.ordered.add(planId);
    void this.press({ kind: 'retry-parts', planId, requestKey, entries: [...entries] });
  };

  /** Looks up once more what became of unconfirmed requests, and reads sessions again that could not be read. */
  readonly lookUpAgain = (planId: string): void => {
    for (const { state } of this.repository.plan(planId)?.requests ?? []) {
      if (state.kind !== 'running' || state.error === undefined) continue;
      const queryKey = restoreSessionWatchKey(state.sessionId);
      void this.access.queryClient.refetchQueries({ queryKey, exact: true });
    }
    void this.press({ kind: 'look-up-again', planId });
  };

  /** The operator says which of the candidates came of the request. */
  readonly adopt = (requestKey: string, sessionId: string): Promise<void> =>
    this.press({ kind: 'adopt', requestKey, sessionId });

  /** The operator has looked and says that no session came of the request. */
  readonly declareNotStarted = (requestKey: string): void =>
    void this.press({ kind: 'declare-not-started', requestKey });

  /** Forgets a plan that is not under way. */
  readonly discard = (planId: string): void => void this.press({ kind: 'discard', planId });

  /** Carries out what was pressed, or hands it to the tab that sends. */
  private async press(command: PlanCommand): Promise<void> {
    if (this.access.signedIn.aborted) return;
    if (this.repository.isWriter) await this.carryOut(command);
    else this.commands.send(command);
  }

  /** For another tab: answers once the outcome is stored, so that nothing pressed is lost with this one. */
  private carryOutFor(command: PlanCommand): Promise<void> | undefined {
    const { isWriter, isStored } = this.store.getState();
    if (!isWriter || !isStored || this.access.signedIn.aborted) return undefined;
    return this.carryOut(command).then(this.repository.written);
  }

  private async carryOut(command: PlanCommand): Promise<void> {
    if ('planId' in command && command.kind !== 'hold' && command.kind !== 'discard')
      this.ordered.add(command.planId);
    switch (command.kind) {
      case 'take':
        if (this.repository.plan(command.planId) === undefined) await this.repository.take(command.planId);
        // A tab that has just taken over may have held the plan as one that nobody waits for.
        return this.sender.press(this.keysOf(command.planId, heldRequests), { kind: 'release' });
      case 'release':
        return this.sender.press(this.keysOf(command.planId, heldRequests), { kind: 'release' });
      case 'hold':
        return this.sender.press(this.keysOf(command.planId), { kind: 'hold' });
      case 'retry':
        return this.retryIn(command.planId);
      case 'retry-parts':
        return this.retryPartsIn(command.planId, command.requestKey, command.entries);
      case 'look-up-again':
        return this.sender.press(
          this.keysOf(command.planId, ({ requests }) => requests.filter(canBeLookedUp)),
          { kind: 'look-up-again' },
        );
      case 'adopt':
        return this.sender.adopt(command.requestKey, command.sessionId);
      case 'declare-not-started':
        return this.sender.declareNotStarted(command.requestKey);
      case 'discard': {
        const plan = this.repository.plan(command.planId);
        return plan === undefined || isPlanBusy(plan) ? undefined : this.repository.remove(plan.id);
      }
    }
  }

  private retryIn(planId: string): void {
    const plan = this.repository.plan(planId);
    if (plan === undefined) return;
    const retryable = retryableRequests(plan);
    for (const { request, entries } of retryable) {
      if (request.state.kind === 'ended') this.sendPartAgain(plan, request, entries);
    }
    const keys = retryable.flatMap(({ request: { key, state } }) =>
      !isFollowed(state) && canRetry(state) ? [key] : [],
    );
    this.sender.press(keys, { kind: 'retry' });
  }

  private retryPartsIn(planId: string, requestKey: string, entries: readonly RestoreEntry[]): void {
    const plan = this.repository.plan(planId);
    const whole = plan?.requests.find(({ key }) => key === requestKey);
    if (plan === undefined || whole?.state.kind !== 'ended' || hasPartsSent(plan, whole)) return;
    const groups = partGroups(whole, entries, this.access.api.version);
    this.repository.addRequests(
      planId,
      this.keyedRequests(groups, plan.reason, (at) => partKey(whole, at)),
    );
    this.sender.next();
  }

  private keysOf(
    planId: string,
    select: (plan: RestorePlan) => readonly PlannedRequest[] = ({ requests }) => requests,
  ): readonly string[] {
    const plan = this.repository.plan(planId);
    return plan === undefined ? [] : select(plan).map(({ key }) => key);
  }

  private keyedRequests(
    groups: readonly OrderedGroup[],
    reason: string,
    keyAt: (at: number) => string,
  ): PlannedRequest[] {
    const { version } = this.access.api;
    return groups
      .flatMap((one) => newRequests(one, reason, version))
      .map((request, at) => ({ ...request, key: keyAt(at) }));
  }

  /** The keys follow from the request that is repeated, so that pressing in two tabs at once repeats it once. */
  private sendPartAgain(plan: RestorePlan, failed: PlannedRequest, entries: PlannedRequest['entries']): void {
    const { sessionId, target, options } = failed;
    const group = { key: '', sessionId, target, entries };
    this.repository.addRequests(
      plan.id,
      this.keyedRequests([{ group, options }], plan.reason, (at) => `${failed.key}+${at}`),
    );
  }

  /** What the tab that sent before had under way when it was closed is looked up; what it had not sent is held. */
  private async takeOver(): Promise<void> {
    // Where nothing is stored every tab sends its own plans already, and what it is sending is not lost.
    await this.repository.load();
    if (this.repository.isWriter || this.access.signedIn.aborted) return;
    await this.repository.becomeWriter();
    for (const { id, requests } of this.repository.plans) {
      for (const { key, state } of requests) {
        // What was ordered in this tab, and not sent yet, just goes on.
        if (state.kind === 'waiting' && this.ordered.has(id)) continue;
        this.sender.interrupt(key);
      }
    }
    for (const command of this.commands.takePending()) await this.carryOut(command);
    this.commands.announceReady();
    this.sender.next();
  }

  private watchRunning(): void {
    const ids = this.repository.requests.flatMap(({ state }) =>
      state.kind === 'running' ? [state.sessionId] : [],
    );
    this.watcher.follow(new Set(this.access.signedIn.aborted ? [] : ids));
  }

  /** Takes in what the last read of a session found. */
  private observe(watched: WatchedSession): void {
    const { requests } = this.repository;
    for (const request of requests) {
      if (request.state.kind !== 'running' || request.state.sessionId !== watched.sessionId) continue;
      const state = stateSeen(request, watched, requests, this.access.api.clock);
      this.repository.observe(request.key, state);
    }
  }
}
