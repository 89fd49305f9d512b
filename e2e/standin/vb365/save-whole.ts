import type { HttpAnswer } from '../http';
import { nodesIn, type TreeNode } from '../seed/content/tree';
import { folderWith, mailboxHere } from './explore/exchange';
import { param, type ExploreCall } from './explore/explore-call';
import { nodeHere } from './explore/nodes';
import { driveHere } from './explore/onedrive';
import type { ExploreResource } from './explore/routes';
import { containerHere, siteHere } from './explore/sharepoint';
import { checkedBody, flag, nullableFlag, text } from './restore/body';
import { answer, save } from './save';

type NodesOf = (call: ExploreCall) => readonly TreeNode[];

const driveNodes: NodesOf = (call) => driveHere(call).nodes;
const siteNodes: NodesOf = (call) => siteHere(call).containers.flatMap(({ nodes }) => nodes);

function namesOf(call: ExploreCall, nodes: readonly TreeNode[]): readonly string[] {
  return nodesIn(nodes, call.view)
    .filter(({ node }) => !node.isFolder)
    .map(({ state }) => state.name);
}

function saveDocument(nodesOf: NodesOf) {
  return (call: ExploreCall): HttpAnswer => {
    const { state } = nodeHere(call, nodesOf(call), 'documentId', 'Document');
    const { asZip } = checkedBody(call, { asZip: flag });
    return answer(call, asZip === true ? 'zip' : undefined, state.name, [state.name]);
  };
}

function saveFolder(nodesOf: NodesOf) {
  return (call: ExploreCall): HttpAnswer => {
    const nodes = nodesOf(call);
    const { node, state } = nodeHere(call, nodes, 'folderId', 'Folder');
    const below = nodes.filter(({ parentId }) => parentId === node.id);
    return answer(call, 'zip', state.name, namesOf(call, below));
  };
}

function exportAll(nameOf: (call: ExploreCall) => string) {
  return (call: ExploreCall): HttpAnswer => {
    checkedBody(call, {
      contentKeyword: text,
      enablePstSizeLimit: nullableFlag,
      pstSizeLimitBytes: { type: 'number', isNullable: true },
    });
    return answer(call, 'pst', nameOf(call), []);
  };
}

/** Single documents as they are, and all that a place holds. */
export const saveWholeResources: readonly ExploreResource[] = [
  save('Veod', '/OneDrives/:oneDriveId/Documents/:documentId/save', saveDocument(driveNodes)),
  save('Vesp', '/Sites/:siteId/Documents/:documentId/save', saveDocument(siteNodes)),
  save('Veod', '/OneDrives/:oneDriveId/Folders/:folderId/save', saveFolder(driveNodes)),
  save('Vesp', '/Sites/:siteId/Folders/:folderId/save', saveFolder(siteNodes)),
  save('Veod', '/OneDrives/:oneDriveId/save', (call) => {
    const { name, nodes } = driveHere(call);
    return answer(call, 'zip', name, namesOf(call, nodes));
  }),
  save('Vesp', '/Sites/:siteId/Libraries/:libraryId/save', (call) => {
    const { name, nodes } = containerHere(call, 'Library', 'libraryId');
    return answer(call, 'zip', name, namesOf(call, nodes));
  }),
  save(
    'Vex',
    '/mailboxes/:mailboxId/exportToPst',
    exportAll((call) => mailboxHere(call).name),
  ),
  save(
    'Vex',
    '/mailboxes/:mailboxId/folders/:folderId/exportToPst',
    exportAll((call) => folderWith(call, mailboxHere(call), param(call, 'folderId')).name),
  ),
];
