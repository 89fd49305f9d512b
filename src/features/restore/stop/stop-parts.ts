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
  for (const request of requests) {
    switch (request.state.kind) {
      case 'waiting':
        waiting.push(...request.entries);
        break;
      case 'sending':
        sending.push(...request.entries);
        break;
      case 'unconfirmed':
      case 'looking-up':
      case 'lookup-failed':
      case 'ambiguous':
        open.push(...request.entries);
        break;
      case 'running':
        // A session that the server no longer knows can't be stopped.
        if (request.state.error?.kind === 'not-found') break;
        running.set(request.state.sessionId, [...(running.get(request.state.sessionId) ?? []), request]);
        break;
      case 'held':
      case 'ended':
      case 'refused':
      case 'not-found':
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
      isShared: of.some((request) => request.sessionId === sessionId),
    })),
  };
}
