import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { PlannedRequest, RestorePlan } from '#/domain/restore-plan/plan/plan';

export interface RunningSession {
  readonly sessionId: string;
  readonly requests: readonly PlannedRequest[];
  /** The server restores in the session that was explored, which is more than this restore. */
  readonly isShared: boolean;
}

/** What stopping a restore would find under way. */
export interface StopParts {
  readonly waiting: readonly RestoreEntry[];
  readonly sending: readonly RestoreEntry[];
  /** Nobody knows whether the server restores it. */
  readonly open: readonly RestoreEntry[];
  readonly running: readonly RunningSession[];
}

export function stopParts({ requests }: RestorePlan): StopParts {
  const waiting: RestoreEntry[] = [];
  const sending: RestoreEntry[] = [];
  const open: RestoreEntry[] = [];
  const running = new Map<string, PlannedRequest[]>();
  for (const call of requests) {
    switch (call.state.kind) {
      case 'waiting':
        waiting.push(...call.entries);
        break;
      case 'sending':
        sending.push(...call.entries);
        break;
      case 'lost':
      case 'looking':
      case 'look-failed':
      case 'unclear':
        open.push(...call.entries);
        break;
      case 'running':
        // A session that the server no longer knows can't be stopped.
        if (call.state.error?.kind === 'not-found') break;
        running.set(call.state.sessionId, [...(running.get(call.state.sessionId) ?? []), call]);
        break;
      case 'held':
      case 'ended':
      case 'refused':
      case 'not-started':
        break;
    }
  }
  return {
    waiting,
    sending,
    open,
    running: [...running].map(([sessionId, of]) => ({
      sessionId,
      requests: of,
      isShared: of.some((call) => call.sessionId === sessionId),
    })),
  };
}
