import * as v from 'valibot';
import type { ApiVersion } from '../transport/http';
import { listOf, looseNumber, openEnum, optionalOf, optionalText } from '../transport/schema';
import { withOwners } from './home';
import { found, recordOf, type ExploreItem } from './item';
import type { Listing } from './listing';
import { idIn, type BackupPath, type PathSegment } from './backup-path';
import type { RelatedRecord, ExploreSource, PlaceNode, TeamsSearchType } from './source';

const teams = '/organization/teams';

function namedNode(kind: 'team' | 'channel') {
  return recordOf(
    v.object({ id: v.string(), displayName: optionalText }),
    ({ id, displayName }, record): PlaceNode => ({
      step: { kind, id },
      label: displayName ?? id,
      isArchive: false,
      isLeaf: false,
      record,
    }),
  );
}

const partSteps: Record<TeamsSearchType, PathSegment> = {
  Posts: { kind: 'posts', id: '' },
  Files: { kind: 'files', id: '' },
  Tabs: { kind: 'tabs', id: '' },
};

const channelPart = recordOf(
  v.object({ type: v.picklist(['Posts', 'Files', 'Tabs']) }),
  ({ type }, record): PlaceNode => ({
    step: partSteps[type],
    label: '',
    isArchive: false,
    isLeaf: type !== 'Files',
    record,
  }),
);

const fileFields = v.object({
  id: v.string(),
  name: optionalText,
  sizeBytes: optionalOf(looseNumber),
  version: optionalOf(looseNumber),
  fileType: v.nullish(openEnum(['File', 'Folder'])),
});

const file = recordOf(fileFields, ({ id, name, sizeBytes, fileType }, record): ExploreItem => {
  const isFolder = fileType === 'Folder';
  return {
    key: id,
    id,
    kind: isFolder ? 'folder' : 'file',
    title: name ?? '',
    sizeBytes: isFolder ? undefined : sizeBytes,
    record,
  };
});

const fileVersion = recordOf(fileFields, ({ id, name, sizeBytes, version }, record): ExploreItem => ({
  key: `${id}@${version ?? 0}`,
  id,
  kind: 'file',
  title: name ?? '',
  sizeBytes,
  record,
}));

const folderNode = recordOf(fileFields, ({ id, name }, record): PlaceNode => ({
  step: { kind: 'folder', id },
  label: name ?? id,
  isArchive: false,
  isLeaf: false,
  record,
}));

/** An int64 is sent as a number or, by some builds, as text; as an id it is only ever text here. */
const postId = v.pipe(
  v.union([v.number(), v.bigint(), v.string()]),
  v.transform((id) => String(id)),
);

const post = recordOf(
  v.object({ postId, subject: optionalText, attachments: listOf(v.unknown()) }),
  ({ postId: id, subject }, record): ExploreItem => ({
    key: id,
    id,
    kind: 'post',
    title: subject ?? '',
    sizeBytes: undefined,
    record,
  }),
);

const tab = recordOf(
  v.object({ id: v.string(), displayName: optionalText }),
  ({ id, displayName }, record): ExploreItem => ({
    key: id,
    id,
    kind: 'tab',
    title: displayName ?? '',
    sizeBytes: undefined,
    record,
  }),
);

const schemaByType: Record<TeamsSearchType, Listing<ExploreItem>['item']> = {
  Posts: post,
  Files: file,
  Tabs: tab,
};

function teamPath(place: BackupPath): string | undefined {
  const id = idIn(place, 'team');
  return id === undefined ? undefined : `${teams}/${encodeURIComponent(id)}`;
}

/** The part of a channel that a place is in. */
export function channelPartOf(place: BackupPath): TeamsSearchType | undefined {
  for (const { kind } of place) {
    if (kind === 'posts') return 'Posts';
    if (kind === 'files') return 'Files';
    if (kind === 'tabs') return 'Tabs';
  }
  return undefined;
}

function filesQuery(place: BackupPath, channelId: string) {
  return { channelId, parentId: idIn(place, 'folder') ?? 'root' };
}

/** A single file of a team. v8 moved them below their channel. */
export function filePath(team: string, channelId: string, fileId: string, version: ApiVersion): string {
  const files =
    version === 'v8' ? `${team}/channels/${encodeURIComponent(channelId)}/files` : `${team}/files`;
  return `${files}/${encodeURIComponent(fileId)}`;
}

/** Teams: teams, channels, posts, files and tabs (see src/api/README.md). */
export const teamsSource: ExploreSource = {
  roots: ['team'],
  children(place) {
    const path = teamPath(place);
    if (path === undefined) return [{ path: teams, item: namedNode('team') }];
    const channelId = idIn(place, 'channel');
    if (channelId === undefined) return [{ path: `${path}/channels`, item: namedNode('channel') }];
    const part = channelPartOf(place);
    if (part === undefined) {
      return [{ path: `${path}/channels/${encodeURIComponent(channelId)}/children`, item: channelPart }];
    }
    if (part !== 'Files') return [];
    return [
      {
        path: `${path}/files`,
        query: { ...filesQuery(place, channelId), foldersOnly: true },
        item: folderNode,
      },
    ];
  },
  items(place) {
    const path = teamPath(place);
    const channelId = idIn(place, 'channel');
    const part = channelPartOf(place);
    if (path === undefined || channelId === undefined || part === undefined) return undefined;
    switch (part) {
      case 'Posts':
        return { path: `${path}/posts`, query: { channelId, parentId: -1 }, item: post };
      case 'Files':
        return { path: `${path}/files`, query: filesQuery(place, channelId), item: file };
      case 'Tabs':
        return { path: `${path}/channels/${encodeURIComponent(channelId)}/tabs`, item: tab };
    }
  },
  search(place, text, type, version) {
    const path = teamPath(place);
    if (path === undefined && version !== 'v8') return undefined;
    const channelId = idIn(place, 'channel');
    const base =
      path === undefined
        ? '/organization/searchTeams'
        : channelId === undefined
          ? `${path}/search`
          : `${path}/channels/${encodeURIComponent(channelId)}/search`;
    return { path: base, body: { type, query: text }, item: found(schemaByType[type]) };
  },
  one(place, id) {
    const path = teamPath(place);
    const channelId = idIn(place, 'channel');
    if (path === undefined || channelId === undefined || channelPartOf(place) !== 'Posts') return undefined;
    return { path: `${path}/posts/${encodeURIComponent(id)}`, query: { channelId }, item: post };
  },
  relatedRecords(place, item, version): readonly RelatedRecord[] {
    const home = withOwners(place, item.record);
    const path = teamPath(home);
    const channelId = idIn(home, 'channel');
    if (path === undefined || channelId === undefined) return [];
    if (item.kind === 'post') {
      const query = { channelId, parentId: item.id };
      return [{ kind: 'replies', listing: { path: `${path}/posts`, query, item: post } }];
    }
    if (item.kind !== 'file' || version === 'v6') return [];
    const self = filePath(path, channelId, item.id, version);
    return [{ kind: 'versions', listing: { path: `${self}/versions`, item: fileVersion } }];
  },
};
