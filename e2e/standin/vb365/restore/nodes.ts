import type { ItemToRestore } from '../../restores/item-to-restore';
import { nodesIn, versionsIn, type NodeVersion, type TreeNode } from '../../seed/content/tree';
import type { ExploreCall } from '../explore/call/explore-call';
import { below } from '../explore/search/search-nodes';

export type Options = Pick<ItemToRestore, 'restoresMissing' | 'ifChanged' | 'ifUnchanged'>;

/** A document, list item, file or folder that a call names. */
export interface NamedNode {
  readonly id: string;
  /** As the caller knows it, for what can't be found. */
  readonly name: string;
  /** Counted from 1; the one of the session's moment when not given. */
  readonly number: number | undefined;
  readonly withAllVersions: boolean;
}

export interface NodeTarget {
  /** All of the drive, library, list or channel that the node may lie in. */
  readonly nodes: readonly TreeNode[];
  readonly itemType: string;
  readonly source: string;
  /** Undefined: where it was. */
  readonly elsewhere?: string | undefined;
  readonly options: Options;
}

/** How production looks at this moment. */
export function nowView({ server }: Pick<ExploreCall, 'server'>) {
  return { momentMs: server.clock.now(), showDeleted: false, showAllVersions: false };
}

/** What can't be restored for a reason that production has nothing to do with. */
export function problemItem(
  itemId: string,
  itemName: string,
  itemType: string,
  source: string,
  problem: string,
): ItemToRestore {
  return {
    itemId,
    itemName,
    itemType,
    source,
    problem,
    place: { key: `nowhere ${itemId}`, seeded: undefined },
    content: '',
    versions: [],
    restoresMissing: false,
    ifChanged: undefined,
  };
}

function leafItem(
  call: ExploreCall,
  { nodes, itemType, source, elsewhere, options }: NodeTarget,
  { node }: NodeVersion,
  { number, withAllVersions, name }: Omit<NamedNode, 'id'>,
): ItemToRestore {
  const known = versionsIn(node, call.view);
  const chosen = number === undefined ? known.at(-1) : known.find((version) => version.number === number);
  if (chosen === undefined) {
    return problemItem(node.id, name, itemType, source, `version ${number}.0 was not found in the backup`);
  }
  const written = withAllVersions ? known.filter((version) => version.number <= chosen.number) : [chosen];
  const inProduction = nodesIn(nodes, nowView(call)).find((version) => version.node === node);
  return {
    itemId: node.id,
    itemName: chosen.state.title || chosen.state.name,
    itemType,
    itemSizeBytes: chosen.state.sizeBytes,
    source,
    place:
      elsewhere === undefined
        ? { key: `node ${node.id}`, seeded: inProduction && String(inProduction.number) }
        : { key: `node ${node.id} in ${elsewhere}`, seeded: undefined },
    content: String(chosen.number),
    versions: written.map((version) => `${version.number}.0`),
    ...options,
  };
}

/** What one record stands for: itself, or if it is a folder all below it. v6 takes no folders. */
export function nodeItems(call: ExploreCall, target: NodeTarget, named: NamedNode): readonly ItemToRestore[] {
  const { nodes, itemType, source } = target;
  const all = nodesIn(nodes, call.view);
  const found = all.find(({ node }) => node.id === named.id.toLowerCase());
  if (found === undefined) {
    return [problemItem(named.id, named.name, itemType, source, 'it was not found in the backup')];
  }
  if (!found.node.isFolder) return [leafItem(call, target, found, named)];
  if (call.version === 'v6') {
    return [problemItem(named.id, named.name, 'Folder', source, 'folders are not restored by this version')];
  }
  const isBelow = below(nodes, found.node.id);
  const leaves = all.filter(({ node }) => !node.isFolder && isBelow(node));
  const parent = { id: found.node.id, name: found.state.name, itemType: 'Folder' };
  if (leaves.length === 0) return [{ ...leafItem(call, target, found, named), itemType: 'Folder' }];
  return leaves.map((leaf) => ({
    ...leafItem(call, target, leaf, { ...named, number: undefined, name: leaf.state.name }),
    parent,
  }));
}

/** Everything in it, as a whole channel is restored. */
export function allNodeItems(call: ExploreCall, target: NodeTarget): readonly ItemToRestore[] {
  return nodesIn(target.nodes, call.view)
    .filter(({ node }) => !node.isFolder)
    .map((version) =>
      leafItem(call, target, version, {
        name: version.state.name,
        number: undefined,
        withAllVersions: false,
      }),
    );
}
