import type { ExploreItem } from '#/api/explore/item';
import type { PlaceNode } from '#/api/explore/source';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';

/** The name of a row as it can be read; some items have none. */
export function titleOf(item: ExploreItem): string {
  const title = visibleText(item.title);
  if (title !== '') return title;
  return item.kind === 'mail' || item.kind === 'appointment' || item.kind === 'post'
    ? messages.noSubject
    : messages.noName;
}

export function nodeText(node: PlaceNode): string {
  const { kind } = node.step;
  if (kind === 'posts' || kind === 'files' || kind === 'tabs') return messages.parts[kind];
  const label = visibleText(node.label) || messages.noName;
  return node.isArchive ? messages.archive(label) : label;
}
