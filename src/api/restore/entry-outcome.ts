/** `untold`: the session is over, and the server said nothing certain of this entry. */
export type EntryResult = 'waiting' | 'running' | 'done' | 'warning' | 'failed' | 'skipped' | 'untold';

export interface EntryOutcome {
  readonly result: EntryResult;
  /** What the server said of it. */
  readonly message: string | undefined;
}
