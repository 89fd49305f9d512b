import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import { nodesIn, versionsIn, type NodeVersion, type TreeNode } from '../../../seed/content/tree';
import { notFound } from '../../../http/vb365-errors';
import { opened, pageOf, param, type ExploreCall } from '../call/explore-call';
import { versionId } from './node-wire';

export type NodeKind = 'Document' | 'Folder' | 'Item';

/** A drive, or the libraries or lists of a site, as far as one kind of path reaches. */
export interface NodeHolder {
  readonly nodes: readonly TreeNode[];
  readonly wire: (version: NodeVersion) => unknown;
}

/** The node of the path, if it is there at the session's moment and of that kind. */
export function nodeHere(
  call: ExploreCall,
  nodes: readonly TreeNode[],
  parameter: string,
  kind: NodeKind,
): NodeVersion {
  const id = param(call, parameter);
  const found = nodesIn(nodes, call.view).find(({ node }) => node.id === id.toLowerCase());
  if (found === undefined || found.node.isFolder !== (kind === 'Folder')) {
    throw notFound(`${kind} ${id} was not found.`);
  }
  return found;
}

/** Without the current one, which is the node itself; newest first. */
function previousVersions(call: ExploreCall, { node }: NodeVersion): readonly NodeVersion[] {
  return versionsIn(node, call.view).slice(0, -1).toReversed();
}

export function versionHere(call: ExploreCall, { node }: NodeVersion, id: string): NodeVersion {
  const version = versionsIn(node, call.view).find(({ number }) => String(versionId(number)) === id);
  if (version === undefined) throw notFound(`Version ${id} was not found.`);
  return version;
}

interface NodeReads {
  readonly get: (call: ExploreCall) => HttpAnswer;
  readonly listVersions: (call: ExploreCall) => HttpAnswer;
  readonly getVersion: (call: ExploreCall) => HttpAnswer;
}

/** The three reads that every document, item and folder of OneDrive and SharePoint has. */
export function nodeReads(
  holderOf: (call: ExploreCall) => NodeHolder,
  parameter: string,
  kind: NodeKind,
): NodeReads {
  return {
    get(call) {
      const { nodes, wire } = holderOf(call);
      const found = nodeHere(call, nodes, parameter, kind);
      opened(call, found.node.id, found.state.title || found.state.name, kind);
      // Folders of OneDrive alone take the version in the query.
      const version = call.request.query.get('versionId');
      return json(200, wire(version === null ? found : versionHere(call, found, version)));
    },
    listVersions(call) {
      const { nodes, wire } = holderOf(call);
      return pageOf(call, previousVersions(call, nodeHere(call, nodes, parameter, kind)), wire);
    },
    getVersion(call) {
      const { nodes, wire } = holderOf(call);
      const found = nodeHere(call, nodes, parameter, kind);
      return json(200, wire(versionHere(call, found, param(call, 'versionId'))));
    },
  };
}

/** Top level, one folder, or all, as `parentId` says; audits which folder was listed. */
export function listedChildren(
  call: ExploreCall,
  nodes: readonly TreeNode[],
  parentId: string | undefined,
  topLevelIds: readonly string[],
): readonly NodeVersion[] {
  const all = nodesIn(nodes, call.view);
  if (parentId === undefined) return all;
  const id = parentId.toLowerCase();
  if (topLevelIds.includes(id)) return all.filter(({ node }) => node.parentId === undefined);
  const folder = all.find(({ node }) => node.id === id && node.isFolder);
  if (folder === undefined) throw notFound(`Folder ${parentId} was not found.`);
  opened(call, id, folder.state.name, 'Folder');
  return all.filter(({ node }) => node.parentId === id);
}
