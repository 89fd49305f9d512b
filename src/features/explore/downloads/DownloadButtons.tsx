import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { downloads } from '#/api/downloads/downloads';
import type { DownloadOffer } from '#/api/downloads/offers';
import { startDownload } from '#/api/downloads/start-download';
import { useApiAccess } from '#/api/use-api';
import { toTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { usePlaceName } from './use-place-name';

/** Until the server or the operator says otherwise. */
function fileName({ title }: DownloadOffer, place: string | undefined, zone: TimeZoneChoice): string {
  return title ?? `${place ?? messages.fallbackName} ${toTypedMoment(Date.now(), zone)}`;
}

interface DownloadButtonsProps {
  readonly sessionId: string;
  readonly offers: readonly DownloadOffer[];
}

/** Those downloads that are switched on here and that the server has not refused. */
export function DownloadButtons({ sessionId, offers }: DownloadButtonsProps) {
  const { api, config } = useApiAccess();
  const { zone } = useTimeZone();
  const nameOf = usePlaceName(sessionId);
  useSyncExternalStore(downloads.subscribe, downloads.getNotAllowed);

  const shown = offers.filter(
    ({ kind }) => (kind === 'posts' || config.downloads[kind]) && downloads.isAllowed(sessionId, kind),
  );
  return shown.map((offer) => (
    <Button
      key={`${offer.kind} ${offer.subject}`}
      size="small"
      startIcon={<Download size={16} />}
      onClick={() => void startDownload(api, sessionId, offer, fileName(offer, nameOf(offer.home), zone))}
    >
      {messages.offer(offer)}
    </Button>
  ));
}
