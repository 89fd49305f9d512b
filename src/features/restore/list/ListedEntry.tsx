import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { EntryText } from '../rows/EntryText';
import { entryTitle } from '../texts/group-text';
import { messages } from '../texts/messages';

interface ListedEntryProps {
  readonly entry: RestoreEntry;
  /** Why it can't be restored as it is. */
  readonly note?: string;
  readonly onRemove: (entry: RestoreEntry) => void;
  /** Left out for what has no items to be listed. */
  readonly onExpand?: ((entry: RestoreEntry) => void) | undefined;
}

/** One thing on the list. */
export function ListedEntry({ entry, note, onRemove, onExpand }: ListedEntryProps) {
  return (
    <>
      <EntryText entry={entry} note={note} />
      {onExpand === undefined ? null : (
        <Button size="small" onClick={() => onExpand(entry)}>
          {messages.expand.startOne}
        </Button>
      )}
      <IconButton
        size="small"
        aria-label={messages.remove(entryTitle(entry))}
        onClick={() => onRemove(entry)}
      >
        <X size={16} />
      </IconButton>
    </>
  );
}
