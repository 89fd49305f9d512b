import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

export type RecordKey = readonly [personKey: string, ...parts: string[]];

/** Records that this device keeps of a person, too many and too large for the local storage. */
export interface RecordStore {
  /** All records whose key starts so, in the order of their keys. */
  readonly read: (start: RecordKey) => Promise<readonly unknown[]>;
  /** All of them or none. */
  readonly put: (records: ReadonlyMap<RecordKey, unknown>) => Promise<void>;
  readonly remove: (keys: readonly RecordKey[]) => Promise<void>;
  /** Removes all records whose key starts so. */
  readonly removeAll: (start: RecordKey) => Promise<void>;
}

/** Arrays sort after all texts, so this is everything that starts so. */
function rangeOf(start: RecordKey): IDBKeyRange {
  return IDBKeyRange.bound([...start], [...start, []]);
}

/** The store of this browser. Made when it is first used: opening a database can fail where storage is forbidden. */
export function browserRecords(): RecordStore {
  let opened: UseStore | undefined;
  const inStore: UseStore = (mode, callback) => {
    opened ??= createStore('restore-portal', 'records');
    return opened(mode, callback);
  };
  return {
    read: (start) => inStore('readonly', (store) => promisifyRequest(store.getAll(rangeOf(start)))),
    put: (records) =>
      inStore('readwrite', (store) => {
        for (const [key, record] of records) store.put(record, [...key]);
        return promisifyRequest(store.transaction);
      }),
    remove: (keys) =>
      inStore('readwrite', (store) => {
        for (const key of keys) store.delete([...key]);
        return promisifyRequest(store.transaction);
      }),
    removeAll: (start) =>
      inStore('readwrite', (store) => {
        store.delete(rangeOf(start));
        return promisifyRequest(store.transaction);
      }),
  };
}
