import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { builderMessages } from './builder-messages';
import { ConditionRow } from './ConditionRow';
import { JoinChoice } from './JoinChoice';
import { newCondition, type BuilderField, type ConditionGroup } from './query-text';

const text = builderMessages;

interface ConditionGroupBoxProps {
  readonly group: ConditionGroup;
  /** Undefined while it is the only one, which then needs no frame and no name. */
  readonly number: number | undefined;
  readonly fields: readonly BuilderField[];
  readonly onChange: (group: ConditionGroup) => void;
  readonly onRemove: () => void;
}

/** Conditions that belong together: what stands in brackets. */
export function ConditionGroupBox({ group, number, fields, onChange, onRemove }: ConditionGroupBoxProps) {
  const { conditions } = group;
  const [firstField] = fields;
  const frame = number === undefined ? {} : { p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 };
  return (
    <Box
      {...(number === undefined ? {} : { role: 'group', 'aria-label': text.groupName(number) })}
      sx={{ display: 'grid', gap: 1.5, ...frame }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {number === undefined ? null : <strong>{text.groupName(number)}</strong>}
        <JoinChoice
          choices={text.conditions}
          join={group.join}
          onChange={(join) => onChange({ ...group, join })}
        />
        {number === undefined ? null : (
          <Button size="small" sx={{ ml: 'auto' }} onClick={onRemove}>
            {text.removeGroup(number)}
          </Button>
        )}
      </Box>
      {conditions.map((condition, index) => (
        <ConditionRow
          key={index}
          condition={condition}
          fields={fields}
          onChange={(next) => onChange({ ...group, conditions: conditions.with(index, next) })}
          onRemove={() => onChange({ ...group, conditions: conditions.toSpliced(index, 1) })}
        />
      ))}
      <Button
        size="small"
        startIcon={<Plus size={16} />}
        sx={{ justifySelf: 'start' }}
        onClick={() => {
          if (firstField === undefined) return;
          onChange({ ...group, conditions: [...conditions, newCondition(firstField)] });
        }}
      >
        {text.addCondition}
      </Button>
    </Box>
  );
}
