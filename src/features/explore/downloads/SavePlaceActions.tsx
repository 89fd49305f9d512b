import { offersOfPlace } from '#/api/downloads/offers';
import type { ExplorePlace } from '#/api/explore/place';
import { useApi } from '#/api/use-api';
import { DownloadButtons } from './DownloadButtons';

interface SavePlaceActionsProps {
  readonly sessionId: string;
  readonly place: ExplorePlace;
}

/** What can be downloaded of all that the open place holds. */
export function SavePlaceActions({ sessionId, place }: SavePlaceActionsProps) {
  const { version } = useApi();
  return <DownloadButtons sessionId={sessionId} offers={offersOfPlace(place, version)} />;
}
