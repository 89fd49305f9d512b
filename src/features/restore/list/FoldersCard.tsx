import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { maxExpanded } from '#/domain/restore-plan/requests/expand';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { visibleText } from '#/lib/text';
import { useTimeZone } from '#/ui/time-zone';
import { momentText } from '../texts/group-text';
import { ListedEntry } from './ListedEntry';
import { messages } from '../texts/messages';
import { OptionCheck } from '../options/OptionCheck';
import { RowList } from '../rows/RowList';
import type { Expansion } from './use-expansion';

const text = messages.expand;

interface FoldersCardProps {
  readonly folders: readonly RestoreEntry[];
  readonly expansion: Expansion;
  readonly onRemove: (entry: RestoreEntry) => void;
}

/** Folders that the server does not take as such, with the way to their items. */
export function FoldersCard({ folders, expansion, onRemove }: FoldersCardProps) {
  const [withSubfolders, setWithSubfolders] = useState(true);
  const startedById = useStartedSessions();
  const { zone } = useTimeZone();
  /** No card of a group stands above that would say it. */
  const sourceText = ({ sessionId, placeNames: [home = ''] }: RestoreEntry): string =>
    [visibleText(home), momentText(startedById.get(sessionId), zone)].filter((one) => one !== '').join(', ');
  return (
    <Box component="section" aria-labelledby="folders-title" className="card">
      <Box sx={{ p: 1.5, display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <Typography variant="h2" id="folders-title">
          {text.title}
        </Typography>
        <Box sx={{ fontSize: '0.875rem' }}>
          {text.text} {text.limit(maxExpanded)}
        </Box>
        <OptionCheck
          label={text.withSubfolders}
          help={text.withSubfoldersHelp}
          isOn={withSubfolders}
          onChange={setWithSubfolders}
        />
        <Button
          variant="outlined"
          disabled={expansion.running !== undefined}
          onClick={() => void expansion.start(folders, withSubfolders)}
        >
          {text.start(folders.length)}
        </Button>
      </Box>
      <RowList label={text.title} items={folders} keyOf={({ key }) => key}>
        {(entry) => <ListedEntry entry={entry} note={sourceText(entry)} onRemove={onRemove} />}
      </RowList>
    </Box>
  );
}
