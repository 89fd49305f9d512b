import type { ItemToRestore } from './item-to-restore';
import type { PlantedTrouble } from './item-troubles';
import type { ItemOutcome } from './production';
import type { FinalEventStatus } from '../model/sessions';

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
