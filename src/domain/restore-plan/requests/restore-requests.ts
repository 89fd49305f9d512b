import type { ApiVersion } from '#/api/transport/http';
import { requestPath } from '#/api/operator-restore/request-path';
import type { RestoreEntry } from '../../restore-list/entry';
import type { RestoreGroup } from './groups';
import type { RestoreOptions, SiteOptions, WhichVersions } from './options';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';
import type { RestoreRequest } from '#/api/operator-restore/restore-request';

/** No maximum is documented; this many records keep a request well below what gateways let through. */
const maxPerRequest = 500;

/** A whole channel or part of one is told by its ids, so a call carries one. */
function maxIn(target: RestoreTarget): number {
  switch (target.kind) {
    case 'channel':
    case 'channel-tabs':
    case 'channel-files':
    case 'channel-posts':
      return 1;
    case 'mail':
    case 'onedrive':
    case 'site-documents':
    case 'site-items':
    case 'teams':
    case 'tabs':
    case 'files':
    case 'posts':
      return maxPerRequest;
  }
}

/**
 * Chunks in which no id stands twice: with two versions of one document in a call, nobody could tell which of them
 * the server speaks of.
 */
function chunksOf(entries: readonly RestoreEntry[], most: number): readonly (readonly RestoreEntry[])[] {
  const chunks: { readonly ids: Set<string>; readonly entries: RestoreEntry[] }[] = [];
  let firstOpen = 0;
  for (const entry of entries) {
    while ((chunks[firstOpen]?.entries.length ?? 0) >= most) firstOpen += 1;
    const fits = chunks
      .slice(firstOpen)
      .find((chunk) => chunk.entries.length < most && !chunk.ids.has(entry.id));
    if (fits === undefined) chunks.push({ ids: new Set([entry.id]), entries: [entry] });
    else {
      fits.ids.add(entry.id);
      fits.entries.push(entry);
    }
  }
  return chunks.map((chunk) => chunk.entries);
}

type Body = Readonly<Record<string, unknown>>;

/** A version that was chosen is the one to restore, whatever the options say of the others. */
function versionsOf(entry: RestoreEntry, versions: WhichVersions): WhichVersions {
  return entry.version === undefined ? versions : 'Last';
}

/** The OneDrive schema requires a size, which folders don't have. */
function driveDocument({ kind, record }: RestoreEntry): Body {
  return kind === 'folder' ? { ...record, isFolder: true, sizeBytes: record['sizeBytes'] ?? 0 } : record;
}

function siteRecord({ kind, record }: RestoreEntry): Body {
  return kind === 'folder' ? { ...record, isFolder: true } : record;
}

/** Choices that depend on another one are left out when that one is not made. */
function siteFields(options: SiteOptions): Body {
  const { list, versions, lastVersionAction, permissions, notifyPeople } = options;
  return {
    ...(list.trim() === '' ? {} : { list: list.trim() }),
    restoreChangedItems: options.changedItems,
    restoreDeletedItems: options.missingItems,
    restorePermissions: permissions,
    ...(permissions ? { sendSharedLinksNotification: notifyPeople } : {}),
    documentVersion: versions,
    ...(versions === 'Last' ? { documentLastVersionAction: lastVersionAction } : {}),
  };
}

function isoOf(epochMs: number | undefined): string | undefined {
  return epochMs === undefined ? undefined : new Date(epochMs).toISOString();
}

function channelOf(target: RestoreTarget): Body {
  return 'channelId' in target ? { channelId: target.channelId } : {};
}

function bodyOf(
  target: RestoreTarget,
  entries: readonly RestoreEntry[],
  options: RestoreOptions,
  version: ApiVersion,
): Body {
  const records = entries.map(({ record }) => record);
  switch (options.kind) {
    case 'mail':
      return {
        changedItems: options.changedItems,
        deletedItems: options.missingItems,
        markRestoredAsUnread: options.markAsUnread,
        folder: options.folder.trim(),
        items: entries.map(({ id }) => ({ id })),
      };
    case 'onedrive':
      return {
        documentAction: options.documentAction,
        documentsRestoreConfigs: entries.map((entry) => ({
          document: driveDocument(entry),
          documentVersion: versionsOf(entry, options.versions),
        })),
      };
    case 'site-documents':
    case 'site-items': {
      const isDocuments = options.kind === 'site-documents';
      const configs = entries.map((entry) => ({
        [isDocuments ? 'document' : 'item']: siteRecord(entry),
        documentVersion: versionsOf(entry, options.versions),
      }));
      return {
        [isDocuments ? 'documentsRestoreConfigs' : 'itemsRestoreConfigs']: configs,
        ...siteFields(options),
      };
    }
    case 'teams':
      return {
        teams: records,
        restoreChangedItems: options.changedItems,
        restoreMissingItems: options.missingItems,
        restoreMembers: options.members,
        restoreSettings: options.settings,
        // Required by the schema, optional by its text (see src/api/README.md): the server uses its own account.
        impersonationAccountName: '',
      };
    case 'channel':
      return {
        restoreChangedItems: options.changedItems,
        restoreMissingItems: options.missingItems,
        ...(version === 'v8' ? { restoreMembers: options.members } : {}),
      };
    case 'tabs':
    case 'channel-tabs':
      return {
        ...(options.kind === 'tabs' ? { tabs: records } : {}),
        restoreChangedTabs: options.changedItems,
        restoreMissingTabs: options.missingItems,
      };
    case 'files':
    case 'channel-files':
      return {
        ...(options.kind === 'files' ? { files: records } : channelOf(target)),
        restoreChangedItems: options.changedItems,
        restoreMissingItems: options.missingItems,
        fileVersion: entries.some((entry) => entry.version !== undefined) ? 'Last' : options.versions,
      };
    case 'posts':
      return { ...channelOf(target), posts: records };
    case 'channel-posts': {
      const [from, to] = [isoOf(options.from), isoOf(options.to)];
      return {
        ...channelOf(target),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }
  }
}

/** The calls that a group takes, each to be sent once. */
export function restoreRequestsOf(
  { sessionId, target, entries }: RestoreGroup,
  options: RestoreOptions,
  reason: string,
  version: ApiVersion,
): readonly RestoreRequest[] {
  const path = requestPath(sessionId, target);
  // Files tell only once per call which versions are meant, so chosen versions go by themselves.
  const isOnePerRequest = target.kind === 'files';
  const chosen = isOnePerRequest ? entries.filter((entry) => entry.version !== undefined) : [];
  const others = isOnePerRequest ? entries.filter((entry) => entry.version === undefined) : entries;
  const chunks = [others, chosen].flatMap((some) => chunksOf(some, maxIn(target)));
  return chunks.map((chunk) => ({
    path,
    body: { ...bodyOf(target, chunk, options, version), reason },
    entryKeys: chunk.map(({ key }) => key),
  }));
}
