import { withOwners } from '#/api/explore/home';
import { idIn, type BackupPath, type SegmentKind } from '#/api/explore/backup-path';
import type { Workload } from '#/api/access/workloads';
import type { EntryKind, RestoreEntry } from '../../restore-list/entry';
import { isInList } from './groups';

/** Something that may be restored twice, which nobody but the operator can tell. */
export interface PossibleDuplicate {
  /** `unknown-folder`: a search found it, and did not tell where. `other-session`: `other` is of another session. */
  readonly kind: 'unknown-folder' | 'other-session';
  readonly entry: RestoreEntry;
  /** The same thing, or one that holds it or may hold it. */
  readonly other: RestoreEntry;
}

export interface DuplicateFindings {
  /** Entries that would be restored twice: they lie in a folder, channel or team that is on the list as a whole. */
  readonly certain: readonly RestoreEntry[];
  readonly duplicates: readonly PossibleDuplicate[];
}

const partOfKind: Readonly<Partial<Record<EntryKind, SegmentKind>>> = {
  post: 'posts',
  file: 'files',
  folder: 'files',
  tab: 'tabs',
};

/** What a call restores with all that is in it. A mail folder never gets into one: its items do. */
const wholeKinds: ReadonlySet<EntryKind> = new Set(['folder', 'team', 'channel', 'part']);

/** An entry with all that is asked of it more than once. */
interface Placed {
  readonly entry: RestoreEntry;
  readonly home: BackupPath;
  readonly root: string | undefined;
  /** The same for one thing in all sessions. */
  readonly thing: string;
}

function placed(entry: RestoreEntry): Placed {
  const { key, sessionId, place, record } = entry;
  const home = withOwners(place, record);
  return { entry, home, root: rootOf(home), thing: key.slice(sessionId.length + 1) };
}

const rootKinds = ['onedrive', 'site', 'team'] as const;
const betweenKinds = ['library', 'list', 'channel'] as const;

/** The drive, site or team; ids of what is in it are unique there. */
function rootOf(home: BackupPath): string | undefined {
  const kind = rootKinds.find((one) => idIn(home, one) !== undefined);
  return kind === undefined ? undefined : `${kind} ${idIn(home, kind)}`;
}

/** The part of a channel that a whole is, or is in. */
function partOfWhole({ kind, workload, place }: RestoreEntry): SegmentKind | undefined {
  if (kind === 'part') return place.at(-1)?.kind;
  return kind === 'folder' && workload === 'Vet' ? 'files' : undefined;
}

function partKey(home: BackupPath, part: SegmentKind | undefined): string | undefined {
  const channelId = idIn(home, 'channel');
  return part === undefined || channelId === undefined ? undefined : `${part} ${channelId}`;
}

/** By which a whole is looked for by what lies in it. */
function containerKey({ entry: { kind, id, place }, home, root }: Placed): string | undefined {
  const key = kind === 'part' ? partKey(home, place.at(-1)?.kind) : `${kind} ${id}`;
  return key === undefined ? undefined : `${root} ${key}`;
}

function keysOfHolders({ entry: { kind }, home, root }: Placed): readonly string[] {
  const part = partKey(home, partOfKind[kind]);
  const keys = [...home.map((step) => `${step.kind} ${step.id}`), ...(part === undefined ? [] : [part])];
  return keys.map((key) => `${root} ${key}`);
}

/** Where a search found something, as far as it told: the same for most of what it found. */
interface FoundIn {
  readonly kind: EntryKind;
  readonly workload: Workload;
  readonly root: string | undefined;
  /** In which library, list or channel. */
  readonly between: readonly (string | undefined)[];
  readonly isInList: boolean;
  /** The folder that was searched with all below it. */
  readonly folder: string | undefined;
}

function foundIn({ entry, home, root }: Placed): FoundIn {
  const { kind, workload, place } = entry;
  return {
    kind,
    workload,
    root,
    between: betweenKinds.map((one) => idIn(home, one)),
    isInList: kind === 'list-item' || isInList(entry),
    folder: idIn(place, 'folder'),
  };
}

/** Whether what was found there may lie in a whole of the same drive, site or team. */
function mayHold({ entry, home }: Placed, found: FoundIn): boolean {
  const isElsewhere = betweenKinds.some((kind, at) => {
    const [one, other] = [idIn(home, kind), found.between[at]];
    return one !== undefined && other !== undefined && one !== other;
  });
  if (isElsewhere) return false;
  const part = partOfWhole(entry);
  if (part !== undefined && partOfKind[found.kind] !== part) return false;
  if (found.workload === 'Vesp' && isInList(entry) !== found.isInList) return false;
  // The way to a folder that was come upon in the tree is known: it is below the one that was searched, or it is not.
  const isBelow = entry.place.some(({ kind, id }) => kind === 'folder' && id === found.folder);
  return found.folder === undefined || entry.isFound || isBelow;
}

function indexed(containers: readonly Placed[], keyOf: (whole: Placed) => string | undefined) {
  const index = new Map<string, Placed[]>();
  for (const whole of containers) {
    const key = keyOf(whole);
    if (key === undefined) continue;
    const known = index.get(key);
    if (known === undefined) index.set(key, [whole]);
    else known.push(whole);
  }
  return index;
}

const none: readonly Placed[] = [];

/** Answers what may hold something found; thousands of hits of one search have the same answer. */
function possibleHolders(containers: readonly Placed[]): (found: Placed) => readonly Placed[] {
  const byRoot = indexed(containers, ({ root }) => root);
  const known = new Map<string, readonly Placed[]>();
  return (found) => {
    const where = foundIn(found);
    const key = JSON.stringify(Object.values(where));
    const holders =
      known.get(key) ?? byRoot.get(where.root ?? '')?.filter((whole) => mayHold(whole, where)) ?? none;
    known.set(key, holders);
    return holders;
  };
}

/** What of a list would be restored twice. An earlier version that was chosen is another thing than any whole has. */
export function findDuplicates(entries: readonly RestoreEntry[]): DuplicateFindings {
  const all = entries.map(placed);
  const containers = all.filter(({ entry }) => wholeKinds.has(entry.kind) && !entry.isCut);
  const byKey = indexed(containers, containerKey);
  const mayHoldIt = possibleHolders(containers);
  const firsts = new Map<string, RestoreEntry>();
  const certain: RestoreEntry[] = [];
  const duplicates: PossibleDuplicate[] = [];

  for (const one of all) {
    const { entry, thing } = one;
    const first = firsts.get(thing);
    if (first === undefined) firsts.set(thing, entry);
    const isOther = (whole: Placed) => whole.thing !== thing;
    const isLatest = entry.version === undefined;
    const holders = isLatest
      ? keysOfHolders(one)
          .flatMap((key) => byKey.get(key) ?? none)
          .filter(isOther)
      : none;
    const other = first ?? holders[0]?.entry;
    if (holders.some((whole) => whole.entry.sessionId === entry.sessionId)) certain.push(entry);
    else if (other !== undefined) duplicates.push({ kind: 'other-session', entry, other });
    else if (isLatest && entry.isFound) {
      const holder = mayHoldIt(one).find(isOther);
      if (holder !== undefined) duplicates.push({ kind: 'unknown-folder', entry, other: holder.entry });
    }
  }
  return { certain, duplicates };
}
