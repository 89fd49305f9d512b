import type { ProductionPlace, WriteAction } from './production';
import type { ItemParent } from '../model/sessions';

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
