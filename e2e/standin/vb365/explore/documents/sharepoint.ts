import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import { driveOf } from '../../../seed/content/documents';
import { personalSiteOf, sitesOf, type Container, type Site } from '../../../seed/content/sites';
import type { Attachment, NodeVersion } from '../../../seed/content/tree';
import { notFound } from '../../../http/vb365-errors';
import {
  flag,
  itemTime,
  link,
  opened,
  pageOf,
  param,
  parentOf,
  type ExploreCall,
} from '../call/explore-call';
import { nodeFields } from './node-wire';
import { listedChildren, nodeHere, nodeReads, type NodeHolder } from './nodes';

export function sites({ server, objects }: ExploreCall): readonly Site[] {
  const { startMs } = server.state;
  return objects.flatMap((object) => {
    switch (object.type) {
      case 'User': {
        const { displayName: title, name: address } = object.user;
        const { id, url, nodes } = driveOf(title, address, startMs);
        return personalSiteOf({ id, title, url: url.replace(/\/Documents$/, '') }, nodes, startMs);
      }
      case 'Site': {
        const { site } = object;
        if (!site.isPersonal) return sitesOf(site, startMs);
        return personalSiteOf(site, driveOf(site.title, site.url, startMs).nodes, startMs);
      }
      case 'Team':
        return [];
      default:
        return object satisfies never;
    }
  });
}

export function siteHere(call: ExploreCall): Site {
  const id = param(call, 'siteId');
  const site = sites(call).find((candidate) => candidate.id === id.toLowerCase());
  if (site === undefined) throw notFound(`Site ${id} was not found.`);
  return site;
}

export function containerHere(call: ExploreCall, kind: Container['kind'], parameter: string): Container {
  const id = param(call, parameter).toLowerCase();
  const container = siteHere(call).containers.find(
    (candidate) => candidate.kind === kind && candidate.id === id,
  );
  if (container === undefined) throw notFound(`${kind} ${id} was not found.`);
  return container;
}

function siteWire(call: ExploreCall, { id, name, url }: Site) {
  return { id, name, url, _links: { self: link(call, 'sites', id) } };
}

function containerWire(call: ExploreCall, site: Site, container: Container) {
  const { kind, id, name, url, description, createdMs } = container;
  return {
    id,
    name,
    url,
    description,
    creationTime: itemTime(createdMs),
    ...(call.version === 'v8' ? { siteId: site.id } : {}),
    _links: {
      self: link(call, 'sites', site.id, kind === 'List' ? 'lists' : 'libraries', id),
      site: link(call, 'sites', site.id),
    },
  };
}

/**
 * A document of a library, an item of a list, or a folder of either. Among the items of a list a folder is told as one
 * of them: the schema has no type there.
 */
export function siteNodeWire(
  call: ExploreCall,
  site: Site,
  kind: Container['kind'],
  version: NodeVersion,
  isAmongItems = false,
) {
  const { node, state } = version;
  const place = node.isFolder ? 'folders' : kind === 'List' ? 'items' : 'documents';
  return {
    ...nodeFields(call, version),
    ...(node.isFolder && !isAmongItems
      ? { type: kind === 'List' ? 'ListFolder' : 'LibraryFolder' }
      : kind === 'List'
        ? { title: state.title }
        : { sizeBytes: state.sizeBytes }),
    ...(call.version === 'v8' ? { siteId: site.id } : {}),
    _links: {
      self: link(call, 'sites', site.id, place, node.id),
      site: link(call, 'sites', site.id),
    },
  };
}

export function listSites(call: ExploreCall): HttpAnswer {
  const all = sites(call);
  const parentId = parentOf(call)?.toLowerCase();
  if (parentId !== undefined && parentId !== 'root' && !all.some(({ id }) => id === parentId)) {
    throw notFound(`Site ${parentId} was not found.`);
  }
  const shown = all.filter(
    (site) => parentId === undefined || site.parentId === (parentId === 'root' ? undefined : parentId),
  );
  return pageOf(call, shown, (site) => siteWire(call, site));
}

export function getSite(call: ExploreCall): HttpAnswer {
  return json(200, siteWire(call, siteHere(call)));
}

function containerReads(kind: Container['kind'], parameter: string) {
  return {
    list: (call: ExploreCall): HttpAnswer => {
      const site = siteHere(call);
      opened(call, site.id, site.name, 'Site');
      const containers = site.containers.filter((container) => container.kind === kind);
      return pageOf(call, containers, (container) => containerWire(call, site, container));
    },
    get: (call: ExploreCall): HttpAnswer =>
      json(200, containerWire(call, siteHere(call), containerHere(call, kind, parameter))),
  };
}

export const siteLibrary = containerReads('Library', 'libraryId');
export const siteList = containerReads('List', 'listId');

/** With the kind of what each node lies in, which decides its fields. */
function nodesOf(
  call: ExploreCall,
  kinds: readonly Container['kind'][],
): NodeHolder & { readonly topIds: readonly string[] } {
  const site = siteHere(call);
  const parentId = parentOf(call)?.toLowerCase();
  const containers = site.containers.filter(({ kind }) => kinds.includes(kind));
  const named = containers.find(({ id }) => id === parentId);
  const inLists = new Set(containers.filter(({ kind }) => kind === 'List').flatMap(({ nodes }) => nodes));
  if (named !== undefined) opened(call, named.id, named.name, named.kind);
  return {
    nodes: (named === undefined ? containers : [named]).flatMap(({ nodes }) => nodes),
    wire: (version) =>
      siteNodeWire(
        call,
        site,
        inLists.has(version.node) ? 'List' : 'Library',
        version,
        !kinds.includes('Library'),
      ),
    topIds: containers.map(({ id }) => id),
  };
}

function listNodes(
  kinds: readonly Container['kind'][],
  isShown: (call: ExploreCall) => (node: NodeVersion) => boolean,
) {
  return (call: ExploreCall): HttpAnswer => {
    const { nodes, wire, topIds } = nodesOf(call, kinds);
    const children = listedChildren(call, nodes, parentOf(call), topIds);
    return pageOf(call, children.filter(isShown(call)), wire);
  };
}

function withFoldersIfAsked(call: ExploreCall): (node: NodeVersion) => boolean {
  const withFolders = call.version !== 'v6' && flag(call, 'includeFolders');
  return ({ node }) => withFolders || !node.isFolder;
}

export const listSiteFolders = listNodes(
  ['Library', 'List'],
  () =>
    ({ node }) =>
      node.isFolder,
);
export const listSiteDocuments = listNodes(['Library'], withFoldersIfAsked);
export const listSiteItems = listNodes(['List'], withFoldersIfAsked);

export const siteDocument = nodeReads((call) => nodesOf(call, ['Library']), 'documentId', 'Document');
export const siteItem = nodeReads((call) => nodesOf(call, ['List']), 'itemId', 'Item');
export const siteFolder = nodeReads((call) => nodesOf(call, ['Library', 'List']), 'folderId', 'Folder');

function attachmentWire(call: ExploreCall, itemId: string, { id, name, sizeBytes }: Attachment) {
  const site = siteHere(call);
  return {
    id,
    name,
    url: `${site.url}/Lists/Attachments/${itemId}/${encodeURIComponent(name)}`,
    sizeBytes,
    ...(call.version === 'v8' ? { siteId: site.id, itemId } : {}),
    _links: { self: link(call, 'sites', site.id, 'items', itemId, 'attachments', id) },
  };
}

export function itemHere(call: ExploreCall): NodeVersion {
  return nodeHere(call, nodesOf(call, ['List']).nodes, 'itemId', 'Item');
}

export function attachmentOf({ node }: NodeVersion, id: string): Attachment {
  const attachment = node.attachments.find((candidate) => candidate.id === id.toLowerCase());
  if (attachment === undefined) throw notFound(`Attachment ${id} was not found.`);
  return attachment;
}

export function listAttachments(call: ExploreCall): HttpAnswer {
  const { node } = itemHere(call);
  return pageOf(call, node.attachments, (attachment) => attachmentWire(call, node.id, attachment));
}

export function getAttachment(call: ExploreCall): HttpAnswer {
  const item = itemHere(call);
  const attachment = attachmentOf(item, param(call, 'attachmentId'));
  return json(200, attachmentWire(call, item.node.id, attachment));
}
