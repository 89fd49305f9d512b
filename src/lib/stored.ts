import * as v from 'valibot';

/** Where a value is kept: on this device, or only in this tab. Tokens are kept in neither. */
export type StorageArea = 'device' | 'tab';

const prefix = 'restore-portal.';

function storageOf(keep: StorageArea): Storage {
  return keep === 'device' ? localStorage : sessionStorage;
}

/** The stored value, or undefined when there is none or an older or foreign build wrote another shape. */
export function readStored<T>(
  keep: StorageArea,
  key: string,
  schema: v.GenericSchema<unknown, T>,
): T | undefined {
  try {
    const text = storageOf(keep).getItem(prefix + key);
    if (text === null) return undefined;
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    // Storage may be full, forbidden, or hold no JSON: the portal works without what it remembered.
    return undefined;
  }
}

export function writeStored(keep: StorageArea, key: string, value: unknown): void {
  try {
    storageOf(keep).setItem(prefix + key, JSON.stringify(value));
  } catch {
    // As above: remembering is a comfort.
  }
}

export function removeStored(keep: StorageArea, key: string): void {
  try {
    storageOf(keep).removeItem(prefix + key);
  } catch {
    // Where nothing can be kept there is nothing to remove.
  }
}

/** Calls back when another tab has changed the value of one of these keys on this device. */
export function onStoredElsewhere(keys: readonly string[], listener: () => void, signal: AbortSignal): void {
  const names = new Set(keys.map((key) => prefix + key));
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === null || names.has(key)) listener();
  };
  addEventListener('storage', onStorage, { signal });
}

function storedKeys(keep: StorageArea): readonly string[] {
  try {
    const keys = Object.keys(storageOf(keep));
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/** Forgets all that the portal remembered of a person; display preferences stay. */
export function forgetStored(): void {
  for (const keep of ['device', 'tab'] as const) {
    for (const key of storedKeys(keep)) {
      if (!key.startsWith('preference.')) removeStored(keep, key);
    }
  }
}
