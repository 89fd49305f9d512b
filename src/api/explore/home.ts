import type { ServerRecord } from './item';
import { idIn, type BackupPath } from './backup-path';

const idsInRecords = [
  ['mailboxId', 'mailbox'],
  ['oneDriveId', 'onedrive'],
  ['siteId', 'site'],
  ['teamId', 'team'],
  ['channelId', 'channel'],
] as const;

/** Where an item is: the place it was listed in, completed by what its record tells (v8; the channel also on v7). */
export function withOwners(place: BackupPath, record: ServerRecord): BackupPath {
  const told = idsInRecords.flatMap(([field, kind]) => {
    const id = record[field];
    return typeof id === 'string' && id !== '' && idIn(place, kind) === undefined ? [{ kind, id }] : [];
  });
  return [...place, ...told];
}
