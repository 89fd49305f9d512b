import { withOwners } from '#/api/explore/home';
import { idIn } from '#/api/explore/backup-path';
import type { ApiVersion } from '#/api/transport/http';
import type { RestoreEntry } from '../../restore-list/entry';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';

/** Why no call can restore an entry. */
export type NotRestorableReason =
  /** v6 and v7 don't tell in which mailbox, drive, site or channel a search over the session found it. */
  | 'home-unknown'
  /** The server restores Teams for operators from v7 on. */
  | 'teams-need-v7'
  /** No endpoint takes this kind of thing. */
  | 'no-call'
  /** Its first items are on the list in its place, and nobody has said that these are all that is wanted. */
  | 'cut';

/** What goes into one call, or several of the same shape when it is more than one call may carry. */
export interface RestoreGroup {
  readonly key: string;
  readonly sessionId: string;
  readonly target: RestoreTarget;
  readonly entries: readonly RestoreEntry[];
}

export interface NotRestorable {
  readonly entry: RestoreEntry;
  readonly reason: NotRestorableReason;
}

export interface GroupedEntries {
  readonly groups: readonly RestoreGroup[];
  /** Folders that no call takes as they are: their items go instead (`expandPlace`). */
  readonly toExpand: readonly RestoreEntry[];
  readonly notRestorable: readonly NotRestorable[];
}

type RestoreRoute =
  | { readonly kind: 'request'; readonly target: RestoreTarget }
  | { readonly kind: 'expand' }
  | { readonly kind: 'not-restorable'; readonly reason: NotRestorableReason };

const homeUnknown: RestoreRoute = { kind: 'not-restorable', reason: 'home-unknown' };
const noRequest: RestoreRoute = { kind: 'not-restorable', reason: 'no-call' };
const expand: RestoreRoute = { kind: 'expand' };

function request(target: RestoreTarget): RestoreRoute {
  return { kind: 'request', target };
}

function routeOfMail({ kind, place, record }: RestoreEntry): RestoreRoute {
  const mailboxId = idIn(withOwners(place, record), 'mailbox');
  if (mailboxId === undefined) return homeUnknown;
  return kind === 'mail-folder' ? expand : request({ kind: 'mail', mailboxId });
}

function routeOfDriveItem({ kind, place, record }: RestoreEntry, version: ApiVersion): RestoreRoute {
  const oneDriveId = idIn(withOwners(place, record), 'onedrive');
  if (oneDriveId === undefined) return homeUnknown;
  if (kind !== 'document' && kind !== 'folder') return noRequest;
  // Folders among documents came with v7.
  return kind === 'folder' && version === 'v6' ? expand : request({ kind: 'onedrive', oneDriveId });
}

/** Of a site's list, not of a library. */
export function isInList({ place, record }: RestoreEntry): boolean {
  return idIn(place, 'list') !== undefined || record['type'] === 'ListFolder';
}

function routeOfSiteItem(entry: RestoreEntry, version: ApiVersion): RestoreRoute {
  const siteId = idIn(withOwners(entry.place, entry.record), 'site');
  if (siteId === undefined) return homeUnknown;
  if (entry.kind === 'document') return request({ kind: 'site-documents', siteId });
  if (entry.kind === 'list-item') return request({ kind: 'site-items', siteId });
  if (entry.kind !== 'folder') return noRequest;
  if (version === 'v6') return expand;
  return request({ kind: isInList(entry) ? 'site-items' : 'site-documents', siteId });
}

function routeOfTeamItem(entry: RestoreEntry, version: ApiVersion): RestoreRoute {
  if (version === 'v6') return { kind: 'not-restorable', reason: 'teams-need-v7' };
  if (entry.kind === 'team') return request({ kind: 'teams' });
  const home = withOwners(entry.place, entry.record);
  const [teamId, channelId] = [idIn(home, 'team'), idIn(home, 'channel')];
  if (teamId === undefined) return homeUnknown;
  if (entry.kind === 'tab') return request({ kind: 'tabs', teamId });
  if (channelId === undefined) return homeUnknown;
  const kind = kindInChannel(entry);
  if (kind === undefined) return entry.kind === 'folder' ? expand : noRequest;
  return request({ kind, teamId, channelId });
}

function kindInChannel({ kind, place }: RestoreEntry) {
  if (kind === 'channel') return 'channel';
  if (kind === 'post') return 'posts';
  if (kind === 'file') return 'files';
  const part = kind === 'part' ? place.at(-1)?.kind : undefined;
  return part === 'posts' || part === 'files' || part === 'tabs' ? (`channel-${part}` as const) : undefined;
}

function routeOf(entry: RestoreEntry, version: ApiVersion): RestoreRoute {
  if (entry.isCut) return { kind: 'not-restorable', reason: 'cut' };
  switch (entry.workload) {
    case 'Vex':
      return routeOfMail(entry);
    case 'Veod':
      return routeOfDriveItem(entry, version);
    case 'Vesp':
      return routeOfSiteItem(entry, version);
    case 'Vet':
      return routeOfTeamItem(entry, version);
  }
}

function groupKey(sessionId: string, target: RestoreTarget): string {
  return [sessionId, ...Object.values(target).map(encodeURIComponent)].join(' ');
}

/** Sorts a list into what can be sent together, in the order in which things were put on it. */
export function groupEntries(entries: readonly RestoreEntry[], version: ApiVersion): GroupedEntries {
  const groups = new Map<string, RestoreGroup & { readonly entries: RestoreEntry[] }>();
  const toExpand: RestoreEntry[] = [];
  const notRestorable: NotRestorable[] = [];
  for (const entry of entries) {
    const fate = routeOf(entry, version);
    switch (fate.kind) {
      case 'expand':
        toExpand.push(entry);
        break;
      case 'not-restorable':
        notRestorable.push({ entry, reason: fate.reason });
        break;
      case 'request': {
        const { sessionId } = entry;
        const key = groupKey(sessionId, fate.target);
        const known = groups.get(key);
        if (known === undefined) groups.set(key, { key, sessionId, target: fate.target, entries: [entry] });
        else known.entries.push(entry);
      }
    }
  }
  return { groups: [...groups.values()], toExpand, notRestorable };
}
