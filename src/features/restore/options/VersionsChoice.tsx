import Box from '@mui/material/Box';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { chosenVersions, type WhichVersions } from '#/domain/restore-plan/requests/options';
import { LabelledChoice } from './LabelledChoice';
import { optionMessages } from '../texts/option-messages';

const text = optionMessages.versions;

interface VersionsChoiceProps {
  readonly entries: readonly RestoreEntry[];
  readonly value: WhichVersions;
  readonly onChange: (versions: WhichVersions) => void;
}

/** Which versions of each file, unless all of them were chosen one by one. */
export function VersionsChoice({ entries, value, onChange }: VersionsChoiceProps) {
  const chosen = chosenVersions(entries);
  if (chosen === 'all')
    return <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{text.onlyChosen}</Box>;
  return (
    <Box>
      <LabelledChoice
        label={text.label}
        value={value}
        onChange={onChange}
        choices={[
          { value: 'Last', label: text.last, help: text.lastHelp },
          { value: 'All', label: text.all, help: text.allHelp },
        ]}
      />
      {chosen === 'some' ? (
        <Box sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>{text.chosen}</Box>
      ) : null}
    </Box>
  );
}
