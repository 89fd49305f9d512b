import type { HttpAnswer } from '../../http/message';
import type { RestoreKind } from '../../restores/production';
import type { ItemToRestore } from '../../restores/item-to-restore';
import { originalLocation } from '../../restores/restores';
import type { Container } from '../../seed/content/sites';
import { badParameter } from '../../http/vb365-errors';
import type { ExploreCall } from '../explore/call/explore-call';
import { versionNumber } from '../explore/documents/node-wire';
import { driveHere } from '../explore/documents/onedrive';
import { siteHere } from '../explore/documents/sharepoint';
import {
  checkedBody,
  configuredRecords,
  list,
  nodeFields,
  nullableFlag,
  required,
  text,
  textOf,
  versions,
  type Json,
} from './body';
import { nodeItems, problemItem, type NamedNode, type Options } from './nodes';
import { startRestore } from './start';

/** The record's own version is meant, which is an older one if the record comes from a list of versions. */
function namedNode(record: Json, config: Json, body: Json): NamedNode {
  const { versionId } = record;
  return {
    id: textOf(record, 'id'),
    name: textOf(record, 'title') || textOf(record, 'name'),
    number: typeof versionId === 'number' ? versionNumber(versionId) : undefined,
    withAllVersions: (config['documentVersion'] ?? body['documentVersion']) === 'All',
  };
}

export function restoreDriveDocuments(call: ExploreCall): HttpAnswer {
  const drive = driveHere(call);
  const body = checkedBody(call, {
    documentAction: required({ type: ['Overwrite', 'Keep'] }),
    documentsRestoreConfigs: required(list),
    reason: text,
  });
  const named = configuredRecords(call, body, 'documentsRestoreConfigs', 'document', {
    ...nodeFields,
    sizeBytes: required({ type: 'number' }),
  });
  const options: Options =
    body['documentAction'] === 'Keep'
      ? { restoresMissing: true, ifChanged: 'kept-both', ifUnchanged: 'kept-both' }
      : { restoresMissing: true, ifChanged: 'overwritten' };
  const target = { nodes: drive.nodes, itemType: 'Document', source: drive.url, options };
  return startRestore(call, {
    call: 'onedrive-documents',
    objectId: drive.id,
    objectName: drive.name,
    target: originalLocation,
    reason: textOf(body, 'reason'),
    items: named.flatMap(({ record, config }) => nodeItems(call, target, namedNode(record, config, body))),
  });
}

/** Options that only mean something together with another one. */
function checkDependencies(body: Json, named: readonly { readonly config: Json }[]): void {
  if (body['sendSharedLinksNotification'] === true && body['restorePermissions'] !== true) {
    throw badParameter('sendSharedLinksNotification needs restorePermissions.');
  }
  const action = body['documentLastVersionAction'] ?? undefined;
  const restoresLast = [body, ...named.map(({ config }) => config)].some(
    ({ documentVersion }) => documentVersion === 'Last',
  );
  if (action !== undefined && !restoresLast) {
    throw badParameter('documentLastVersionAction needs documentVersion Last.');
  }
}

function siteRestore(
  kind: RestoreKind,
  containerKind: Container['kind'],
  configs: string,
  member: 'document' | 'item',
) {
  return (call: ExploreCall): HttpAnswer => {
    const site = siteHere(call);
    const body = checkedBody(call, {
      [configs]: required(list),
      list: text,
      restorePermissions: nullableFlag,
      sendSharedLinksNotification: nullableFlag,
      documentVersion: versions,
      documentLastVersionAction: { type: ['Overwrite', 'Merge'], isNullable: true },
      restoreChangedItems: nullableFlag,
      restoreDeletedItems: nullableFlag,
      reason: text,
    });
    const named = configuredRecords(call, body, configs, member, nodeFields);
    checkDependencies(body, named);
    const containers = site.containers.filter((container) => container.kind === containerKind);
    const listName = textOf(body, 'list');
    const target = containers.find(({ name }) => name.toLowerCase() === listName.toLowerCase());
    const itemType = member === 'document' ? 'Document' : 'ListItem';
    const options: Options = {
      restoresMissing: body['restoreDeletedItems'] === true,
      ifChanged:
        body['restoreChangedItems'] !== true
          ? undefined
          : body['documentLastVersionAction'] === 'Merge'
            ? 'merged'
            : 'overwritten',
    };
    const itemsOf = (node: NamedNode): readonly ItemToRestore[] => {
      if (listName !== '' && target === undefined) {
        const problem = `the list "${listName}" does not exist on the site`;
        return [problemItem(node.id, node.name, itemType, site.url, problem)];
      }
      const home = containers.find(({ nodes }) => nodes.some(({ id }) => id === node.id.toLowerCase()));
      const place = {
        nodes: home?.nodes ?? [],
        itemType,
        source: home?.url ?? site.url,
        elsewhere: target === home ? undefined : target?.id,
        options,
      };
      return nodeItems(call, place, node);
    };
    return startRestore(call, {
      call: kind,
      objectId: site.id,
      objectName: site.name,
      target: listName || originalLocation,
      reason: textOf(body, 'reason'),
      items: named.flatMap(({ record, config }) => itemsOf(namedNode(record, config, body))),
    });
  };
}

export const restoreSiteDocuments = siteRestore(
  'site-documents',
  'Library',
  'documentsRestoreConfigs',
  'document',
);
export const restoreSiteItems = siteRestore('site-items', 'List', 'itemsRestoreConfigs', 'item');
