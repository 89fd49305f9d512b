import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { RestoreGroup } from '#/domain/restore-plan/requests/groups';
import {
  chosenVersions,
  optionProblem,
  optionRisks,
  type RestoreOptions,
} from '#/domain/restore-plan/requests/options';
import { useApi } from '#/domain/person/use-person';
import { FieldNotice } from '#/form/FieldNotice';
import { WarningLine } from '#/form/WarningLine';
import { useTimeZone } from '#/ui/time-zone';
import { amountTitle } from '../texts/amount-text';
import { groupTitle, sizeText } from '../texts/group-text';
import { ListedEntry } from './ListedEntry';
import { messages } from '../texts/messages';
import { OptionsForm } from '../options/OptionsForm';
import { optionMessages } from '../texts/option-messages';
import { optionsText } from '../texts/option-text';
import { RowList } from '../rows/RowList';
import { SourceLine } from './SourceLine';
import type { SourceSession } from '../review/source-session';

interface GroupCardProps {
  readonly group: RestoreGroup;
  /** Those of the group that the search leaves. */
  readonly shown: readonly RestoreEntry[];
  readonly source: SourceSession;
  readonly options: RestoreOptions;
  readonly onOptions: (options: RestoreOptions) => void;
  readonly onRemove: (entry: RestoreEntry) => void;
  readonly onExpand: (entry: RestoreEntry) => void;
}

/** The server passes over what exists unless it may change it. */
function isVersionSkipped(entries: readonly RestoreEntry[], options: RestoreOptions): boolean {
  return 'changedItems' in options && !options.changedItems && chosenVersions(entries) !== 'none';
}

function withChanged(options: RestoreOptions): RestoreOptions {
  return 'changedItems' in options ? { ...options, changedItems: true } : options;
}

/** What one call will carry, and how. */
export function GroupCard(props: GroupCardProps) {
  const { group, shown, source, options } = props;
  const { version } = useApi();
  const { zone } = useTimeZone();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const title = groupTitle(group, source.started);
  const problem = optionProblem(options);
  return (
    <Box component="section" aria-labelledby={id} className="card">
      <Box sx={{ p: 1.5, display: 'grid', gap: 0.5 }}>
        <Typography variant="h2" id={id} dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <SourceLine source={source} />
        <Box sx={{ fontSize: '0.875rem' }}>
          {amountTitle(group.entries)}, {sizeText(group.entries)}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'center' }}>
          <Box dir="auto" sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
            {optionsText(options, zone, group.entries)}
          </Box>
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? optionMessages.done : optionMessages.change}
          </Button>
        </Box>
        {optionRisks(options).map((risk) => (
          <WarningLine key={risk}>{optionMessages.risks[risk]}</WarningLine>
        ))}
        {isVersionSkipped(group.entries, options) ? (
          <FieldNotice
            actions={
              <Button size="small" variant="outlined" onClick={() => props.onOptions(withChanged(options))}>
                {optionMessages.restoreChanged}
              </Button>
            }
          >
            {optionMessages.versionSkipped}
          </FieldNotice>
        ) : null}
        {isOpen ? (
          <OptionsForm
            entries={group.entries}
            options={options}
            version={version}
            onChange={props.onOptions}
          />
        ) : null}
        {problem === undefined ? null : <FieldNotice>{optionMessages.problems[problem]}</FieldNotice>}
      </Box>
      <RowList label={messages.groups.entriesOf(title)} items={shown} keyOf={({ key }) => key}>
        {(entry) => (
          <ListedEntry
            entry={entry}
            onRemove={props.onRemove}
            onExpand={entry.kind === 'folder' ? props.onExpand : undefined}
          />
        )}
      </RowList>
    </Box>
  );
}
