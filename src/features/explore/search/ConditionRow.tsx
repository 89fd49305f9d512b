import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { X } from 'lucide-react';
import { FilterChip } from '#/ui/FilterChip';
import { builderMessages } from './builder-messages';
import {
  hasQuote,
  kindOf,
  newCondition,
  operatorsOf,
  type BuilderField,
  type Condition,
  type FieldKind,
} from './query-text';

const text = builderMessages;

/** Native selects: many of them stand in a small space, and all devices know how to show them. */
const nativeSelect = { select: { native: true }, inputLabel: { shrink: true } } as const;

const inputTypes: Record<FieldKind, string> = { text: 'text', date: 'date', size: 'number', flag: 'text' };

interface ConditionRowProps {
  readonly condition: Condition;
  readonly fields: readonly BuilderField[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

export function ConditionRow({ condition, fields, onChange, onRemove }: ConditionRowProps) {
  const name = text.fields[condition.field];
  const kind = kindOf(condition.field);
  const operators = operatorsOf[kind];
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
    >
      <Box sx={{ minHeight: 40, display: 'flex', alignItems: 'center' }}>
        <FilterChip
          label={text.not}
          isOn={condition.isNot}
          onToggle={() => onChange({ ...condition, isNot: !condition.isNot })}
        />
      </Box>
      <TextField
        select
        label={text.field}
        value={condition.field}
        slotProps={nativeSelect}
        onChange={(event) => {
          const field = fields.find((one) => one === event.target.value);
          if (field !== undefined) onChange({ ...newCondition(field), isNot: condition.isNot });
        }}
        sx={{ flex: '1 1 130px', maxWidth: 170 }}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {text.fields[field]}
          </option>
        ))}
      </TextField>
      {operators.length > 1 ? (
        <TextField
          select
          label={text.operator}
          value={condition.operator}
          slotProps={nativeSelect}
          onChange={(event) => {
            const operator = operators.find((one) => one === event.target.value);
            if (operator !== undefined) onChange({ ...condition, operator });
          }}
          sx={{ flex: '1 1 125px', maxWidth: 170 }}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {text.operators[operator]}
            </option>
          ))}
        </TextField>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flex: '2 1 200px' }}>
        {kind === 'flag' ? null : (
          <TextField
            label={text.value}
            type={inputTypes[kind]}
            value={condition.value}
            helperText={hasQuote(condition) ? text.quoteHint : undefined}
            slotProps={{ inputLabel: { shrink: true } }}
            onChange={(event) => onChange({ ...condition, value: event.target.value })}
          />
        )}
        <IconButton aria-label={text.removeCondition(name)} onClick={onRemove} sx={{ width: 40, height: 40 }}>
          <X size={16} />
        </IconButton>
      </Box>
    </Box>
  );
}
