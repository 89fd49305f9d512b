import type { EffectiveScope, ObjectToManage } from '#/api/access/effective-scope';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import type { NewSessionValues, Whose } from '../form/form-values';

/** Made once per scope, when first needed. */
function oncePerScope<T>(make: (scope: EffectiveScope) => T): (scope: EffectiveScope) => T {
  const made = new WeakMap<EffectiveScope, { readonly value: T }>();
  return (scope) => {
    const known = made.get(scope) ?? { value: make(scope) };
    made.set(scope, known);
    return known.value;
  };
}

function normalAddress(text: string): string {
  return text.trim().toLowerCase().replace(/\/+$/, '');
}

const objectsById = oncePerScope((scope) => new Map(scope.objects.map((object) => [object.id, object])));

/**
 * One address may stand twice: a person and the site of the same name. Only pasted and linked addresses are looked
 * up here, and not the ids that picking gives: at 100,000 objects this takes some 40 ms.
 */
const objectsByAddress = oncePerScope((scope) => {
  const byAddress = new Map<string, ObjectToManage[]>();
  for (const object of scope.objects) {
    if (object.address === '') continue;
    const address = normalAddress(object.address);
    const others = byAddress.get(address);
    if (others === undefined) byAddress.set(address, [object]);
    else others.push(object);
  }
  return byAddress;
});

function find(scope: EffectiveScope, key: string, what: Workload): readonly ObjectToManage[] {
  const byId = objectsById(scope).get(key.trim());
  if (byId !== undefined) return [byId];
  const found = objectsByAddress(scope).get(normalAddress(key)) ?? [];
  const fitting = found.filter((object) => fitsWorkload(object.kind, what));
  return fitting.length > 0 ? fitting : found;
}

interface LookedUp {
  readonly objects: readonly ObjectToManage[];
  readonly missing: readonly string[];
}

/** Objects that ids, addresses or URLs name, each once, and the keys that name none. */
export function lookUp(scope: EffectiveScope, keys: readonly string[], what: Workload): LookedUp {
  const objects = new Set<ObjectToManage>();
  const missing = new Set<string>();
  for (const key of keys) {
    const found = find(scope, key, what);
    if (found.length === 0) missing.add(key);
    for (const object of found) objects.add(object);
  }
  return { objects: [...objects], missing: [...missing] };
}

/** Address or id by which an object was named, so that taking it back removes whatever named it. */
export function withoutObject(
  keys: readonly string[],
  object: ObjectToManage,
  scope: EffectiveScope,
  what: Workload,
): readonly string[] {
  return keys.flatMap((key) => {
    const found = find(scope, key, what);
    if (!found.includes(object)) return [key];
    return found.filter((other) => other !== object).map((other) => other.id);
  });
}

export function whoseOf(
  values: Pick<NewSessionValues, 'whose' | 'what'>,
  scope: EffectiveScope | undefined,
): Whose {
  if (values.whose === 'own') return { kind: 'own' };
  if (values.whose.length === 0) return { kind: 'objects', objects: [], missing: [] };
  if (scope === undefined) return { kind: 'unknown', keys: values.whose };
  return { kind: 'objects', ...lookUp(scope, values.whose, values.what) };
}

/** Undefined for text that is typed to search: one line with a name, or a single address. */
export function splitPastedKeys(text: string): readonly string[] | undefined {
  const lines = text
    .split(/[\r\n;,]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      // "Ada Lovelace <ada@contoso.com>", as mail clients copy it.
      const inBrackets = /<([^<>\s]+@[^<>\s]+)>$/.exec(line)?.[1];
      if (inBrackets !== undefined) return [inBrackets];
      const words = line.split(/\s+/);
      return words.every((word) => word.includes('@') || word.includes('://')) ? words : [line];
    });
  const keys = [...new Set(lines)];
  return keys.length > 1 ? keys : undefined;
}
