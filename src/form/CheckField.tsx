import Box from '@mui/material/Box';
import { useId, type ComponentPropsWithRef } from 'react';
import { WarningLine } from './WarningLine';

interface CheckFieldProps {
  readonly label: string;
  readonly help: string;
  /** What happens when it is ticked and should be known before. */
  readonly warning?: string | undefined;
  /** Registered with a form, or controlled. */
  readonly field: Omit<ComponentPropsWithRef<'input'>, 'type' | 'color'>;
}

/** A yes or no of the form, with a line of help. */
export function CheckField({ label, help, warning, field }: CheckFieldProps) {
  const id = useId();
  return (
    <Box
      component="label"
      sx={{ display: 'flex', gap: 1, py: 0.5, cursor: field.disabled === true ? 'default' : 'pointer' }}
    >
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
        {warning === undefined ? null : <WarningLine>{warning}</WarningLine>}
      </span>
    </Box>
  );
}
