import Box from '@mui/material/Box';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { ItemIcon } from '#/ui/ItemIcon';
import { useTimeZone } from '#/ui/time-zone';
import { entryFacts, entryTitle } from '../texts/group-text';

interface EntryTextProps {
  readonly entry: RestoreEntry;
  /** Something to know about it, said at the entry. */
  readonly note?: string | undefined;
}

/** What an entry is and where it lies. */
export function EntryText({ entry, note }: EntryTextProps) {
  const { zone } = useTimeZone();
  return (
    <>
      <Box sx={{ color: 'text.secondary', flex: 'none', pt: '2px' }}>
        <ItemIcon kind={entry.kind} />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
        <Box dir="auto">{entryTitle(entry)}</Box>
        <Box dir="auto" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {entryFacts(entry, zone)}
        </Box>
        {note === undefined ? null : (
          <Box dir="auto" sx={{ fontSize: '0.8125rem' }}>
            {note}
          </Box>
        )}
      </Box>
    </>
  );
}
