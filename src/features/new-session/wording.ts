import type { ObjectToManage } from '#/api/access/effective-scope';
import type { Workload } from '#/api/access/workloads';
import { workloadNames } from '#/domain/sessions/session-title';
import { formatCount, plural } from '#/lib/plural';

export const shortNames: Record<Workload, string> = { ...workloadNames, Vex: 'Exchange' };

/** Whose data a workload takes. */
export const takes: Record<Workload, string> = {
  Vex: 'users',
  Veod: 'users',
  Vesp: 'users and sites',
  Vet: 'teams',
};

export function listOf(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return rest > 0
    ? `${texts.slice(0, most).join(', ')} and ${formatCount(rest)} more`
    : texts.length < 2
      ? texts.join('')
      : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

export function namesOf(objects: readonly ObjectToManage[]): string {
  return listOf(
    objects.map(({ name }) => name),
    3,
  );
}

export const objectsCount = (count: number) => plural(count, { one: '# object', other: '# objects' });

/** Ids are long and say nothing; an address is shown whole. */
export function shortKey(key: string): string {
  return key.length > 80 ? `${key.slice(0, 24)}…` : key;
}
