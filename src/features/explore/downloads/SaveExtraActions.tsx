import type { ExploreItem } from '#/api/explore/item';
import type { ExplorePlace } from '#/api/explore/place';
import type { Extra } from '#/api/explore/source';
import { offersOfExtras } from '#/api/downloads/offers-of-extras';
import { DownloadButtons } from './DownloadButtons';

interface SaveExtraActionsProps {
  readonly sessionId: string;
  readonly place: ExplorePlace;
  readonly extra: Extra;
  readonly items: readonly ExploreItem[];
}

/** What can be downloaded of versions or attachments of an item: of one, or of all that are listed. */
export function SaveExtraActions({ sessionId, place, extra, items }: SaveExtraActionsProps) {
  return <DownloadButtons sessionId={sessionId} offers={offersOfExtras(extra, items, place)} isAmongOthers />;
}
