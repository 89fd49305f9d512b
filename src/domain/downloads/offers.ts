import { withOwners } from '#/api/explore/home';
import type { ExploreItem, ItemKind, ServerRecord } from '#/api/explore/item';
import { idIn, type BackupPath, type SegmentKind } from '#/api/explore/backup-path';
import { channelPartOf, filePath } from '#/api/explore/teams';
import type { ApiVersion } from '#/api/transport/http';

/** What can be switched on in `config.json`; the export of posts is the server's own offer to operators. */
export type DownloadSwitch = 'msg' | 'pst' | 'zip';
export type DownloadKind = DownloadSwitch | 'posts';

export type DownloadSubject =
  'items' | 'document' | 'documents' | 'folders' | 'files' | 'attachments' | 'posts' | 'all';

/** A file that the server makes on being asked. Paths start below the session. */
interface FileOffer {
  readonly kind: DownloadSwitch;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** Undefined where the file keeps the name that it has in the backup. */
  readonly ending: DownloadSwitch | undefined;
}

interface PostsOffer {
  readonly kind: 'posts';
  readonly teamId: string;
  readonly channelId: string;
  /** Records of the posts; all of the channel when there are none. */
  readonly posts: readonly ServerRecord[] | undefined;
}

/** One file that can be had of a selection or a place. */
export type DownloadOffer = (FileOffer | PostsOffer) & {
  readonly subject: DownloadSubject;
  readonly count: number;
  /** Name of the only item, where there is only one. */
  readonly title: string | undefined;
  /** Where it lies. */
  readonly home: BackupPath;
};

export interface PlacedItem {
  readonly item: ExploreItem;
  readonly place: BackupPath;
}

const encode = encodeURIComponent;

function collectionOf(home: BackupPath): string | undefined {
  const mailboxId = idIn(home, 'mailbox');
  if (mailboxId !== undefined) return `/organization/mailboxes/${encode(mailboxId)}`;
  const oneDriveId = idIn(home, 'onedrive');
  if (oneDriveId !== undefined) return `/Organization/OneDrives/${encode(oneDriveId)}`;
  const siteId = idIn(home, 'site');
  if (siteId !== undefined) return `/Organization/Sites/${encode(siteId)}`;
  const teamId = idIn(home, 'team');
  return teamId === undefined ? undefined : `/organization/teams/${encode(teamId)}`;
}

type Group = 'mail-items' | 'documents' | 'folders' | 'files' | 'posts' | 'nothing';

/** What is asked for by one call. Folders of Teams are records among its files. */
function groupIn(home: BackupPath, kind: ItemKind): Group {
  const isTeams = idIn(home, 'team') !== undefined;
  switch (kind) {
    case 'document':
      return 'documents';
    case 'folder':
      return isTeams ? 'files' : 'folders';
    case 'file':
      return isTeams ? 'files' : 'nothing';
    case 'post':
      return 'posts';
    case 'list-item':
    case 'tab':
      return 'nothing';
    case 'mail':
    case 'appointment':
    case 'contact':
    case 'contact-group':
    case 'task':
    case 'note':
    case 'journal':
    case 'public-post':
    case 'other':
      return 'mail-items';
  }
}

type Facts = Pick<DownloadOffer, 'count' | 'title' | 'home'>;

/** A single document or file, or a version of one, as it is in the backup. `path` is its own. */
export function offerAsIs(path: string, facts: Facts): DownloadOffer {
  const body = { asZip: false };
  return { ...facts, kind: 'zip', subject: 'document', path: `${path}/save`, body, ending: undefined };
}

/** What the server always packs. */
export function offerAsZip(
  path: string,
  subject: DownloadSubject,
  body: FileOffer['body'],
  facts: Facts,
): DownloadOffer {
  return { ...facts, kind: 'zip', subject, path: `${path}/save`, body, ending: 'zip' };
}

function mailOffers(path: string, items: readonly ExploreItem[], facts: Facts): DownloadOffer[] {
  const body = { items: items.map(({ id }) => ({ id })) };
  const common = { ...facts, subject: 'items', body } as const;
  return [
    // One item is a MSG file, several come as an archive of them.
    { ...common, kind: 'msg', path: `${path}/items/Save`, ending: items.length === 1 ? 'msg' : 'zip' },
    { ...common, kind: 'pst', path: `${path}/items/exportToPst`, ending: 'pst' },
  ];
}

function documentsOffer(path: string, items: readonly ExploreItem[], facts: Facts): DownloadOffer {
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    return offerAsIs(`${path}/Documents/${encode(only.id)}`, facts);
  }
  return offerAsZip(
    `${path}/Documents`,
    'documents',
    { documents: items.map(({ record }) => record) },
    facts,
  );
}

function filesOffer(
  path: string,
  items: readonly ExploreItem[],
  facts: Facts,
  version: ApiVersion,
): DownloadOffer {
  const [only] = items;
  const channelId = idIn(facts.home, 'channel');
  if (items.length === 1 && only?.kind === 'file' && channelId !== undefined) {
    return offerAsIs(filePath(path, channelId, only.id, version), facts);
  }
  const subject = items.every(({ kind }) => kind === 'folder') ? 'folders' : 'files';
  return offerAsZip(`${path}/files`, subject, { files: items.map(({ record }) => record) }, facts);
}

/** What can be downloaded of items that lie together; undefined when they lie in several objects. */
export function offersOfItems(
  placed: readonly PlacedItem[],
  version: ApiVersion,
): readonly DownloadOffer[] | undefined {
  const [first] = placed;
  if (first === undefined) return [];
  const home = withOwners(first.place, first.item.record);
  const path = collectionOf(home);
  if (path === undefined) return [];
  const homeKey = (one: BackupPath) => `${collectionOf(one) ?? ''} ${idIn(one, 'channel') ?? ''}`;
  if (placed.some(({ item, place }) => homeKey(withOwners(place, item.record)) !== homeKey(home)))
    return undefined;

  const groups = new Map<Group, ExploreItem[]>();
  for (const { item } of placed) {
    const group = groupIn(home, item.kind);
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [item]);
    else others.push(item);
  }
  return [...groups].flatMap(([group, items]): readonly DownloadOffer[] => {
    const [only] = items;
    const title = items.length === 1 ? only?.title : undefined;
    const facts: Facts = { count: items.length, title, home };
    const records = items.map(({ record }) => record);
    switch (group) {
      case 'mail-items':
        return idIn(home, 'mailbox') === undefined ? [] : mailOffers(path, items, facts);
      case 'documents':
        return [documentsOffer(path, items, facts)];
      case 'folders':
        return [offerAsZip(`${path}/Folders`, 'folders', { folders: records }, facts)];
      case 'files':
        return [filesOffer(path, items, facts, version)];
      case 'posts': {
        const teamId = idIn(home, 'team');
        const channelId = idIn(home, 'channel');
        return version === 'v6' || teamId === undefined || channelId === undefined
          ? []
          : [{ ...facts, kind: 'posts', subject: 'posts', teamId, channelId, posts: records }];
      }
      case 'nothing':
        return [];
    }
  });
}

type PlaceCall = Pick<FileOffer, 'kind' | 'path' | 'body'>;

/** Call that saves all of a place, where the API has one. */
function requestOfPlace(place: BackupPath): PlaceCall | undefined {
  const last = place.at(-1);
  const path = collectionOf(place);
  if (last === undefined || path === undefined) return undefined;
  const below = (collection: string) => `${path}/${collection}/${encode(last.id)}`;
  const kindOfPlace: SegmentKind = last.kind;
  switch (kindOfPlace) {
    case 'mailbox':
      return { kind: 'pst', path: `${path}/exportToPst`, body: {} };
    case 'onedrive':
      return { kind: 'zip', path: `${path}/save`, body: undefined };
    case 'library':
      return { kind: 'zip', path: `${below('Libraries')}/save`, body: undefined };
    case 'folder':
      if (idIn(place, 'mailbox') !== undefined) {
        return { kind: 'pst', path: `${below('folders')}/exportToPst`, body: {} };
      }
      // Folders of lists hold list items, and those of Teams have no call of their own.
      return idIn(place, 'list') !== undefined || idIn(place, 'team') !== undefined
        ? undefined
        : { kind: 'zip', path: `${below('Folders')}/save`, body: undefined };
    case 'files':
      return { kind: 'zip', path: `${path}/files/save`, body: { channelId: idIn(place, 'channel') } };
    case 'site':
    case 'list':
    case 'team':
    case 'channel':
    case 'posts':
    case 'tabs':
      return undefined;
  }
}

/** What can be downloaded of a whole place. */
export function offersOfPlace(place: BackupPath, version: ApiVersion): readonly DownloadOffer[] {
  const facts = { subject: 'all', count: 1, title: undefined, home: place } as const;
  const call = requestOfPlace(place);
  if (call !== undefined) return [{ ...facts, ...call, ending: call.kind }];
  const teamId = idIn(place, 'team');
  const channelId = idIn(place, 'channel');
  const part = channelPartOf(place);
  if (version === 'v6' || teamId === undefined || channelId === undefined) return [];
  return part === undefined || part === 'Posts'
    ? [{ ...facts, kind: 'posts', teamId, channelId, posts: undefined }]
    : [];
}
