import TextField from '@mui/material/TextField';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { RestoreOptions } from '#/domain/restore-plan/requests/options';
import { LabelledChoice } from './LabelledChoice';
import { OptionCheck } from './OptionCheck';
import { optionMessages } from '../texts/option-messages';
import { VersionsChoice } from './VersionsChoice';
import { WhatItems } from './WhatItems';

const text = optionMessages.site;

type SiteRestoreOptions = Extract<RestoreOptions, { kind: 'site-documents' | 'site-items' }>;

interface SiteOptionsFieldsProps {
  readonly entries: readonly RestoreEntry[];
  readonly options: SiteRestoreOptions;
  readonly onChange: (options: SiteRestoreOptions) => void;
}

/** Documents and list items of a site: the same choices for both. */
export function SiteOptionsFields({ entries, options, onChange }: SiteOptionsFieldsProps) {
  const isLast = options.versions === 'Last';
  const disabled = isLast ? {} : { disabledReason: text.onlyLast };
  return (
    <>
      <TextField
        label={text.list}
        helperText={text.listHelp}
        value={options.list}
        autoComplete="off"
        onChange={(event) => onChange({ ...options, list: event.target.value })}
      />
      <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />
      <VersionsChoice
        entries={entries}
        value={options.versions}
        onChange={(versions) => onChange({ ...options, versions })}
      />
      <LabelledChoice
        label={text.lastAction}
        value={options.lastVersionAction}
        onChange={(lastVersionAction) => onChange({ ...options, lastVersionAction })}
        choices={[
          { value: 'Merge', label: text.merge, help: text.mergeHelp, ...disabled },
          {
            value: 'Overwrite',
            label: text.overwrite,
            help: text.overwriteHelp,
            warning: text.overwriteWarning,
            ...disabled,
          },
        ]}
      />
      <OptionCheck
        label={text.permissions}
        help={text.permissionsHelp}
        isOn={options.permissions}
        onChange={(permissions) => onChange({ ...options, permissions })}
      />
      <OptionCheck
        label={text.notify}
        help={options.permissions ? text.notifyHelp : text.notifyOnly}
        warning={text.notifyWarning}
        isOn={options.notifyPeople}
        isDisabled={!options.permissions}
        onChange={(notifyPeople) => onChange({ ...options, notifyPeople })}
      />
    </>
  );
}
