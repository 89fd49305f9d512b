import type { ApiVersion } from '../transport/http';
import type { ObjectKind } from './effective-scope';

/** Type of a restore session: Exchange, OneDrive, SharePoint, Teams. */
export type Workload = 'Vex' | 'Veod' | 'Vesp' | 'Vet';

export const workloads: readonly Workload[] = ['Vex', 'Veod', 'Vesp', 'Vet'];

export function isWorkload(text: string | undefined): text is Workload {
  return workloads.some((workload) => workload === text);
}

/** Operators restore Teams from v7 on. */
export function workloadsOf(version: ApiVersion): readonly Workload[] {
  return version === 'v6' ? workloads.filter((workload) => workload !== 'Vet') : workloads;
}

const workloadsByKind: Record<ObjectKind, readonly Workload[]> = {
  User: ['Vex', 'Veod', 'Vesp'],
  Site: ['Vesp'],
  Team: ['Vet'],
  // Not documented for groups; group mailboxes are not supported, so nothing is offered that would fail.
  Group: [],
};

/** Whether data of this workload can be restored for objects of this kind. */
export function fitsWorkload(kind: ObjectKind, workload: Workload): boolean {
  return workloadsByKind[kind].includes(workload);
}
