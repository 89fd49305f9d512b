import type { ItemToRestore } from './item-to-restore';

export interface ItemTroubleOptions {
  /** Until it is removed when not given. */
  readonly times?: number;
  readonly message?: string;
}

export interface ItemTrouble {
  /** Items it has met. */
  readonly hits: number;
  remove(): void;
}

export interface PlantedTrouble {
  readonly nameOrId: string;
  readonly times: number;
  readonly status: 'Failed' | 'Warning' | 'Skipped';
  readonly message: string;
  hits: number;
}

/** What was planted to go wrong with single items. */
export class ItemTroubles {
  private active: PlantedTrouble[] = [];

  plant(
    nameOrId: string,
    status: PlantedTrouble['status'],
    defaultMessage: string,
    { times = Infinity, message = defaultMessage }: ItemTroubleOptions,
  ): ItemTrouble {
    const trouble: PlantedTrouble = { nameOrId, times, status, message, hits: 0 };
    this.active.push(trouble);
    return {
      get hits() {
        return trouble.hits;
      },
      remove: () => {
        this.active = this.active.filter((candidate) => candidate !== trouble);
      },
    };
  }

  /** The first that fits the item, which counts as met. */
  meet({ itemId, itemName }: ItemToRestore): PlantedTrouble | undefined {
    const trouble = this.active.find(
      ({ nameOrId, times, hits }) => (nameOrId === itemId || nameOrId === itemName) && hits < times,
    );
    if (trouble !== undefined) trouble.hits += 1;
    return trouble;
  }
}
