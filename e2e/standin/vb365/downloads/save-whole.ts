import type { HttpAnswer } from '../../http/message';
import { nodesIn, type NodeVersion, type TreeNode } from '../../seed/content/tree';
import { notFound } from '../../http/vb365-errors';
import { folderWith, mailboxHere } from '../explore/exchange/exchange';
import { param, type ExploreCall } from '../explore/call/explore-call';
import { nodeHere, versionHere, type NodeKind } from '../explore/documents/nodes';
import { driveHere } from '../explore/documents/onedrive';
import type { ExploreResource } from '../explore/routes';
import { containerHere, siteHere } from '../explore/documents/sharepoint';
import { fileHere } from '../explore/teams/teams';
import { checkedBody, nullableFlag, text } from '../restore/body';
import { answer, pstAnswer, pstFields, save } from './save';

type NodesOf = (call: ExploreCall) => readonly TreeNode[];

const driveNodes: NodesOf = (call) => driveHere(call).nodes;
const siteNodes: NodesOf = (call) => siteHere(call).containers.flatMap(({ nodes }) => nodes);

function namesOf(call: ExploreCall, nodes: readonly TreeNode[]): readonly string[] {
  return nodesIn(nodes, call.view)
    .filter(({ node }) => !node.isFolder)
    .map(({ state }) => state.name);
}

/** As it is at the session's moment, or in the version that the path names. */
function stateHere(
  call: ExploreCall,
  nodes: readonly TreeNode[],
  parameter: string,
  kind: NodeKind,
): NodeVersion {
  const found = nodeHere(call, nodes, parameter, kind);
  const version = param(call, 'versionId');
  return version === '' ? found : versionHere(call, found, version);
}

function savedAsFile(call: ExploreCall, { state, number }: NodeVersion): HttpAnswer {
  const { asZip } = checkedBody(call, { asZip: nullableFlag });
  const content = `${state.name} ${number}.0`;
  return answer(call, asZip === true ? 'zip' : undefined, state.name, [content]);
}

function saveDocument(nodesOf: NodesOf) {
  return (call: ExploreCall): HttpAnswer =>
    savedAsFile(call, stateHere(call, nodesOf(call), 'documentId', 'Document'));
}

function saveFile(call: ExploreCall): HttpAnswer {
  const { file } = fileHere(call);
  if (file.node.isFolder) throw notFound(`File ${file.node.id} was not found.`);
  return savedAsFile(call, file);
}

function saveFolder(nodesOf: NodesOf) {
  return (call: ExploreCall): HttpAnswer => {
    const nodes = nodesOf(call);
    const { node, state } = stateHere(call, nodes, 'folderId', 'Folder');
    const below = nodes.filter(({ parentId }) => parentId === node.id);
    return answer(call, 'zip', state.name, namesOf(call, below));
  };
}

function exportAll(nameOf: (call: ExploreCall) => string) {
  return (call: ExploreCall): HttpAnswer => {
    const body = checkedBody(call, { contentKeyword: text, ...pstFields });
    return pstAnswer(call, body, nameOf(call), []);
  };
}

/** With a call for each earlier version. */
function saveNode(type: 'Veod' | 'Vesp', path: string, handle: (call: ExploreCall) => HttpAnswer) {
  return [save(type, `${path}/save`, handle), save(type, `${path}/Versions/:versionId/save`, handle)];
}

/** Single documents as they are, and all that a place holds. */
export const saveWholeResources: readonly ExploreResource[] = [
  ...saveNode('Veod', '/OneDrives/:oneDriveId/Documents/:documentId', saveDocument(driveNodes)),
  ...saveNode('Vesp', '/Sites/:siteId/Documents/:documentId', saveDocument(siteNodes)),
  ...saveNode('Veod', '/OneDrives/:oneDriveId/Folders/:folderId', saveFolder(driveNodes)),
  ...saveNode('Vesp', '/Sites/:siteId/Folders/:folderId', saveFolder(siteNodes)),
  save('Vet', '/teams/:teamId/files/:fileId/save', saveFile, { until: 'v7' }),
  save('Vet', '/teams/:teamId/channels/:channelId/files/:fileId/save', saveFile, { since: 'v8' }),
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
