import type { Stage, StageOptions } from './stage';

/** What a screen can look like. */
export interface ScreenState {
  readonly name: string;
  readonly options?: StageOptions;
  /** Leads to the state, and ends when it shows. */
  readonly steps: (stage: Stage) => Promise<void>;
}

export interface Screen {
  readonly name: string;
  readonly states: readonly ScreenState[];
}
