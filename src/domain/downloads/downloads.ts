import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '#/lib/store';
import type { Person } from '../person/person';
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

export interface DownloadsState {
  /** Oldest first. */
  readonly all: readonly Download[];
  /** What the server has refused, to be asked with `isAllowed`. */
  readonly notAllowed: ReadonlySet<string>;
}

/** The person's downloads in this tab. They go on wherever the person goes in the portal, and end at sign-out. */
export class Downloads {
  private readonly state = createStore<DownloadsState>(() => ({ all: [], notAllowed: new Set() }));
  readonly store: ReadonlyStore<DownloadsState> = this.state;
  private readonly signedIn: AbortSignal;
  private readonly requested = new Set<string>();
  private lastKey = 0;

  constructor({ signedIn }: Pick<Person, 'signedIn'>) {
    this.signedIn = signedIn;
    signedIn.addEventListener('abort', () => this.end(), { once: true });
  }

  readonly isAllowed = (sessionId: string, kind: DownloadKind): boolean =>
    !this.state.getState().notAllowed.has(actionKey(sessionId, kind));

  readonly hasRunning = (sessionId: string): boolean =>
    this.all.some((one) => one.sessionId === sessionId && isRunning(one));

  readonly forbid = (sessionId: string, kind: DownloadKind): void => {
    const { notAllowed } = this.state.getState();
    this.state.setState({ notAllowed: new Set([...notAllowed, actionKey(sessionId, kind)]) });
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

  /** Runs a download unless the same request is under way already, or the person has signed out. */
  async runOnce(request: string, download: () => Promise<void>): Promise<void> {
    if (this.signedIn.aborted || this.requested.has(request)) return;
    this.requested.add(request);
    try {
      await download();
    } finally {
      this.requested.delete(request);
    }
  }

  private get all(): readonly Download[] {
    return this.state.getState().all;
  }

  private end(): void {
    for (const { cancel } of this.all.filter(isRunning)) cancel();
    removeEventListener('beforeunload', warnBeforeUnload);
  }

  private set(all: readonly Download[]): void {
    this.state.setState({ all });
    if (all.some(isRunning) && !this.signedIn.aborted) addEventListener('beforeunload', warnBeforeUnload);
    else removeEventListener('beforeunload', warnBeforeUnload);
  }
}
