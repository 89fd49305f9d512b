import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TeamsSearchType } from '#/api/explore/source';
import type { Workload } from '#/api/access/workloads';
import { useTimeZone } from '#/ui/time-zone';
import { builderMessages } from './builder-messages';
import { ConditionGroupBox } from './ConditionGroupBox';
import { JoinChoice } from './JoinChoice';
import {
  fieldsOf,
  newCondition,
  toQueryText,
  type BuilderField,
  type ConditionGroup,
  type Join,
} from './query-text';

const text = builderMessages;

function newGroup(fields: readonly BuilderField[], join: Join): ConditionGroup {
  return { join, conditions: fields.slice(0, 1).map(newCondition) };
}

interface QueryBuilderProps {
  readonly workload: Workload;
  readonly type: TeamsSearchType;
  readonly onUse: (text: string) => void;
}

/** Writes a search from fields, in groups where AND and OR mix; the text it comes to is always in view. */
export function QueryBuilder({ workload, type, onUse }: QueryBuilderProps) {
  const { zone } = useTimeZone();
  const fields = fieldsOf(workload, type);
  const [written, setGroups] = useState<readonly ConditionGroup[]>(() => [newGroup(fields, 'AND')]);
  const [join, setJoin] = useState<Join>('AND');
  // What is looked for in Teams can change meanwhile, and its fields with it.
  const groups: readonly ConditionGroup[] = written.map((group) => ({
    ...group,
    conditions: group.conditions.filter(({ field }) => fields.includes(field)),
  }));
  const hasSeveral = groups.length > 1;
  const result = toQueryText(groups, join, zone);
  return (
    <Box
      component="form"
      aria-label={text.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (result !== '') onUse(result);
      }}
      sx={{ display: 'grid', gap: 1.5, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      {hasSeveral ? <JoinChoice choices={text.groups} join={join} onChange={setJoin} /> : null}
      {groups.map((group, index) => (
        <ConditionGroupBox
          key={index}
          group={group}
          number={hasSeveral ? index + 1 : undefined}
          fields={fields}
          onChange={(next) => setGroups(groups.with(index, next))}
          onRemove={() => setGroups(groups.toSpliced(index, 1))}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          size="small"
          startIcon={<Plus size={16} />}
          onClick={() => setGroups([...groups, newGroup(fields, join === 'AND' ? 'OR' : 'AND')])}
        >
          {text.addGroup}
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
