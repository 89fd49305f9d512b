import type { RestoreEntry } from '../../restore-list/entry';
import type { TargetKind } from '#/api/operator-restore/restore-target';

export type WhichVersions = 'All' | 'Last';

export interface SiteOptions {
  /** Name of another list or library of the same site; empty for the original one. */
  readonly list: string;
  readonly changedItems: boolean;
  readonly missingItems: boolean;
  readonly permissions: boolean;
  /** Only with `permissions`. */
  readonly notifyPeople: boolean;
  readonly versions: WhichVersions;
  /** Only with the last version. */
  readonly lastVersionAction: 'Overwrite' | 'Merge';
}

/** What each endpoint lets an operator choose. */
export type RestoreOptions =
  | {
      readonly kind: 'mail';
      /** Made if missing; empty for the folder each item came from. */
      readonly folder: string;
      readonly changedItems: boolean;
      readonly missingItems: boolean;
      readonly markAsUnread: boolean;
    }
  | {
      readonly kind: 'onedrive';
      readonly documentAction: 'Keep' | 'Overwrite';
      readonly versions: WhichVersions;
    }
  | ({ readonly kind: 'site-documents' | 'site-items' } & SiteOptions)
  | {
      readonly kind: 'teams';
      readonly changedItems: boolean;
      readonly missingItems: boolean;
      readonly members: boolean;
      readonly settings: boolean;
    }
  | {
      readonly kind: 'channel';
      readonly changedItems: boolean;
      readonly missingItems: boolean;
      /** v8 only, of private and shared channels. */
      readonly members: boolean;
    }
  | {
      readonly kind: 'tabs' | 'channel-tabs';
      readonly changedItems: boolean;
      readonly missingItems: boolean;
    }
  | {
      readonly kind: 'files' | 'channel-files';
      readonly changedItems: boolean;
      readonly missingItems: boolean;
      readonly versions: WhichVersions;
    }
  | { readonly kind: 'posts' }
  | {
      readonly kind: 'channel-posts';
      /** Period of the posts, epoch ms; open where undefined, NaN while what is typed is no moment. */
      readonly from: number | undefined;
      readonly to: number | undefined;
    };

/** The choices that lose the least: nothing in production is replaced without being asked for. */
export function defaultOptions(kind: TargetKind): RestoreOptions {
  const missingOnly = { changedItems: false, missingItems: true };
  switch (kind) {
    case 'mail':
      return { kind, folder: '', ...missingOnly, markAsUnread: false };
    case 'onedrive':
      return { kind, documentAction: 'Keep', versions: 'Last' };
    case 'site-documents':
    case 'site-items':
      return {
        kind,
        ...missingOnly,
        list: '',
        permissions: false,
        notifyPeople: false,
        versions: 'Last',
        lastVersionAction: 'Merge',
      };
    case 'teams':
      return { kind, ...missingOnly, members: false, settings: false };
    case 'channel':
      return { kind, ...missingOnly, members: false };
    case 'tabs':
    case 'channel-tabs':
      return { kind, ...missingOnly };
    case 'files':
    case 'channel-files':
      return { kind, ...missingOnly, versions: 'Last' };
    case 'posts':
      return { kind };
    case 'channel-posts':
      return { kind, from: undefined, to: undefined };
  }
}

/** Of how many entries an earlier version was chosen one by one, which then is the one to restore. */
export function chosenVersions(entries: readonly Pick<RestoreEntry, 'version'>[]): 'none' | 'some' | 'all' {
  const count = entries.filter(({ version }) => version !== undefined).length;
  if (count === 0) return 'none';
  return count === entries.length ? 'all' : 'some';
}

/** What was chosen, without a choice of versions that concerns none of the entries. */
export function optionsFor(
  options: RestoreOptions,
  entries: readonly Pick<RestoreEntry, 'version'>[],
): RestoreOptions {
  return 'versions' in options && chosenVersions(entries) === 'all'
    ? { ...options, versions: 'Last' }
    : options;
}

export type OptionRisk = 'overwrites' | 'mails-people';

/** What an operator must know before sending: data in production is replaced, or people get mail. */
export function optionRisks(options: RestoreOptions): readonly OptionRisk[] {
  switch (options.kind) {
    case 'mail':
    case 'channel':
    case 'tabs':
    case 'channel-tabs':
    case 'files':
    case 'channel-files':
      return options.changedItems ? ['overwrites'] : [];
    case 'onedrive':
      return options.documentAction === 'Overwrite' ? ['overwrites'] : [];
    case 'site-documents':
    case 'site-items': {
      const replacesLast = options.versions === 'Last' && options.lastVersionAction === 'Overwrite';
      return [
        ...(options.changedItems || replacesLast ? (['overwrites'] as const) : []),
        ...(options.permissions && options.notifyPeople ? (['mails-people'] as const) : []),
      ];
    }
    case 'teams':
      return options.changedItems || options.settings ? ['overwrites'] : [];
    case 'posts':
    case 'channel-posts':
      return [];
  }
}

export type OptionProblem = 'restores-nothing' | 'period-upside-down' | 'period-unreadable';

/** What makes options useless; undefined when they can be sent. */
export function optionProblem(options: RestoreOptions): OptionProblem | undefined {
  if ('missingItems' in options && !options.changedItems && !options.missingItems) return 'restores-nothing';
  if (options.kind !== 'channel-posts') return undefined;
  const { from, to } = options;
  if (Number.isNaN(from) || Number.isNaN(to)) return 'period-unreadable';
  return from !== undefined && to !== undefined && from > to ? 'period-upside-down' : undefined;
}
