import type { HttpAnswer } from '../../../http/message';
import { isOneOf } from '../../../model/json';
import { nodesIn, type NodeVersion, type TreeNode } from '../../../seed/content/tree';
import { badParameter, notFound } from '../../../http/vb365-errors';
import { param, type ExploreCall } from '../call/explore-call';
import type { NodeHolder } from '../documents/nodes';
import { driveHere, driveNodeWire, drives } from '../documents/onedrive';
import { nodeKeys } from './search-keys';
import { compileQuery } from './search-query';
import { queryOf, withSet } from './search-request';
import { containerHere, siteHere, siteNodeWire, sites } from '../documents/sharepoint';

/** Tells the nodes that lie in a folder, at any depth. */
export function below(nodes: readonly TreeNode[], topId: string): (node: TreeNode) => boolean {
  const found = new Set([topId]);
  // Parents come before their children.
  for (const { id, parentId } of nodes) if (parentId !== undefined && found.has(parentId)) found.add(id);
  return ({ id }) => id !== topId && found.has(id);
}

function searchNodes(
  sourcesOf: (call: ExploreCall) => readonly NodeHolder[],
  leaves: 'Documents' | 'Items',
  isInFolder = false,
) {
  return (call: ExploreCall): HttpAnswer => {
    const itemType = call.request.query.get('itemType') ?? 'All';
    if (!isOneOf(['All', 'Folders', leaves], itemType)) throw badParameter('itemType is not known.');
    return withSet(call, () => {
      const test = compileQuery(queryOf(call), nodeKeys);
      const folderId = param(call, 'folderId').toLowerCase();
      const sources = sourcesOf(call).filter(
        ({ nodes }) =>
          !isInFolder || nodesIn(nodes, call.view).some(({ node }) => node.id === folderId && node.isFolder),
      );
      if (isInFolder && sources.length === 0) throw notFound(`Folder ${folderId} was not found.`);
      return sources.flatMap(({ nodes, wire }) => {
        const isSearched = isInFolder ? below(nodes, folderId) : () => true;
        return nodesIn(nodes, call.view)
          .filter(({ node }) => itemType === 'All' || node.isFolder === (itemType === 'Folders'))
          .filter((version) => isSearched(version.node) && test(version))
          .map(wire);
      });
    });
  };
}

function driveSources(call: ExploreCall, some = drives(call)): readonly NodeHolder[] {
  return some.map((drive) => ({
    nodes: drive.nodes,
    wire: (version) => driveNodeWire(call, drive, version),
  }));
}

function siteSources(call: ExploreCall, some = sites(call)): readonly NodeHolder[] {
  return some.flatMap((site) =>
    site.containers.map(({ kind, nodes }) => ({
      nodes,
      wire: (version: NodeVersion) => siteNodeWire(call, site, kind, version),
    })),
  );
}

function containerSource(
  call: ExploreCall,
  kind: 'Library' | 'List',
  parameter: string,
): readonly NodeHolder[] {
  const { nodes } = containerHere(call, kind, parameter);
  return siteSources(call, [siteHere(call)]).filter((source) => source.nodes === nodes);
}

export const searchDrives = searchNodes((call) => driveSources(call), 'Documents');
export const searchDrive = searchNodes((call) => driveSources(call, [driveHere(call)]), 'Documents');
export const searchDriveFolder = searchNodes(
  (call) => driveSources(call, [driveHere(call)]),
  'Documents',
  true,
);
export const searchSites = searchNodes((call) => siteSources(call), 'Items');
export const searchSite = searchNodes((call) => siteSources(call, [siteHere(call)]), 'Items');
export const searchLibrary = searchNodes((call) => containerSource(call, 'Library', 'libraryId'), 'Items');
export const searchList = searchNodes((call) => containerSource(call, 'List', 'listId'), 'Items');
export const searchSiteFolder = searchNodes((call) => siteSources(call, [siteHere(call)]), 'Items', true);
