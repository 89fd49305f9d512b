import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Downloads } from '#/domain/downloads/downloads';
import type { DownloadOffer } from '#/domain/downloads/offers';
import { startDownload } from '#/domain/downloads/start-download';
import { usePerson } from '#/domain/person/use-person';
import { toTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { PstDialog } from './PstDialog';
import { usePlaceName } from './use-place-name';

/** Until the server or the operator says otherwise. */
function fileName({ title }: DownloadOffer, place: string | undefined, zone: TimeZoneChoice): string {
  return title ?? `${place ?? messages.fallbackName} ${toTypedMoment(Date.now(), zone)}`;
}

interface DownloadButtonsProps {
  readonly sessionId: string;
  readonly offers: readonly DownloadOffer[];
  /** The same words stand at several items, so that each button has to name its own. */
  readonly isAmongOthers?: boolean;
}

/** Those downloads that are switched on here and that the server has not refused. */
export function DownloadButtons({ sessionId, offers, isAmongOthers = false }: DownloadButtonsProps) {
  const person = usePerson();
  const { config } = person;
  const downloads = person.own(Downloads);
  const { zone } = useTimeZone();
  const nameOf = usePlaceName(sessionId);
  const [pst, setPst] = useState<DownloadOffer>();
  useStore(downloads.store, ({ notAllowed }) => notAllowed);

  function save(offer: DownloadOffer): void {
    setPst(undefined);
    void startDownload(person, sessionId, offer, fileName(offer, nameOf(offer.home), zone));
  }

  const shown = offers.filter(
    ({ kind }) => (kind === 'posts' || config.downloads[kind]) && downloads.isAllowed(sessionId, kind),
  );
  return (
    <>
      {shown.map((offer) => {
        const label = messages.offer(offer);
        const isNamed = isAmongOthers && offer.title !== undefined;
        return (
          <Button
            key={`${offer.kind} ${offer.subject}`}
            size="small"
            startIcon={<Download size={16} />}
            aria-label={isNamed ? `${label}: ${offer.title}` : undefined}
            onClick={() => (offer.kind === 'pst' ? setPst(offer) : save(offer))}
          >
            {label}
          </Button>
        );
      })}
      {pst === undefined ? null : <PstDialog offer={pst} onSave={save} onClose={() => setPst(undefined)} />}
    </>
  );
}
