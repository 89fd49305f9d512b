import type { PlantedTrouble } from './item-troubles';
import type { ItemOutcome, ProductionPlace, WriteAction } from './production';
import type { FinalEventStatus, ItemParent } from './sessions';

/** One thing that a call asks to restore. */
export interface ItemToRestore {
  readonly itemId: string;
  readonly itemName: string;
  readonly itemType: string;
  readonly itemSizeBytes?: number;
  readonly source: string;
  readonly parent?: ItemParent;
  /** Why it can't be restored, whatever production holds. */
  readonly problem?: string;
  readonly place: ProductionPlace;
  /** What would be written, to compare with what is there. */
  readonly content: string;
  readonly versions: readonly string[];
  readonly restoresMissing: boolean;
  /** Undefined: what has changed is left as it is. */
  readonly ifChanged: WriteAction | undefined;
  /** A copy is kept beside the original even if nothing has changed. */
  readonly ifUnchanged?: WriteAction;
}

interface Decision {
  readonly status: FinalEventStatus;
  readonly action: ItemOutcome['action'];
  readonly message: string;
}

function skipped(name: string, reason: string): Decision {
  return { status: 'Skipped', action: 'skipped', message: `${name} was skipped: ${reason}` };
}

export function failed(name: string, reason: string): Decision {
  return { status: 'Failed', action: 'failed', message: `${name} could not be restored: ${reason}` };
}

function decideByProduction(item: ItemToRestore, there: string | undefined): Decision {
  const { itemName: name, content, restoresMissing, ifChanged, ifUnchanged } = item;
  if (there === undefined && !restoresMissing) return skipped(name, 'missing items were not asked for');
  if (there === content && ifUnchanged === undefined) return skipped(name, 'it has not changed');
  const action = there === undefined ? 'created' : there === content ? ifUnchanged : ifChanged;
  if (action === undefined) return skipped(name, 'changed items were not asked for');
  return { status: 'Success', action, message: `${name} was restored` };
}

/** What becomes of an item, by what lies in its place and what was planted for it. */
export function decide(
  item: ItemToRestore,
  there: string | undefined,
  trouble: PlantedTrouble | undefined,
): Decision {
  const { itemName: name, problem } = item;
  if (problem !== undefined) return failed(name, problem);
  if (trouble?.status === 'Failed') return failed(name, trouble.message);
  if (trouble?.status === 'Skipped') return skipped(name, trouble.message);
  const decision = decideByProduction(item, there);
  return trouble === undefined || decision.status !== 'Success'
    ? decision
    : { ...decision, status: 'Warning', message: `${name} was restored, but ${trouble.message}` };
}
