import Box from '@mui/material/Box';
import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface CheckFieldProps {
  readonly label: string;
  readonly help: string;
  readonly field: UseFormRegisterReturn;
}

/** A yes or no of the form, with a line of help. */
export function CheckField({ label, help, field }: CheckFieldProps) {
  const id = useId();
  return (
    <Box component="label" sx={{ display: 'flex', gap: 1, py: 0.5, cursor: 'pointer' }}>
      <Box
        component="input"
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        {...field}
        sx={{
          m: 0,
          mt: '3px',
          flex: 'none',
          width: 18,
          height: 18,
          accentColor: 'var(--mui-palette-primary-main)',
        }}
      />
      <span>
        <Box component="span" id={`${id}-label`} sx={{ display: 'block', fontWeight: 600 }}>
          {label}
        </Box>
        <Box component="span" id={`${id}-help`} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {help}
        </Box>
      </span>
    </Box>
  );
}
