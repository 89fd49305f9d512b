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

/** What a list is about: one kind of item, folders apart, or several. */
export type ListKind = ItemKind | 'mixed';

/** Columns beside the title, those that tell rows apart first. */
const columnsByKind: Record<ListKind, KindColumns> = {
  mixed: { shown: ['who', 'when', 'kind'], more: [] },
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

export function columnsOf(kind: ListKind): readonly string[] {
  return [...columnsByKind[kind].shown, ...columnsByKind[kind].more];
}

/** Folders, and groups among contacts, fit into the columns of what they lie among. */
function isAside(kind: ItemKind): boolean {
  return kind === 'folder' || kind === 'contact-group';
}

/** What is aside only counts where there is nothing else. Looks at all, so that it is the same in every order. */
export function listKindOf(items: readonly ExploreItem[]): ListKind {
  let found: ItemKind | undefined;
  for (const { kind } of items) {
    if (kind === found || (isAside(kind) && found !== undefined)) continue;
    if (found !== undefined && !isAside(found)) return 'mixed';
    found = kind;
  }
  return found ?? 'other';
}

/** Columns by which lists of messages come newest first. */
const messageMoment: Partial<Record<ListKind, string>> = {
  mixed: 'when',
  mail: 'received',
  'public-post': 'postedOn',
  post: 'createdTime',
};

/** The column of the moments that a list is told by, where people expect its newest items first. */
export function newestFirstColumn(kind: ListKind): string | undefined {
  return messageMoment[kind];
}

export interface ColumnLayout {
  readonly shown: readonly string[];
  /** Widths in px that were set by hand. */
  readonly widths: Readonly<Record<string, number>>;
}

const layoutSchema = v.object({ shown: v.array(v.string()), widths: v.record(v.string(), v.number()) });

function keyOf(kind: ListKind): string {
  return `preference.explore-columns.${kind}`;
}

export function defaultLayout(kind: ListKind): ColumnLayout {
  return { shown: columnsByKind[kind].shown, widths: {} };
}

export function readLayout(kind: ListKind): ColumnLayout {
  return readStored('device', keyOf(kind), layoutSchema) ?? defaultLayout(kind);
}

export function writeLayout(kind: ListKind, layout: ColumnLayout): void {
  writeStored('device', keyOf(kind), layout);
}
