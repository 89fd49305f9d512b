import type { ExploreItem, ItemKind, ServerRecord } from '#/api/explore/item';
import { parsePlace } from '#/api/explore/backup-path';
import type { Workload } from '#/api/access/workloads';
import { entryOfItem, entryOfPlace, type RestoreEntry } from './entry';

/** Items for tests: `entryIn('Vex', 'mailbox/m/folder/f', 'mail', 'i')`. */
export function itemOf(kind: ItemKind, id: string, record: ServerRecord = {}): ExploreItem {
  return { key: id, id, kind, title: `title of ${id}`, sizeBytes: undefined, record: { id, ...record } };
}

function placeOf(path: string) {
  return parsePlace(path === '' ? [] : path.split('/')) ?? [];
}

interface More {
  readonly record?: ServerRecord;
  readonly sessionId?: string;
  readonly version?: string;
}

export function entryIn(
  workload: Workload,
  path: string,
  kind: ItemKind,
  id: string,
  { record, sessionId = 's', version }: More = {},
): RestoreEntry {
  const item = itemOf(kind, id, record);
  return entryOfItem({ sessionId, workload, place: placeOf(path), placeNames: [], item, version }, 1);
}

export function placeIn(workload: Workload, path: string, record: ServerRecord = {}): RestoreEntry {
  const picked = { sessionId: 's', workload, place: placeOf(path), placeNames: [], record, title: path };
  const entry = entryOfPlace(picked, 1);
  if (entry === undefined) throw new Error(`${path} is not restored as a whole`);
  return entry;
}
