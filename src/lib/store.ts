import type { StoreApi } from 'zustand/vanilla';

/** A store for those who read it. Its owner alone sets the state. */
export type ReadonlyStore<State> = Omit<StoreApi<State>, 'setState'>;
