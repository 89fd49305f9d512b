import { withOwners } from '#/api/explore/home';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { ExploreSource } from '#/api/explore/source';
import { usePlaceNodes } from './use-place-names';

/**
 * Answers where an item lies, as far as its record tells more than the place that was listed or searched: never the
 * folder, but the mailbox, drive, site or team (v8), and the channel (v7 too). Empty where it tells nothing more, or the
 * tree has not reached it yet.
 */
export function useWhere(
  sessionId: string,
  source: ExploreSource,
  place: BackupPath,
): (item: ExploreItem) => string {
  const { namesOf } = usePlaceNodes(sessionId, source);
  return ({ record }) => {
    const home = withOwners(place, record);
    if (home.length === place.length) return '';
    return namesOf(home)
      .slice(place.length)
      .filter((name) => name !== '')
      .join(' › ');
  };
}
