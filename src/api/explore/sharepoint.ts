import * as v from 'valibot';
import { looseNumber, optionalOf, optionalText } from '../transport/schema';
import { documentSchema, folderNode, namedNode, versionSchema } from './document';
import { withOwners } from './home';
import { found, recordOf, type ExploreItem } from './item';
import { idIn, type BackupPath } from './backup-path';
import type { RelatedRecord, ExploreSource } from './source';

const sites = '/Organization/Sites';

const attachment = recordOf(
  v.object({ id: v.string(), name: optionalText, sizeBytes: optionalOf(looseNumber) }),
  ({ id, name, sizeBytes }, record): ExploreItem => ({
    key: id,
    id,
    kind: 'file',
    title: name ?? '',
    sizeBytes,
    record,
  }),
);

interface Container {
  readonly kind: 'library' | 'list';
  readonly id: string;
}

/** The library or list that the place is in. */
function containerOf(place: BackupPath): Container | undefined {
  for (const { kind, id } of place) if (kind === 'library' || kind === 'list') return { kind, id };
  return undefined;
}

function sitePath(place: BackupPath): string | undefined {
  const id = idIn(place, 'site');
  return id === undefined ? undefined : `${sites}/${encodeURIComponent(id)}`;
}

/** Documents of libraries and items of lists are told apart by the call, not by the record. */
function schemaFor(container: Container | undefined) {
  if (container === undefined) return documentSchema('either');
  return documentSchema(container.kind === 'list' ? 'list-item' : 'document');
}

function collectionOf(container: Container | undefined): 'Items' | 'Documents' {
  return container?.kind === 'list' ? 'Items' : 'Documents';
}

/** SharePoint: sites, libraries, lists and their content (see src/api/README.md). */
export const sharePointSource: ExploreSource = {
  roots: ['site'],
  children(place) {
    const path = sitePath(place);
    if (path === undefined) {
      // Without a parent, subsites would stand at the top too. A session may be of a subsite alone, though.
      const whenEmpty = { path: sites, item: namedNode('site') };
      return [{ ...whenEmpty, query: { parentId: 'root' }, whenEmpty }];
    }
    const container = containerOf(place);
    if (container !== undefined) {
      const parentId = idIn(place, 'folder') ?? container.id;
      return [{ path: `${path}/Folders`, query: { parentId }, item: folderNode }];
    }
    return [
      { path: `${path}/Libraries`, item: namedNode('library') },
      { path: `${path}/Lists`, item: namedNode('list') },
      { path: sites, query: { parentId: idIn(place, 'site') }, item: namedNode('site') },
    ];
  },
  items(place, version) {
    const path = sitePath(place);
    const container = containerOf(place);
    if (path === undefined || container === undefined) return undefined;
    const parentId = idIn(place, 'folder') ?? container.id;
    const includeFolders = version === 'v6' ? undefined : true;
    return {
      path: `${path}/${collectionOf(container)}`,
      query: { parentId, includeFolders },
      item: schemaFor(container),
    };
  },
  search(place, text, _type, version) {
    const path = sitePath(place);
    if (path === undefined && version !== 'v8') return undefined;
    const container = containerOf(place);
    const folderId = idIn(place, 'folder');
    const below =
      folderId !== undefined
        ? `/Folders/${encodeURIComponent(folderId)}`
        : container === undefined
          ? ''
          : `/${container.kind === 'list' ? 'Lists' : 'Libraries'}/${encodeURIComponent(container.id)}`;
    return {
      path: `${path ?? sites}${path === undefined ? '' : below}/search`,
      query: { itemType: 'All' },
      body: { query: text },
      hasSetId: true,
      item: found(schemaFor(container)),
    };
  },
  one(place, id) {
    const path = sitePath(place);
    const container = containerOf(place);
    if (path === undefined || container === undefined) return undefined;
    return {
      path: `${path}/${collectionOf(container)}/${encodeURIComponent(id)}`,
      item: schemaFor(container),
    };
  },
  relatedRecords(place, item): readonly RelatedRecord[] {
    const path = sitePath(withOwners(place, item.record));
    if (path === undefined) return [];
    const collection = item.kind === 'folder' ? 'Folders' : item.kind === 'list-item' ? 'Items' : 'Documents';
    const self = `${path}/${collection}/${encodeURIComponent(item.id)}`;
    const versions: RelatedRecord = {
      kind: 'versions',
      listing: { path: `${self}/Versions`, item: versionSchema(item.kind) },
    };
    if (item.kind !== 'list-item') return [versions];
    return [{ kind: 'attachments', listing: { path: `${self}/Attachments`, item: attachment } }, versions];
  },
};
