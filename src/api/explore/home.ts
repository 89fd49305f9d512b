import type { Wire } from './item';
import { idIn, type ExplorePlace } from './place';

const idsInRecords = [
  ['mailboxId', 'mailbox'],
  ['oneDriveId', 'onedrive'],
  ['siteId', 'site'],
  ['teamId', 'team'],
  ['channelId', 'channel'],
] as const;

/** Where an item is: the place it was listed in, completed by what its record tells (v8; the channel also on v7). */
export function homeOf(place: ExplorePlace, wire: Wire): ExplorePlace {
  const told = idsInRecords.flatMap(([field, kind]) => {
    const id = wire[field];
    return typeof id === 'string' && id !== '' && idIn(place, kind) === undefined ? [{ kind, id }] : [];
  });
  return [...place, ...told];
}
