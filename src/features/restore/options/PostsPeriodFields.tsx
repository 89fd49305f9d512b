import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RestoreOptions } from '#/domain/restore-plan/requests/options';
import { parseTypedMoment, toTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { optionMessages } from '../texts/option-messages';

const text = optionMessages.posts;

type PeriodOptions = Extract<RestoreOptions, { kind: 'channel-posts' }>;

interface PostsPeriodFieldsProps {
  readonly options: PeriodOptions;
  readonly onChange: (options: PeriodOptions) => void;
}

/** Not a number stands for what was typed and is no moment: it must not be sent as "no limit". */
function readMoment(typed: string, zone: TimeZoneChoice): number | undefined {
  return typed.trim() === '' ? undefined : (parseTypedMoment(typed, zone) ?? Number.NaN);
}

/** The posts of a whole channel, or those of a period. */
export function PostsPeriodFields({ options, onChange }: PostsPeriodFieldsProps) {
  const { zone } = useTimeZone();
  const hint = text.hint(zone === 'utc' ? text.utcZone : text.localZone);
  const typedOf = (epochMs: number | undefined): string =>
    epochMs === undefined || Number.isNaN(epochMs) ? '' : toTypedMoment(epochMs, zone);
  const [typed, setTyped] = useState({ from: typedOf(options.from), to: typedOf(options.to) });
  return (
    <Box role="group" aria-label={text.period} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ fontSize: '0.875rem' }}>{text.periodHelp}</Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={text[end]}
            value={typed[end]}
            error={Number.isNaN(options[end])}
            helperText={hint}
            placeholder="2026-11-21 02:15"
            autoComplete="off"
            slotProps={{ inputLabel: { shrink: true } }}
            onChange={({ target: { value } }) => {
              setTyped({ ...typed, [end]: value });
              onChange({ ...options, [end]: readMoment(value, zone) });
            }}
          />
        ))}
      </Box>
    </Box>
  );
}
