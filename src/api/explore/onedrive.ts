import { documentSchema, folderNode, namedNode, versionSchema } from './document';
import { withOwners } from './home';
import { found } from './item';
import { idIn, type BackupPath } from './backup-path';
import type { ExploreSource } from './source';

const drives = '/Organization/OneDrives';
const document = documentSchema('document');
const foundDocument = found(document);

function drivePath(place: BackupPath): string | undefined {
  const id = idIn(place, 'onedrive');
  return id === undefined ? undefined : `${drives}/${encodeURIComponent(id)}`;
}

/** OneDrive: drives, folders and documents (see src/api/README.md). */
export const oneDriveSource: ExploreSource = {
  roots: ['onedrive'],
  children(place) {
    const path = drivePath(place);
    if (path === undefined) return [{ path: drives, item: namedNode('onedrive') }];
    const parentId = idIn(place, 'folder') ?? 'root';
    return [{ path: `${path}/Folders`, query: { parentId }, item: folderNode }];
  },
  items(place, version) {
    const path = drivePath(place);
    if (path === undefined) return undefined;
    const parentId = idIn(place, 'folder') ?? 'root';
    const includeFolders = version === 'v6' ? undefined : true;
    return { path: `${path}/Documents`, query: { parentId, includeFolders }, item: document };
  },
  search(place, text, _type, version) {
    const path = drivePath(place);
    if (path === undefined && version !== 'v8') return undefined;
    const folderId = idIn(place, 'folder');
    const base =
      path === undefined
        ? drives
        : folderId === undefined
          ? path
          : `${path}/Folders/${encodeURIComponent(folderId)}`;
    return {
      path: `${base}/search`,
      query: { itemType: 'All' },
      body: { query: text },
      hasSetId: true,
      item: foundDocument,
    };
  },
  one(place, id) {
    const path = drivePath(place);
    return path === undefined
      ? undefined
      : { path: `${path}/Documents/${encodeURIComponent(id)}`, item: document };
  },
  relatedRecords(place, item) {
    const path = drivePath(withOwners(place, item.record));
    if (path === undefined) return [];
    const collection = item.kind === 'folder' ? 'Folders' : 'Documents';
    return [
      {
        kind: 'versions',
        listing: {
          path: `${path}/${collection}/${encodeURIComponent(item.id)}/Versions`,
          item: versionSchema(item.kind),
        },
      },
    ];
  },
};
