import { withOwners } from '#/api/explore/home';
import type { ExploreItem, ItemKind, ServerRecord } from '#/api/explore/item';
import { idIn, placeKey, type BackupPath, type PathSegment } from '#/api/explore/backup-path';
import type { Workload } from '#/api/access/workloads';

/** Places that are restored as a whole; `part` is the posts, files or tabs of a channel. */
export type RestorablePlaceKind = 'mail-folder' | 'folder' | 'team' | 'channel' | 'part';
export type EntryKind = ItemKind | RestorablePlaceKind;

/** One thing on the restore list: an item, an earlier version of one, or a place as a whole. */
export interface RestoreEntry {
  /** Unique on the list: the same thing picked twice is there once. */
  readonly key: string;
  readonly sessionId: string;
  readonly workload: Workload;
  readonly kind: EntryKind;
  /** Where it was seen; for a place, the place itself. */
  readonly place: BackupPath;
  /** A search found it somewhere below `place`, and told no folder. */
  readonly isFound: boolean;
  /** Names on the way to it, as the operator saw them. */
  readonly placeNames: readonly string[];
  readonly id: string;
  /** Plain server text; empty where there is none. */
  readonly title: string;
  readonly sizeBytes: number | undefined;
  /** An earlier version that was chosen, as the operator saw it ("3.0"); its record is `wire`. */
  readonly version: string | undefined;
  readonly record: ServerRecord;
  readonly addedAt: number;
  /** A folder that holds more than was listed: its first items are on the list, the rest is not. */
  readonly isCut: boolean;
}

interface Picked {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly place: BackupPath;
  readonly placeNames: readonly string[];
}

export interface PickedItem extends Picked {
  readonly item: ExploreItem;
  readonly version?: string | undefined;
}

export interface PickedPlace extends Picked {
  /** The record of the place itself, as its listing told it. */
  readonly record: ServerRecord;
  readonly title: string;
}

const homeKinds = ['mailbox', 'onedrive', 'site', 'team', 'channel'] as const;

/**
 * The mailbox, drive, site, or team and channel that a thing lives in. Ids are unique within that, so a mail picked
 * from its folder and from a search has the same key.
 */
function homeKey(place: BackupPath, record: ServerRecord): string {
  const home = withOwners(place, record);
  const steps = homeKinds.flatMap((kind): PathSegment[] => {
    const id = idIn(home, kind);
    return id === undefined ? [] : [{ kind, id }];
  });
  return placeKey(steps);
}

interface KeyParts {
  readonly sessionId: string;
  readonly kind: EntryKind;
  readonly place: BackupPath;
  readonly id: string;
  readonly version: string | undefined;
  readonly record: ServerRecord;
}

export function entryKey({ sessionId, kind, place, id, version, record }: KeyParts): string {
  const suffix = version === undefined ? '' : `@${version}`;
  return `${sessionId} ${homeKey(place, record)} ${kind} ${id}${suffix}`;
}

export function entryOfItem(picked: PickedItem, addedAt = Date.now()): RestoreEntry {
  const { sessionId, workload, place, placeNames, item, version } = picked;
  const { id, kind, title, sizeBytes, record, isFound = false } = item;
  const key = entryKey({ sessionId, kind, place, id, version, record });
  const where = { sessionId, workload, place, isFound, placeNames };
  return { key, ...where, kind, id, title, sizeBytes, version, record, addedAt, isCut: false };
}

function placeKindOf(workload: Workload, step: PathSegment | undefined): RestorablePlaceKind | undefined {
  switch (step?.kind) {
    case 'folder':
      return workload === 'Vex' ? 'mail-folder' : 'folder';
    case 'team':
    case 'channel':
      return step.kind;
    case 'posts':
    case 'files':
    case 'tabs':
      return 'part';
    case 'mailbox':
    case 'onedrive':
    case 'site':
    case 'library':
    case 'list':
    case undefined:
      return undefined;
  }
}

/** Whether "all of this" can be put on the list: no call restores a whole mailbox, drive, library, list or site. */
export function isRestorablePlace(workload: Workload, place: BackupPath): boolean {
  return placeKindOf(workload, place.at(-1)) !== undefined;
}

/** Undefined for a place that nothing restores as a whole. */
export function entryOfPlace(picked: PickedPlace, addedAt = Date.now()): RestoreEntry | undefined {
  const { sessionId, workload, place, placeNames, title, record } = picked;
  const step = place.at(-1);
  const kind = placeKindOf(workload, step);
  if (step === undefined || kind === undefined) return undefined;
  const id = step.id === '' ? step.kind : step.id;
  const version = undefined;
  const key = entryKey({ sessionId, kind, place, id, version, record });
  const sizeBytes = undefined;
  const where = { sessionId, workload, place, isFound: false, placeNames };
  return { key, ...where, kind, id, title, sizeBytes, version, record, addedAt, isCut: false };
}
