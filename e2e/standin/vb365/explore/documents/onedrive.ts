import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import { driveOf, type Drive } from '../../../seed/content/documents';
import type { NodeVersion } from '../../../seed/content/tree';
import { notFound } from '../../../http/vb365-errors';
import { flag, link, opened, pageOf, param, parentOf, type ExploreCall } from '../call/explore-call';
import { nodeFields } from './node-wire';
import { listedChildren, nodeReads, type NodeHolder } from './nodes';

export function drives({ server, objects }: ExploreCall): readonly Drive[] {
  return objects.flatMap((object) =>
    object.type === 'User' ? [driveOf(object.user.displayName, object.user.name, server.state.startMs)] : [],
  );
}

export function driveHere(call: ExploreCall): Drive {
  const id = param(call, 'oneDriveId');
  const drive = drives(call).find((candidate) => candidate.id === id.toLowerCase());
  if (drive === undefined) throw notFound(`OneDrive ${id} was not found.`);
  return drive;
}

function driveWire(call: ExploreCall, { id, name, url }: Drive) {
  return { id, name, url, _links: { self: link(call, 'onedrives', id) } };
}

/** A document or folder; folders tell no size. */
export function driveNodeWire(call: ExploreCall, drive: Drive, version: NodeVersion) {
  const { node, state } = version;
  return {
    ...nodeFields(call, version),
    ...(node.isFolder ? {} : { sizeBytes: state.sizeBytes, inheritedPermissions: true }),
    ...(call.version === 'v8' ? { oneDriveId: drive.id } : {}),
    _links: {
      self: link(call, 'onedrives', drive.id, node.isFolder ? 'folders' : 'documents', node.id),
      oneDrive: link(call, 'onedrives', drive.id),
    },
  };
}

export function listDrives(call: ExploreCall): HttpAnswer {
  return pageOf(call, drives(call), (drive) => driveWire(call, drive));
}

export function getDrive(call: ExploreCall): HttpAnswer {
  return json(200, driveWire(call, driveHere(call)));
}

function listed(call: ExploreCall, drive: Drive): readonly NodeVersion[] {
  const parentId = parentOf(call);
  if (parentId === 'root') opened(call, drive.id, drive.name, 'OneDrive');
  return listedChildren(call, drive.nodes, parentId, ['root']);
}

export function listDriveFolders(call: ExploreCall): HttpAnswer {
  const drive = driveHere(call);
  const folders = listed(call, drive).filter(({ node }) => node.isFolder);
  return pageOf(call, folders, (folder) => driveNodeWire(call, drive, folder));
}

export function listDriveDocuments(call: ExploreCall): HttpAnswer {
  const drive = driveHere(call);
  const withFolders = call.version !== 'v6' && flag(call, 'includeFolders');
  const nodes = listed(call, drive).filter(({ node }) => withFolders || !node.isFolder);
  return pageOf(call, nodes, (node) => driveNodeWire(call, drive, node));
}

function holderOf(call: ExploreCall): NodeHolder {
  const drive = driveHere(call);
  return { nodes: drive.nodes, wire: (version) => driveNodeWire(call, drive, version) };
}

export const driveDocument = nodeReads(holderOf, 'documentId', 'Document');
export const driveFolder = nodeReads(holderOf, 'folderId', 'Folder');
