import * as v from 'valibot';
import type { ExploreItem, ItemKind } from '#/api/explore/item';
import { readStored, writeStored } from '#/lib/stored';

/** The column that every kind begins with: what identifies a row. */
export const titleColumn = 'title';

interface KindColumns {
  readonly shown: readonly string[];
  readonly more: readonly string[];
}

const documentColumns: KindColumns = {
  shown: ['modificationTime', 'sizeBytes', 'modifiedBy'],
  more: ['version', 'createdBy', 'creationTime'],
};

/** Columns beside the title, those that tell rows apart first. */
const columnsByKind: Record<ItemKind, KindColumns> = {
  mail: { shown: ['from', 'received'], more: ['to', 'cc', 'sent', 'importance', 'attachments'] },
  appointment: { shown: ['startTime', 'endTime', 'organizer'], more: ['location', 'attendees', 'recurring'] },
  contact: { shown: ['email', 'company'], more: ['jobTitle', 'businessPhone', 'mobile', 'address'] },
  'contact-group': { shown: [], more: [] },
  task: { shown: ['status', 'dueDate'], more: ['percentComplete', 'owner', 'startDate'] },
  note: { shown: ['date'], more: [] },
  journal: { shown: ['entryType', 'startTime', 'duration'], more: [] },
  'public-post': { shown: ['from', 'postedOn'], more: [] },
  document: documentColumns,
  folder: documentColumns,
  'list-item': {
    shown: ['modificationTime', 'modifiedBy'],
    more: ['name', 'version', 'createdBy', 'creationTime'],
  },
  post: {
    shown: ['author', 'createdTime'],
    more: ['lastModifiedTime', 'isDeleted', 'isImportant', 'attachments'],
  },
  file: { shown: ['modified', 'sizeBytes', 'modifiedBy'], more: ['uiVersion'] },
  tab: { shown: ['type', 'contentUrl'], more: [] },
  other: { shown: ['itemClass'], more: [] },
};

export function columnsOf(kind: ItemKind): readonly string[] {
  return [...columnsByKind[kind].shown, ...columnsByKind[kind].more];
}

/** Rows looked at to tell what a list is about. */
const sampleSize = 200;

/** The kind that most rows have; folders only count where there is nothing else. */
export function mainKindOf(items: readonly ExploreItem[]): ItemKind {
  const counts = new Map<ItemKind, number>();
  for (const { kind } of items.slice(0, sampleSize)) {
    counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'folder' ? 0.001 : 1));
  }
  let best: ItemKind = 'other';
  let bestCount = 0;
  for (const [kind, count] of counts) if (count > bestCount) [best, bestCount] = [kind, count];
  return best;
}

export interface ColumnLayout {
  readonly shown: readonly string[];
  /** Widths in px that were set by hand. */
  readonly widths: Readonly<Record<string, number>>;
}

const layoutSchema = v.object({ shown: v.array(v.string()), widths: v.record(v.string(), v.number()) });

function keyOf(kind: ItemKind): string {
  return `preference.explore-columns.${kind}`;
}

export function defaultLayout(kind: ItemKind): ColumnLayout {
  return { shown: columnsByKind[kind].shown, widths: {} };
}

export function readLayout(kind: ItemKind): ColumnLayout {
  return readStored('device', keyOf(kind), layoutSchema) ?? defaultLayout(kind);
}

export function writeLayout(kind: ItemKind, layout: ColumnLayout): void {
  writeStored('device', keyOf(kind), layout);
}
