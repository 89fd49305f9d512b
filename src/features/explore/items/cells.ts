import type { ExploreItem, ItemKind } from '#/api/explore/item';
import type { TimeZoneChoice } from '#/lib/dates';
import { fieldText, sortKeyOf } from './fields';
import { messages } from '../messages';

interface SharedFields {
  readonly who?: string;
  readonly when?: string;
}

const documentFields: SharedFields = { who: 'modifiedBy', when: 'modificationTime' };

/** The fields that stand in the columns which several kinds share. */
const sharedFields: Record<ItemKind, SharedFields> = {
  mail: { who: 'from', when: 'received' },
  appointment: { who: 'organizer', when: 'startTime' },
  contact: { who: 'email' },
  'contact-group': {},
  task: { who: 'owner', when: 'dueDate' },
  note: { when: 'date' },
  journal: { when: 'startTime' },
  'public-post': { who: 'from', when: 'postedOn' },
  document: documentFields,
  folder: documentFields,
  'list-item': documentFields,
  post: { who: 'author', when: 'createdTime' },
  file: { who: 'modifiedBy', when: 'modified' },
  tab: {},
  other: {},
};

function fieldOf({ kind }: ExploreItem, column: string): string | undefined {
  return column === 'who' || column === 'when' ? sharedFields[kind][column] : column;
}

/** What stands in a column of an item's row. */
export function cellText(item: ExploreItem, column: string, zone: TimeZoneChoice): string {
  if (column === 'kind') return messages.kinds[item.kind];
  const field = fieldOf(item, column);
  return field === undefined ? '' : fieldText(item.record, field, zone);
}

/** What rows are ordered by in a column; nothing said sorts last. */
export function cellKey(item: ExploreItem, column: string): string | number | undefined {
  if (column === 'kind') return messages.kinds[item.kind];
  const field = fieldOf(item, column);
  return field === undefined ? undefined : sortKeyOf(item.record, field);
}
