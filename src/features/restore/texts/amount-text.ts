import type { RestoreEntry } from '#/domain/restore-list/entry';
import { messages } from './messages';

type AmountKind = keyof typeof messages.amounts;

type Counted = Pick<RestoreEntry, 'kind' | 'place'>;

function amountKindOf({ kind, place }: Counted): AmountKind {
  switch (kind) {
    case 'team':
    case 'channel':
    case 'folder':
      return kind;
    case 'mail-folder':
      return 'folder';
    case 'part': {
      const part = place.at(-1)?.kind;
      return part === 'posts' || part === 'files' || part === 'tabs' ? part : 'item';
    }
    case 'mail':
    case 'appointment':
    case 'contact':
    case 'contact-group':
    case 'task':
    case 'note':
    case 'journal':
    case 'public-post':
    case 'document':
    case 'list-item':
    case 'post':
    case 'file':
    case 'tab':
    case 'other':
      return 'item';
  }
}

const list = new Intl.ListFormat('en-GB');

/** How much that is, with what stands for many items counted apart from single ones. */
export function amountText(entries: readonly Counted[]): string {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const kind = amountKindOf(entry);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = Object.entries(messages.amounts).flatMap(([kind, words]) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [words(count)];
  });
  return told.length === 0 ? messages.items(0) : list.format(told);
}

/** The same where it begins a line. */
export function amountTitle(entries: readonly Counted[]): string {
  const text = amountText(entries);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
