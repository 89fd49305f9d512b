/** From which angle a session looks at the organization's content. */
export interface View {
  readonly momentMs: number;
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
}

export interface Revision<T> {
  readonly fromMs: number;
  readonly value: T;
}

/** Something that came to be, may have changed, and may have been deleted. */
export interface Timed<T> {
  /** Oldest first. */
  readonly revisions: readonly Revision<T>[];
  readonly deletedAtMs?: number | undefined;
}

export function once<T>(fromMs: number, value: T, deletedAtMs?: number): Timed<T> {
  return { revisions: [{ fromMs, value }], deletedAtMs };
}

export function isDeleted({ deletedAtMs }: Pick<Timed<unknown>, 'deletedAtMs'>, momentMs: number): boolean {
  return deletedAtMs !== undefined && deletedAtMs <= momentMs;
}

/** The revisions that were made by the moment, oldest first; none of what is deleted, unless that is asked for. */
export function revisionsIn<T>(timed: Timed<T>, view: View): readonly Revision<T>[] {
  if (!view.showDeleted && isDeleted(timed, view.momentMs)) return [];
  return timed.revisions.filter(({ fromMs }) => fromMs <= view.momentMs);
}

/** How it was at the moment; undefined when it was not there. */
export function valueIn<T>(timed: Timed<T>, view: View): T | undefined {
  return revisionsIn(timed, view).at(-1)?.value;
}

export const dayMs = 86_400_000;

/** Names a moment by its distance from the day on which the stand-in was started, so that content never ages. */
export type Ago = (days: number, time?: string) => number;

export function agoFrom(startMs: number): Ago {
  const todayMs = Math.floor(startMs / dayMs) * dayMs;
  return (days, time = '09:00') => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return todayMs - days * dayMs + (hours * 60 + minutes) * 60_000;
  };
}
