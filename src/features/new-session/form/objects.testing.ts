import type { EffectiveScope, ObjectKind, ObjectToManage } from '#/api/access/effective-scope';
import type { RestorePoint } from '#/api/access/restore-points';
import { foldText } from '#/lib/text';

/** An object to manage for unit tests. */
export function objectNamed(name: string, address: string, kind: ObjectKind = 'User'): ObjectToManage {
  const id = `id of ${address}`;
  return {
    id,
    kind,
    subkind: undefined,
    name,
    address,
    searchText: foldText(`${name} ${address}`),
    record: { type: kind, id, user: { displayName: name }, fieldOfALaterVersion: [1] },
  };
}

export function scopeOf(objects: readonly ObjectToManage[]): EffectiveScope {
  return { objects, countByKind: { User: objects.length, Site: 0, Team: 0, Group: 0 }, unknownCount: 0 };
}

/** A restore point for unit tests; `holds` names its workloads by letter: E, O, S, T. */
export function pointAt(time: string, holds = 'EOST', repositoryId = 'main'): RestorePoint {
  return {
    id: `point of ${time}`,
    backupTime: { text: time, epochMs: Date.parse(time.replace(/(\.\d{3})\d+/, '$1')) },
    repositoryId,
    isExchange: holds.includes('E'),
    isOneDrive: holds.includes('O'),
    isSharePoint: holds.includes('S'),
    isTeams: holds.includes('T'),
    isCopy: false,
    isLongTermCopy: false,
    isRetrieved: false,
    isDeleted: false,
  };
}
