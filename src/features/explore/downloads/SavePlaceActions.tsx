import { offersOfPlace } from '#/domain/downloads/offers';
import type { BackupPath } from '#/api/explore/backup-path';
import { useApi } from '#/domain/person/use-person';
import { DownloadButtons } from './DownloadButtons';

interface SavePlaceActionsProps {
  readonly sessionId: string;
  readonly place: BackupPath;
}

/** What can be downloaded of all that the open place holds. */
export function SavePlaceActions({ sessionId, place }: SavePlaceActionsProps) {
  const { version } = useApi();
  return <DownloadButtons sessionId={sessionId} offers={offersOfPlace(place, version)} />;
}
