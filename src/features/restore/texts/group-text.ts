import type { RestoreEntry } from '#/domain/restore-list/entry';
import { isContainer } from '#/domain/restore-plan/outcomes/reported-items';
import type { SegmentKind } from '#/api/explore/backup-path';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { formatBytes } from '#/lib/bytes';
import { formatMoment, formatWithUtc, parseServerDate, type TimeZoneChoice } from '#/lib/dates';
import { visibleText } from '#/lib/text';
import { messages } from './messages';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';

const text = messages.groups;

/** Name of the nearest place of that kind on the way to an entry; a hit of a search may not tell it. */
function nameAt({ place, placeNames }: RestoreEntry, kind: SegmentKind): string | undefined {
  const at = place.findLastIndex((step) => step.kind === kind);
  const name = at === -1 ? undefined : placeNames[at];
  return name === undefined || name === '' ? undefined : visibleText(name);
}

interface Titled {
  readonly target: RestoreTarget;
  readonly entries: readonly RestoreEntry[];
}

/** What a group writes to, by the names that the operator saw. */
export function groupTitle({ target, entries }: Titled, started: StartedSession | undefined): string {
  const named = (kind: SegmentKind): string | undefined => {
    for (const entry of entries) {
      const name = nameAt(entry, kind);
      if (name !== undefined) return name;
    }
    return undefined;
  };
  const whose = started?.whose === undefined ? undefined : visibleText(started.whose.name);
  const orWhose = (kind: SegmentKind): string => named(kind) ?? whose ?? text.unknownName;
  switch (target.kind) {
    case 'mail':
      return text.mail(orWhose('mailbox'));
    case 'onedrive':
      return text.onedrive(orWhose('onedrive'));
    case 'site-documents':
    case 'site-items':
      return text[target.kind](orWhose('site'));
    case 'teams':
      return text.teams;
    case 'tabs':
      return text.tabs(orWhose('team'));
    case 'channel':
    case 'channel-tabs':
    case 'files':
    case 'channel-files':
    case 'posts':
    case 'channel-posts':
      return text[target.kind](named('channel') ?? text.unknownName, orWhose('team'));
  }
}

/** Which moment of the backup a session shows, as far as this device knows. */
export function momentText(started: StartedSession | undefined, zone: TimeZoneChoice): string {
  if (started === undefined) return messages.session.unknown;
  if (started.when === 'latest') return messages.session.latest;
  const epochMs = parseServerDate(started.when);
  return epochMs === undefined ? visibleText(started.when) : formatWithUtc(epochMs, zone);
}

/** The name of an entry as it can be read; a part of a channel has none of its own. */
export function entryTitle({ kind, id, title }: RestoreEntry): string {
  if (kind === 'part' && (id === 'posts' || id === 'files' || id === 'tabs')) return messages.parts[id];
  return visibleText(title) || messages.noName;
}

/** Whose word an item is and when, by its record: subjects alone don't tell one mail from another. */
export function itemFacts({ kind, record }: RestoreEntry, zone: TimeZoneChoice): readonly string[] {
  const [who, when] =
    kind === 'mail'
      ? [record['from'], record['received'] ?? record['sent']]
      : kind === 'post'
        ? [record['author'], record['createdTime']]
        : kind === 'appointment'
          ? [record['organizer'], record['startTime']]
          : [];
  const at = typeof when === 'string' ? parseServerDate(when) : undefined;
  return [
    ...(typeof who === 'string' && who !== '' ? [visibleText(who)] : []),
    ...(at === undefined ? [] : [formatMoment(at, 'dateTime', zone)]),
  ];
}

/** Kind, chosen version, and the way to it below the mailbox, drive, site or team that the group names. */
export function entryFacts(entry: RestoreEntry, zone: TimeZoneChoice): string {
  const { kind, version, placeNames, sizeBytes } = entry;
  const way = placeNames
    .slice(1)
    .map((name) => visibleText(name))
    .filter((name) => name !== '')
    .join(messages.path);
  return [
    messages.kinds[kind],
    ...itemFacts(entry, zone),
    ...(version === undefined ? [] : [messages.version(visibleText(version))]),
    ...(sizeBytes === undefined ? [] : [formatBytes(sizeBytes)]),
    ...(way === '' ? [] : [way]),
  ].join(' · ');
}

/** The size of what is known, and what can't be known. */
export function sizeText(entries: readonly RestoreEntry[]): string {
  const sizes = entries.flatMap(({ sizeBytes }) => (sizeBytes === undefined ? [] : [sizeBytes]));
  const known = formatBytes(sizes.reduce((sum, size) => sum + size, 0));
  const unknown = entries.length - sizes.length - entries.filter(isContainer).length;
  return [
    ...(sizes.length === 0 ? [] : [text.size(known)]),
    ...(unknown === 0 ? [] : [text.sizeUnknown(unknown, sizes.length > 0)]),
    ...(entries.some(isContainer) ? [text.contentUnknown] : []),
  ].join('; ');
}
