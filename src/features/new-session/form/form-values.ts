import type { ObjectToManage } from '#/api/access/effective-scope';
import type { RestorePoint } from '#/api/access/restore-points';
import type { Workload } from '#/api/access/workloads';

/** How the moment is chosen. What was filled in for the other two is kept, so that looking around costs nothing. */
export type WhenMode = 'latest' | 'point' | 'exact';

/** A restore point by what the server needs back of it; its own id is not sent. */
export interface ChosenPoint {
  readonly backupTime: string;
  readonly repositoryId: string | undefined;
}

/** The form as it stands on the screen. */
export interface NewSessionValues {
  /** Keys of objects: ids as picked, or addresses and URLs as a link names them. */
  readonly whose: 'own' | readonly string[];
  readonly what: Workload;
  readonly when: { readonly mode: WhenMode; readonly point: ChosenPoint | null; readonly exactText: string };
  readonly showDeleted: boolean;
  readonly showAllVersions: boolean;
  readonly reason: string;
}

export const defaultValues: NewSessionValues = {
  whose: [],
  what: 'Vex',
  when: { mode: 'latest', point: null, exactText: '' },
  showDeleted: false,
  showAllVersions: false,
  reason: '',
};

export function isSamePoint(point: RestorePoint, chosen: ChosenPoint): boolean {
  return point.backupTime.text === chosen.backupTime && point.repositoryId === chosen.repositoryId;
}

/** Whom the form is about, after its keys were looked up in the scope. */
export type Whose =
  | { readonly kind: 'own' }
  /** The list of objects has not arrived, so the keys can't be looked up yet. */
  | { readonly kind: 'unknown'; readonly keys: readonly string[] }
  | {
      readonly kind: 'objects';
      readonly objects: readonly ObjectToManage[];
      readonly missing: readonly string[];
    };
