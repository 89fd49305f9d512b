import type { RecordKey, RecordStore } from './records';

/** Records for tests: kept as text, so that nothing survives that a browser would not have kept. */
export function memoryRecords(mode: 'works' | 'forbidden' = 'works'): RecordStore {
  const kept = new Map<string, string>();
  const check = mode === 'works' ? Promise.resolve() : Promise.reject(new Error('storage is forbidden'));
  check.catch(() => undefined);
  const nameOf = (key: RecordKey) => key.map(encodeURIComponent).join('/');
  const namesBelow = (start: RecordKey) =>
    [...kept.keys()].filter((name) => name.startsWith(`${nameOf(start)}/`)).toSorted();
  return {
    read: async (start) => {
      await check;
      return namesBelow(start).map((name): unknown => JSON.parse(kept.get(name) ?? 'null'));
    },
    put: async (records) => {
      await check;
      for (const [key, record] of records) kept.set(nameOf(key), JSON.stringify(record));
    },
    remove: async (keys) => {
      await check;
      for (const key of keys) kept.delete(nameOf(key));
    },
    removeAll: async (start) => {
      await check;
      for (const name of namesBelow(start)) kept.delete(name);
    },
  };
}
