import Box from '@mui/material/Box';
import { FilterChip } from '#/ui/FilterChip';
import { builderMessages } from './builder-messages';
import type { Join } from './query-text';

interface JoinChoiceProps {
  readonly choices: Readonly<Record<Join, string>>;
  readonly join: Join;
  readonly onChange: (join: Join) => void;
}

/** Whether all of several have to be met, or any. */
export function JoinChoice({ choices, join, onChange }: JoinChoiceProps) {
  return (
    <Box
      role="group"
      aria-label={builderMessages.find}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}
    >
      <span>{builderMessages.find}</span>
      <FilterChip label={choices.AND} isOn={join === 'AND'} onToggle={() => onChange('AND')} />
      <FilterChip label={choices.OR} isOn={join === 'OR'} onToggle={() => onChange('OR')} />
    </Box>
  );
}
