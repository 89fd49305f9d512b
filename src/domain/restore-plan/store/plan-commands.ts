import * as v from 'valibot';
import type { TabMessages } from '#/lib/tab-messages';
import { storedEntry, toStoredEntry } from '../../restore-list/entry-schema';

const planCommand = v.variant('kind', [
  v.object({
    kind: v.picklist(['take', 'release', 'hold', 'retry', 'look-up-again', 'discard']),
    planId: v.string(),
  }),
  v.object({
    kind: v.literal('retry-parts'),
    planId: v.string(),
    requestKey: v.string(),
    entries: v.array(storedEntry),
  }),
  v.object({ kind: v.literal('adopt'), requestKey: v.string(), sessionId: v.string() }),
  v.object({ kind: v.literal('declare-not-started'), requestKey: v.string() }),
]);

/** What an operator pressed, to be carried out by the one tab that sends. `take`: a new plan was stored. */
export type PlanCommand = v.InferOutput<typeof planCommand>;

const message = v.variant('kind', [
  v.object({ kind: v.picklist(['changed', 'ready']), person: v.string() }),
  v.object({ kind: v.literal('command'), person: v.string(), id: v.string(), command: planCommand }),
  v.object({ kind: v.literal('done'), person: v.string(), id: v.string() }),
]);

/** A tab that is asleep or of an older release does not answer; then the operator is told. */
const answerWithinMs = 5_000;

interface CommandHandlers {
  /** Stored plans have changed. */
  readonly onChanged: () => void;
  /** Carries out a command of another tab; undefined where this tab is not the one that sends. */
  readonly onCommand: (command: PlanCommand) => Promise<void> | undefined;
  /** Whether the tab that sends leaves commands unanswered. */
  readonly onSilent: (isSilent: boolean) => void;
}

/** Hands what was pressed in this tab to the tab that sends, and keeps it until that tab has carried it out. */
export class PlanCommands {
  private readonly pending = new Map<string, PlanCommand>();
  /** Commands that this tab has carried out for others: one that is sent again is not carried out again. */
  private readonly carriedOut = new Map<string, Promise<void>>();

  constructor(
    private readonly person: string,
    private readonly tabs: TabMessages,
    private readonly handlers: CommandHandlers,
  ) {
    tabs.onMessage((received) => this.receive(received));
  }

  readonly announceChange = (): void => this.tabs.post({ kind: 'changed', person: this.person });

  readonly send = (command: PlanCommand): void => {
    const id = crypto.randomUUID();
    this.pending.set(id, command);
    this.post(id, command);
    setTimeout(() => {
      if (this.pending.has(id)) this.handlers.onSilent(true);
    }, answerWithinMs);
  };

  /** This tab sends from now on: others hand it what no tab has carried out. */
  readonly announceReady = (): void => this.tabs.post({ kind: 'ready', person: this.person });

  /** Commands that no tab has carried out, for the tab that sends from now on. */
  takePending(): readonly PlanCommand[] {
    const commands = [...this.pending.values()];
    this.pending.clear();
    this.handlers.onSilent(false);
    return commands;
  }

  private post(id: string, command: PlanCommand): void {
    const sent =
      command.kind === 'retry-parts' ? { ...command, entries: command.entries.map(toStoredEntry) } : command;
    this.tabs.post({ kind: 'command', person: this.person, id, command: sent });
  }

  private receive(received: unknown): void {
    const parsed = v.safeParse(message, received);
    // Tabs of the release before this one send no content.
    if (!parsed.success) return this.handlers.onChanged();
    const { output } = parsed;
    if (output.person !== this.person) return;
    switch (output.kind) {
      case 'changed':
        return this.handlers.onChanged();
      case 'ready':
        for (const [id, command] of this.pending) this.post(id, command);
        return;
      case 'command':
        return this.carryOut(output.id, output.command);
      case 'done':
        this.pending.delete(output.id);
        if (this.pending.size === 0) this.handlers.onSilent(false);
        return;
    }
  }

  private carryOut(id: string, command: PlanCommand): void {
    const done = this.carriedOut.get(id) ?? this.handlers.onCommand(command);
    if (done === undefined) return;
    this.carriedOut.set(id, done);
    void done.then(() => this.tabs.post({ kind: 'done', person: this.person, id }));
  }
}
