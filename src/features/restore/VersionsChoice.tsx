import Box from '@mui/material/Box';
import type { WhichVersions } from '#/api/restore/options';
import { LabelledChoice } from './LabelledChoice';
import { optionMessages } from './option-messages';

const text = optionMessages.versions;

interface VersionsChoiceProps {
  readonly value: WhichVersions;
  readonly onChange: (versions: WhichVersions) => void;
}

export function VersionsChoice({ value, onChange }: VersionsChoiceProps) {
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
      <Box sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>{text.chosen}</Box>
    </Box>
  );
}
