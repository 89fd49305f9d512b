import type { RestoreEntry } from '#/domain/restore-list/entry';
import {
  chosenVersions,
  type RestoreOptions,
  type SiteOptions,
  type WhichVersions,
} from '#/domain/restore-plan/requests/options';
import { formatWithUtc, type TimeZoneChoice } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { optionMessages } from './option-messages';

const { line } = optionMessages;

interface WhatItems {
  readonly changedItems: boolean;
  readonly missingItems: boolean;
}

function whatText({ changedItems, missingItems }: WhatItems): string {
  if (changedItems) return missingItems ? line.what.both : line.what.changed;
  return missingItems ? line.what.missing : line.nothing;
}

/** A version that was chosen one by one is restored as such, whatever is said of the others. */
type Versioned = Pick<RestoreEntry, 'version'>;

function versionsText(versions: WhichVersions, entries: readonly Versioned[]): string {
  const chosen = [...new Set(entries.flatMap(({ version }) => version ?? []))];
  switch (chosenVersions(entries)) {
    case 'none':
      return versions === 'All' ? line.all : line.last;
    case 'some':
      return versions === 'All' ? line.allOrChosen(chosen) : line.lastOrChosen(chosen);
    case 'all':
      return line.chosen(chosen);
  }
}

function siteParts(options: SiteOptions, entries: readonly Versioned[]): readonly string[] {
  const { versions, lastVersionAction, permissions, notifyPeople } = options;
  const list = visibleText(options.list);
  return [
    list === '' ? line.toOriginal : line.toList(list),
    whatText(options),
    versionsText(versions, entries),
    ...(versions === 'All' ? [] : [lastVersionAction === 'Merge' ? line.merge : line.overwrite]),
    ...(permissions ? [line.permissions] : []),
    ...(permissions && notifyPeople ? [line.notify] : []),
  ];
}

function momentText(epochMs: number | undefined, zone: TimeZoneChoice): string | undefined {
  return epochMs === undefined || Number.isNaN(epochMs) ? undefined : formatWithUtc(epochMs, zone);
}

function periodText(
  { from, to }: Extract<RestoreOptions, { kind: 'channel-posts' }>,
  zone: TimeZoneChoice,
): string {
  const [since, until] = [momentText(from, zone), momentText(to, zone)];
  if (since !== undefined && until !== undefined) return line.between(since, until);
  if (since !== undefined) return line.since(since);
  return until === undefined ? line.allPosts : line.until(until);
}

function partsOf(
  options: RestoreOptions,
  zone: TimeZoneChoice,
  entries: readonly Versioned[],
): readonly string[] {
  switch (options.kind) {
    case 'mail': {
      const folder = visibleText(options.folder);
      return [
        folder === '' ? line.toOriginalFolder : line.toFolder(folder),
        whatText(options),
        ...(options.markAsUnread ? [line.unread] : []),
      ];
    }
    case 'onedrive':
      return [
        versionsText(options.versions, entries),
        options.documentAction === 'Keep' ? line.keep : line.overwrite,
      ];
    case 'site-documents':
    case 'site-items':
      return siteParts(options, entries);
    case 'teams':
      return [
        whatText(options),
        ...(options.members ? [line.members] : []),
        ...(options.settings ? [line.settings] : []),
      ];
    case 'channel':
      return [whatText(options), ...(options.members ? [line.members] : [])];
    case 'tabs':
    case 'channel-tabs':
      return [whatText(options)];
    case 'files':
    case 'channel-files':
      return [whatText(options), versionsText(options.versions, entries)];
    case 'posts':
      return [line.asPosted];
    case 'channel-posts':
      return [periodText(options, zone), line.asPosted];
  }
}

/** What was chosen for these entries, in one line of words. */
export function optionsText(
  options: RestoreOptions,
  zone: TimeZoneChoice,
  entries: readonly Versioned[],
): string {
  return partsOf(options, zone, entries).join(', ');
}
