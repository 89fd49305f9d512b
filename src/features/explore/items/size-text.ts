import type { ExploreItem } from '#/api/explore/item';
import { formatBytes } from '#/lib/bytes';
import { messages } from '../messages';

/** How large items are together; undefined where no size is known. */
export function sizeText(items: readonly ExploreItem[]): string | undefined {
  const sizes = items.flatMap(({ sizeBytes }) => (sizeBytes === undefined ? [] : [sizeBytes]));
  if (sizes.length === 0) return undefined;
  const sum = formatBytes(sizes.reduce((total, size) => total + size, 0));
  return sizes.length === items.length
    ? messages.selection.size(sum)
    : messages.selection.sizeKnown(sum, sizes.length);
}
