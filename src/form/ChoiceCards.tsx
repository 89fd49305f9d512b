import Box from '@mui/material/Box';
import { useId, type ReactNode } from 'react';
import { WarningLine } from './WarningLine';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help: string;
  readonly icon?: ReactNode;
  /** What choosing it does that can't be taken back. */
  readonly warning?: string;
  /** Stands in the place of the help: a choice that is not possible says why. */
  readonly disabledReason?: string | undefined;
}

export interface ChoiceCardsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One choice out of few, each with a line of help. Native radio buttons: arrow keys and form semantics are theirs. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const id = useId();
  return (
    <Box
      role="radiogroup"
      aria-label={props.label}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))' }}
    >
      {props.choices.map((choice) => {
        const isDisabled = choice.disabledReason !== undefined;
        const choiceId = `${id}-${choice.value}`;
        return (
          <Box
            component="label"
            key={choice.value}
            sx={{
              display: 'flex',
              gap: 1,
              p: 1.25,
              minWidth: 0,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
              cursor: isDisabled ? 'default' : 'pointer',
              color: isDisabled ? 'text.secondary' : 'text.primary',
              '&:has(input:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
              '&:has(input:focus-visible)': { outline: 2, outlineColor: 'primary.main', outlineOffset: 2 },
            }}
          >
            <Box
              component="input"
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === props.value}
              disabled={isDisabled}
              aria-labelledby={`${choiceId}-label`}
              aria-describedby={`${choiceId}-help`}
              onChange={() => props.onChange(choice.value)}
              sx={{
                m: 0,
                mt: '3px',
                flex: 'none',
                width: 16,
                height: 16,
                accentColor: 'var(--mui-palette-primary-main)',
              }}
            />
            <Box sx={{ minWidth: 0, flex: 1 }}>
              <Box
                id={`${choiceId}-label`}
                sx={{ display: 'flex', gap: 0.75, fontWeight: 600, lineHeight: 1.4 }}
              >
                {choice.label}
                {choice.icon === undefined ? null : (
                  <Box aria-hidden sx={{ color: 'text.secondary', ml: 'auto', display: 'flex', pt: '2px' }}>
                    {choice.icon}
                  </Box>
                )}
              </Box>
              <Box id={`${choiceId}-help`} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {choice.disabledReason ?? choice.help}
              </Box>
              {choice.warning === undefined || isDisabled ? null : (
                <WarningLine>{choice.warning}</WarningLine>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
