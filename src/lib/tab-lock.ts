/** A lock among the tabs of this browser, which lets go by itself when a tab is closed. */
export interface TabLock {
  /** Runs beside others that share, while nobody has the lock alone. */
  readonly shared: <T>(work: () => Promise<T>) => Promise<T>;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

export function openTabLock(name: string): TabLock {
  const inMode =
    (mode: LockMode) =>
    async <T>(work: () => Promise<T>): Promise<T> =>
      navigator.locks.request(`restore-portal.${name}`, { mode }, work);
  return { shared: inMode('shared'), alone: inMode('exclusive') };
}
