import type { StartedSession } from '#/domain/sessions/started-sessions';

/** `unknown`: it could not be looked at now; the server will say when something is sent. */
export type SourceState = 'checking' | 'open' | 'ended' | 'gone' | 'unknown';

export interface SourceSession {
  readonly sessionId: string;
  readonly state: SourceState;
  /** Known only on the device that started it. */
  readonly started: StartedSession | undefined;
}

export function canRestoreFrom({ state }: SourceSession): boolean {
  return state === 'open' || state === 'unknown';
}
