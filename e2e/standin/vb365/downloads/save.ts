import type { HttpAnswer } from '../../http/message';
import { nodesIn, type NodeVersion, type TreeNode } from '../../seed/content/tree';
import { accessDenied, badParameter, notFound } from '../../http/vb365-errors';
import { findItem, mailboxHere } from '../explore/exchange/exchange';
import { itemTitle } from '../explore/exchange/exchange-wire';
import { exploreCall, type ExploreCall } from '../explore/call/explore-call';
import { driveHere } from '../explore/documents/onedrive';
import type { ExploreResource } from '../explore/routes';
import { siteHere } from '../explore/documents/sharepoint';
import { channelOf, teamHere } from '../explore/teams/teams';
import { fileAnswer } from './file-answer';
import {
  checkedBody,
  list,
  nodeFields,
  nullableFlag,
  records,
  required,
  text,
  textOf,
  type Fields,
  type Json,
} from '../restore/body';
import type { SessionTypeWire } from '../../model/wire';

const fileBytes = 64 * 1024;
const gigabyte = 1024 ** 3;

/** How each kind of file begins; the rest is made up. */
const magic = {
  msg: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  pst: Buffer.from('!BDN'),
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
};

/** Begins like a file of its kind, and lists in plain text what would be in it. */
export function answer(
  { server }: ExploreCall,
  /** Undefined for a document that is sent as it is. */
  kind: keyof typeof magic | undefined,
  name: string,
  contents: readonly string[],
): HttpAnswer {
  const start = kind === undefined ? [] : [magic[kind]];
  const content = Buffer.concat([...start, Buffer.from(`\n${contents.join('\n')}\n`)]);
  const padding = Buffer.alloc(Math.max(0, fileBytes - content.length));
  const fileName = kind === undefined ? name : `${name}.${kind}`;
  return fileAnswer(server, fileName, Buffer.concat([content, padding]));
}

export const pstFields: Fields = {
  enablePstSizeLimit: nullableFlag,
  pstSizeLimitBytes: { type: 'number', isNullable: true },
};

/** One PST file, or an archive of several where it would exceed the limit (REST reference, exportToPst). */
export function pstAnswer(
  call: ExploreCall,
  body: Json,
  name: string,
  contents: readonly string[],
): HttpAnswer {
  const { enablePstSizeLimit: isLimited, pstSizeLimitBytes: limit } = body;
  if (isLimited === true && typeof limit !== 'number') throw badParameter('pstSizeLimitBytes is missing.');
  if (typeof limit === 'number' && (limit < gigabyte || limit > 49 * gigabyte)) {
    throw badParameter('pstSizeLimitBytes must be from 1 to 49 GB.');
  }
  const bytes = call.server.state.settings.pstGigabytes * gigabyte;
  if (isLimited !== true || typeof limit !== 'number' || bytes <= limit) {
    return answer(call, 'pst', name, contents);
  }
  const parts = Array.from({ length: Math.ceil(bytes / limit) }, (_, index) => `${name}_${index + 1}.pst`);
  return answer(call, 'zip', name, parts);
}

function mailTitles(call: ExploreCall, body: Json): readonly string[] {
  const mailbox = mailboxHere(call);
  return records(call, body, 'items', { id: required(text) }).map((record) => {
    const id = textOf(record, 'id');
    const found = findItem(call, mailbox, id);
    if (found === undefined) throw notFound(`Item ${id} was not found.`);
    return itemTitle(found);
  });
}

function saveMail(call: ExploreCall): HttpAnswer {
  const titles = mailTitles(call, checkedBody(call, { items: list }));
  const [first = ''] = titles;
  return titles.length === 1 ? answer(call, 'msg', first, titles) : answer(call, 'zip', 'Items', titles);
}

function exportMail(call: ExploreCall): HttpAnswer {
  const body = checkedBody(call, { items: list, ...pstFields });
  return pstAnswer(call, body, mailboxHere(call).name, mailTitles(call, body));
}

function namesOf(
  call: ExploreCall,
  nodes: readonly TreeNode[],
  body: Json,
  member: string,
  fields: Fields,
): readonly string[] {
  const here = new Map(nodesIn(nodes, call.view).map((version) => [version.node.id, version]));
  return records(call, body, member, fields).map((record) => {
    const id = textOf(record, 'id');
    const found: NodeVersion | undefined = here.get(id.toLowerCase());
    if (found === undefined) throw notFound(`${id} was not found.`);
    return found.state.name;
  });
}

function saveNodes(
  holderOf: (call: ExploreCall) => { readonly name: string; readonly nodes: readonly TreeNode[] },
  member: 'documents' | 'folders',
  fields = nodeFields,
) {
  return (call: ExploreCall): HttpAnswer => {
    const { name, nodes } = holderOf(call);
    const body = checkedBody(call, { [member]: list });
    return answer(call, 'zip', name, namesOf(call, nodes, body, member, fields));
  };
}

function siteHolder(call: ExploreCall) {
  const { name, containers } = siteHere(call);
  return { name, nodes: containers.flatMap(({ nodes }) => nodes) };
}

function saveFiles(call: ExploreCall): HttpAnswer {
  const team = teamHere(call);
  const body = checkedBody(call, { channelId: text, files: list });
  const { channelId } = body;
  if ((channelId === undefined) === (body['files'] === undefined)) {
    throw badParameter('Either channelId or files must be given.');
  }
  const name = team.displayName;
  if (typeof channelId === 'string') {
    const { channel } = channelOf(team, channelId);
    const all = nodesIn(channel.files, call.view).filter(({ node }) => !node.isFolder);
    return answer(
      call,
      'zip',
      name,
      all.map(({ state }) => state.name),
    );
  }
  const nodes = team.channels.flatMap(({ files }) => files);
  return answer(call, 'zip', name, namesOf(call, nodes, body, 'files', { id: required(text) }));
}

export function save(
  type: SessionTypeWire,
  path: string,
  handle: (call: ExploreCall) => HttpAnswer,
  versions: Pick<ExploreResource, 'since' | 'until'> = {},
): ExploreResource {
  return {
    method: 'POST',
    path,
    // v6 knows no operators for Teams.
    since: type === 'Vet' ? 'v7' : 'v6',
    ...versions,
    handle: (call) => {
      const explored = exploreCall(call, type);
      if (call.server.state.settings.downloads === 'forbidden') {
        throw accessDenied('Restore operators cannot save or export items.');
      }
      return handle(explored);
    },
  };
}

const driveDocumentFields: Fields = { ...nodeFields, sizeBytes: required({ type: 'number' }) };

/** Whether operators may call these is undocumented; here a setting decides (see src/api/README.md). */
export const saveResources: readonly ExploreResource[] = [
  save('Vex', '/mailboxes/:mailboxId/items/Save', saveMail),
  save('Vex', '/mailboxes/:mailboxId/items/exportToPst', exportMail),
  save(
    'Veod',
    '/OneDrives/:oneDriveId/Documents/save',
    saveNodes(driveHere, 'documents', driveDocumentFields),
  ),
  save('Veod', '/OneDrives/:oneDriveId/Folders/save', saveNodes(driveHere, 'folders')),
  save('Vesp', '/Sites/:siteId/Documents/save', saveNodes(siteHolder, 'documents')),
  save('Vesp', '/Sites/:siteId/Folders/save', saveNodes(siteHolder, 'folders')),
  save('Vet', '/teams/:teamId/files/save', saveFiles),
];
