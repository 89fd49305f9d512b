import type { DownloadKind } from './offers';

export type DownloadFailure =
  /** Not for operators, or not at all: the action is taken away. */
  | { readonly kind: 'not-allowed'; readonly error: unknown }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'not-the-file' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'disk'; readonly message: string };

export type DownloadState =
  | { readonly kind: 'preparing'; readonly asked: number }
  | { readonly kind: 'receiving'; readonly bytes: number; readonly totalBytes: number | undefined }
  | { readonly kind: 'saved'; readonly bytes: number; readonly isArchiveUnderOtherName: boolean }
  | { readonly kind: 'failed'; readonly failure: DownloadFailure }
  | { readonly kind: 'cancelled' };

export interface Download {
  readonly key: number;
  readonly sessionId: string;
  readonly kind: DownloadKind;
  readonly name: string;
  readonly startedAt: number;
  readonly state: DownloadState;
  readonly cancel: () => void;
  /** Asks for the same file once more. */
  readonly again: () => void;
}

export function isRunning({ state }: Pick<Download, 'state'>): boolean {
  return state.kind === 'preparing' || state.kind === 'receiving';
}

function actionKey(sessionId: string, kind: DownloadKind): string {
  return `${sessionId} ${kind}`;
}

function warnBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The downloads of this page load. Outside React, so that going elsewhere in the portal keeps them. */
class Downloads {
  private all: readonly Download[] = [];
  private notAllowed: ReadonlySet<string> = new Set();
  private lastKey = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): readonly Download[] => this.all;

  /** What the server has refused, to be asked with `isAllowed`. */
  readonly getNotAllowed = (): ReadonlySet<string> => this.notAllowed;

  readonly isAllowed = (sessionId: string, kind: DownloadKind): boolean =>
    !this.notAllowed.has(actionKey(sessionId, kind));

  readonly hasRunning = (sessionId: string): boolean =>
    this.all.some((one) => one.sessionId === sessionId && isRunning(one));

  readonly forbid = (sessionId: string, kind: DownloadKind): void => {
    this.notAllowed = new Set([...this.notAllowed, actionKey(sessionId, kind)]);
    this.set(this.all);
  };

  add(download: Omit<Download, 'key'>): number {
    this.lastKey += 1;
    this.set([...this.all, { ...download, key: this.lastKey }]);
    return this.lastKey;
  }

  change(key: number, changes: Partial<Pick<Download, 'name' | 'state'>>): void {
    this.set(this.all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }

  readonly remove = (key: number): void =>
    this.set(this.all.filter((one) => one.key !== key || isRunning(one)));

  readonly removeEnded = (): void => this.set(this.all.filter(isRunning));

  private set(all: readonly Download[]): void {
    this.all = all;
    if (all.some(isRunning)) addEventListener('beforeunload', warnBeforeUnload);
    else removeEventListener('beforeunload', warnBeforeUnload);
    for (const listener of this.listeners) listener();
  }
}

export const downloads = new Downloads();
