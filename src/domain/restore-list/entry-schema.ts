import * as v from 'valibot';
import { isWire, type ServerRecord } from '#/api/explore/item';
import { parsePlace, placeSegments } from '#/api/explore/backup-path';
import { workloads } from '#/api/access/workloads';
import type { EntryKind, RestoreEntry } from './entry';

const kinds: Record<EntryKind, EntryKind> = {
  mail: 'mail',
  appointment: 'appointment',
  contact: 'contact',
  'contact-group': 'contact-group',
  task: 'task',
  note: 'note',
  journal: 'journal',
  'public-post': 'public-post',
  document: 'document',
  folder: 'folder',
  'list-item': 'list-item',
  post: 'post',
  file: 'file',
  tab: 'tab',
  other: 'other',
  'mail-folder': 'mail-folder',
  team: 'team',
  channel: 'channel',
  part: 'part',
};

const place = v.pipe(
  v.array(v.string()),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePlace(dataset.value);
    if (parsed !== undefined) return parsed;
    addIssue({ message: 'a place' });
    return NEVER;
  }),
);

/** Release 0.1.0 stored the record under another name. */
function upgradeEntry(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('wire' in entry)) return entry;
  const { wire: record, ...others } = entry;
  return { ...others, record };
}

/** An entry read back from this device, where an older build may have written it. */
export const storedEntry: v.GenericSchema<unknown, RestoreEntry> = v.pipe(
  v.unknown(),
  v.transform(upgradeEntry),
  v.object({
    key: v.string(),
    sessionId: v.string(),
    workload: v.picklist(workloads),
    kind: v.picklist(Object.values(kinds)),
    place,
    isFound: v.optional(v.boolean(), false),
    placeNames: v.array(v.string()),
    id: v.string(),
    title: v.string(),
    sizeBytes: v.optional(v.number()),
    version: v.optional(v.string()),
    record: v.custom<ServerRecord>(isWire, 'a record'),
    addedAt: v.number(),
    isCut: v.optional(v.boolean(), false),
  }),
  v.transform((entry) => ({ ...entry, sizeBytes: entry.sizeBytes, version: entry.version })),
);

/** The form that `storedEntry` reads. */
export function toStoredEntry(entry: RestoreEntry): unknown {
  return { ...entry, place: placeSegments(entry.place) };
}
