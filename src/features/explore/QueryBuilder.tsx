import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { TeamsSearchType } from '#/api/explore/source';
import type { Workload } from '#/api/workloads';
import { FilterChip } from '#/ui/FilterChip';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { fieldsOf, kindOf, operatorsOf, toQueryText, type BuilderField, type Condition } from './query-text';

const text = messages.search;

/** Native selects: many of them stand in a small space, and all devices know how to show them. */
const nativeSelect = { select: { native: true }, inputLabel: { shrink: true } } as const;

function newCondition(field: BuilderField): Condition {
  return { field, operator: operatorsOf[kindOf(field)][0], value: '', isNot: false };
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly fields: readonly BuilderField[];
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

function ConditionRow({ condition, fields, onChange, onRemove }: ConditionRowProps) {
  const kind = kindOf(condition.field);
  const operators = operatorsOf[kind];
  return (
    <Box
      role="group"
      aria-label={messages.builderFields[condition.field]}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <FilterChip
        label={text.not}
        isOn={condition.isNot}
        onToggle={() => onChange({ ...condition, isNot: !condition.isNot })}
      />
      <TextField
        select
        label={text.field}
        value={condition.field}
        slotProps={nativeSelect}
        onChange={(event) => {
          const field = fields.find((one) => one === event.target.value);
          if (field !== undefined) onChange({ ...newCondition(field), isNot: condition.isNot });
        }}
        sx={{ width: 150 }}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {messages.builderFields[field]}
          </option>
        ))}
      </TextField>
      {operators.length > 1 ? (
        <TextField
          select
          label={text.is}
          value={condition.operator}
          slotProps={nativeSelect}
          onChange={(event) => {
            const operator = operators.find((one) => one === event.target.value);
            if (operator !== undefined) onChange({ ...condition, operator });
          }}
          sx={{ width: 150 }}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {text.operators[operator]}
            </option>
          ))}
        </TextField>
      ) : null}
      {kind === 'flag' ? null : (
        <TextField
          label={text.value}
          type={kind === 'date' ? 'date' : kind === 'size' ? 'number' : 'text'}
          value={condition.value}
          slotProps={{ inputLabel: { shrink: true } }}
          onChange={(event) => onChange({ ...condition, value: event.target.value })}
          sx={{ flex: '1 1 160px', width: 'auto' }}
        />
      )}
      <IconButton aria-label={text.remove} size="small" onClick={onRemove}>
        <X size={16} />
      </IconButton>
    </Box>
  );
}

interface QueryBuilderProps {
  readonly workload: Workload;
  readonly type: TeamsSearchType;
  readonly onUse: (text: string) => void;
}

/** Writes a search from fields; the text it comes to is always in view. */
export function QueryBuilder({ workload, type, onUse }: QueryBuilderProps) {
  const { zone } = useTimeZone();
  const fields = fieldsOf(workload, type);
  const [conditions, setConditions] = useState<readonly Condition[]>(() =>
    fields.slice(0, 1).map(newCondition),
  );
  const [join, setJoin] = useState<'AND' | 'OR'>('AND');
  const usable = conditions.filter(({ field }) => fields.includes(field));
  const result = toQueryText(usable, join, zone);
  const [firstField] = fields;
  return (
    <Box
      component="form"
      aria-label={text.builder}
      onSubmit={(event) => {
        event.preventDefault();
        if (result !== '') onUse(result);
      }}
      sx={{ display: 'grid', gap: 1.5, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box
        role="group"
        aria-label={text.join}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <span>{text.join}</span>
        <FilterChip label={text.joinAll} isOn={join === 'AND'} onToggle={() => setJoin('AND')} />
        <FilterChip label={text.joinAny} isOn={join === 'OR'} onToggle={() => setJoin('OR')} />
      </Box>
      {usable.map((condition, index) => (
        <ConditionRow
          key={index}
          condition={condition}
          fields={fields}
          onChange={(next) => setConditions(usable.map((one, at) => (at === index ? next : one)))}
          onRemove={() => setConditions(usable.filter((_, at) => at !== index))}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          startIcon={<Plus size={16} />}
          onClick={() => {
            if (firstField !== undefined) setConditions([...usable, newCondition(firstField)]);
          }}
        >
          {text.add}
        </Button>
        <Box
          component="output"
          aria-label={text.result}
          sx={{
            flex: '1 1 200px',
            minWidth: 0,
            overflowWrap: 'anywhere',
            fontFamily: 'monospace',
            fontSize: '0.8125rem',
          }}
        >
          {result}
        </Box>
        <Button type="submit" variant="contained">
          {text.use}
        </Button>
      </Box>
    </Box>
  );
}
