import { sessionRoot } from '../explore/listing';
import type { RestoreTarget } from '#/api/operator-restore/restore-target';

/** Where a call goes, below the version. */
export function requestPath(sessionId: string, target: RestoreTarget): string {
  const root = sessionRoot(sessionId);
  const teams = `${root}/organization/teams`;
  switch (target.kind) {
    case 'mail':
      return `${root}/organization/mailboxes/${encodeURIComponent(target.mailboxId)}/items/operatorRestore`;
    case 'onedrive':
      return `${root}/Organization/OneDrives/${encodeURIComponent(target.oneDriveId)}/Documents/operatorRestore`;
    case 'site-documents':
      return `${root}/Organization/Sites/${encodeURIComponent(target.siteId)}/Documents/operatorRestore`;
    case 'site-items':
      return `${root}/Organization/Sites/${encodeURIComponent(target.siteId)}/Items/operatorRestore`;
    case 'teams':
      return `${teams}/operatorRestore`;
    case 'channel':
    case 'channel-tabs': {
      const channel = `${teams}/${encodeURIComponent(target.teamId)}/channels/${encodeURIComponent(target.channelId)}`;
      return target.kind === 'channel' ? `${channel}/operatorRestore` : `${channel}/tabs/operatorRestore`;
    }
    case 'tabs':
      return `${teams}/${encodeURIComponent(target.teamId)}/tabs/operatorRestore`;
    case 'files':
    case 'channel-files':
      return `${teams}/${encodeURIComponent(target.teamId)}/files/operatorRestore`;
    case 'posts':
    case 'channel-posts':
      return `${teams}/${encodeURIComponent(target.teamId)}/posts/operatorRestore`;
  }
}
