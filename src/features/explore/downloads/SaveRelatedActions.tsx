import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { RelatedRecord } from '#/api/explore/source';
import { relatedRecordOffers } from '#/domain/downloads/related-record-offers';
import { DownloadButtons } from './DownloadButtons';

interface SaveRelatedActionsProps {
  readonly sessionId: string;
  readonly place: BackupPath;
  readonly extra: RelatedRecord;
  readonly items: readonly ExploreItem[];
}

/** What can be downloaded of versions or attachments of an item: of one, or of all that are listed. */
export function SaveRelatedActions({ sessionId, place, extra, items }: SaveRelatedActionsProps) {
  return (
    <DownloadButtons sessionId={sessionId} offers={relatedRecordOffers(extra, items, place)} isAmongOthers />
  );
}
