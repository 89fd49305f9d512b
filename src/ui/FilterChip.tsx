import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';

interface FilterChipProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** A filter that is either on or off, and shows which. */
export function FilterChip({ label, isOn, onToggle }: FilterChipProps) {
  return (
    <Chip
      label={label}
      size="small"
      variant="outlined"
      aria-pressed={isOn}
      onClick={onToggle}
      sx={{
        minHeight: 28,
        borderColor: isOn ? 'primary.main' : 'divider',
        bgcolor: isOn ? 'action.selected' : 'transparent',
        fontWeight: isOn ? 600 : 400,
      }}
    />
  );
}
