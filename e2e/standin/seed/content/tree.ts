import { uuidFrom } from '../../model/ids';
import { colleagues } from './correspondents';
import { mix, pick, seedOf } from './pick';
import { revisionsIn, type Ago, type Revision, type Timed, type View } from './timed';

export interface NodeState {
  readonly name: string;
  /** Of list items. */
  readonly title: string;
  readonly sizeBytes: number;
  readonly modifiedBy: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A document, list item or folder, with all states it ever had. */
export interface TreeNode extends Timed<NodeState> {
  readonly id: string;
  /** Undefined at the top of its drive, library or list. */
  readonly parentId: string | undefined;
  readonly isFolder: boolean;
  readonly createdBy: string;
  readonly attachments: readonly Attachment[];
}

export interface NodePlan {
  readonly name: string;
  readonly title?: string;
  readonly kilobytes?: number;
  /** Days on which it was made and changed. */
  readonly changedDaysAgo?: readonly number[];
  /** What it was called before its last change. */
  readonly formerName?: string;
  readonly deletedDaysAgo?: number;
  readonly attachments?: readonly { readonly name: string; readonly kilobytes: number }[];
  /** Makes it a folder. */
  readonly children?: readonly NodePlan[];
}

function revisions(plan: NodePlan, seed: number, ago: Ago): readonly Revision<NodeState>[] {
  const days = plan.changedDaysAgo ?? [60 + (mix(seed, 1) % 200)];
  return days.map((daysAgo, index) => {
    const isLast = index === days.length - 1;
    const growth = 1 + 0.07 * index + (mix(seed, index) % 40) / 1000;
    return {
      fromMs: ago(daysAgo, `${8 + ((seed + index) % 10)}:${10 + (mix(seed, index) % 50)}`),
      value: {
        name: isLast ? plan.name : (plan.formerName ?? plan.name),
        title: plan.title ?? '',
        sizeBytes: plan.children === undefined ? Math.round((plan.kilobytes ?? 0) * 1024 * growth) : 0,
        modifiedBy: pick(colleagues, mix(seed, 20 + index)).name,
      },
    };
  });
}

/** Ids depend on where a node lies, and on its name. */
export function treeOf(rootKey: string, plans: readonly NodePlan[], ago: Ago): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  function add(plan: NodePlan, parentId: string | undefined, path: string): void {
    const nodePath = `${path}/${plan.title ?? ''}${plan.name}`;
    const id = uuidFrom(nodePath);
    const seed = seedOf(nodePath) % 100_000;
    nodes.push({
      id,
      parentId,
      isFolder: plan.children !== undefined,
      createdBy: pick(colleagues, seed).name,
      attachments: (plan.attachments ?? []).map(({ name, kilobytes }) => ({
        id: uuidFrom(`${nodePath} attachment ${name}`),
        name,
        sizeBytes: kilobytes * 1024,
      })),
      revisions: revisions(plan, seed, ago),
      deletedAtMs: plan.deletedDaysAgo === undefined ? undefined : ago(plan.deletedDaysAgo, '15:30'),
    });
    for (const child of plan.children ?? []) add(child, id, nodePath);
  }
  for (const plan of plans) add(plan, undefined, rootKey);
  return nodes;
}

/** One state of a node, as it is listed. */
export interface NodeVersion {
  readonly node: TreeNode;
  readonly state: NodeState;
  readonly modifiedMs: number;
  readonly createdMs: number;
  /** Counted from 1. */
  readonly number: number;
}

/** Oldest first; the last one is current. */
export function versionsIn(node: TreeNode, view: View): readonly NodeVersion[] {
  const createdMs = node.revisions[0]?.fromMs ?? 0;
  return revisionsIn(node, view).map(({ fromMs, value }, index) => ({
    node,
    state: value,
    modifiedMs: fromMs,
    createdMs,
    number: index + 1,
  }));
}

/** The current state of every node that is there, with what is in deleted folders left out as well. */
export function nodesIn(nodes: readonly TreeNode[], view: View): readonly NodeVersion[] {
  const hidden = new Set<string>();
  const current: NodeVersion[] = [];
  // Parents come before their children.
  for (const node of nodes) {
    const version = versionsIn(node, view).at(-1);
    const isHidden = node.parentId !== undefined && hidden.has(node.parentId);
    if (version === undefined || isHidden) hidden.add(node.id);
    else current.push(version);
  }
  return current;
}
