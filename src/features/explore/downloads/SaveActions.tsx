import { useMemo } from 'react';
import { offersOfItems, type PlacedItem } from '#/domain/downloads/offers';
import { usePerson } from '#/domain/person/use-person';
import { DownloadButtons } from './DownloadButtons';
import { messages } from './messages';

interface SaveActionsProps {
  readonly sessionId: string;
  readonly selected: ReadonlyMap<string, PlacedItem>;
}

/** What can be downloaded of the selected items. */
export function SaveActions({ sessionId, selected }: SaveActionsProps) {
  const { api, config } = usePerson();
  const { version } = api;
  const { msg, pst, zip } = config.downloads;
  const placed = useMemo(() => [...selected.values()], [selected]);
  const isOffered = msg || pst || zip || placed.some(({ item }) => item.kind === 'post');
  const offers = useMemo(
    () => (isOffered ? offersOfItems(placed, version) : undefined),
    [isOffered, placed, version],
  );
  if (!isOffered) return null;
  return offers === undefined ? (
    <span>{messages.severalHomes}</span>
  ) : (
    <DownloadButtons sessionId={sessionId} offers={offers} />
  );
}
