import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { RestoreOptions } from '#/domain/restore-plan/requests/options';
import type { ApiVersion } from '#/api/transport/http';
import { LabelledChoice } from './LabelledChoice';
import { OptionCheck } from './OptionCheck';
import { optionMessages as text } from '../texts/option-messages';
import { PostsPeriodFields } from './PostsPeriodFields';
import { SiteOptionsFields } from './SiteOptionsFields';
import { VersionsChoice } from './VersionsChoice';
import { WhatItems } from './WhatItems';

interface OptionsFormProps {
  readonly entries: readonly RestoreEntry[];
  readonly options: RestoreOptions;
  readonly version: ApiVersion;
  readonly onChange: (options: RestoreOptions) => void;
}

/** What the API lets an operator choose for one group, each with a line of help. */
export function OptionsForm(props: OptionsFormProps) {
  return (
    <Box role="group" aria-label={text.label} sx={{ display: 'grid', gap: 1.5, maxWidth: 640 }}>
      <Fields {...props} />
    </Box>
  );
}

function Fields({ entries, options, version, onChange }: OptionsFormProps) {
  switch (options.kind) {
    case 'mail':
      return (
        <>
          <TextField
            label={text.mail.folder}
            helperText={text.mail.folderHelp}
            value={options.folder}
            autoComplete="off"
            onChange={(event) => onChange({ ...options, folder: event.target.value })}
          />
          <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />
          <OptionCheck
            label={text.mail.unread}
            help={text.mail.unreadHelp}
            isOn={options.markAsUnread}
            onChange={(markAsUnread) => onChange({ ...options, markAsUnread })}
          />
        </>
      );
    case 'onedrive':
      return (
        <>
          <LabelledChoice
            label={text.drive.action}
            value={options.documentAction}
            onChange={(documentAction) => onChange({ ...options, documentAction })}
            choices={[
              { value: 'Keep', label: text.drive.keep, help: text.drive.keepHelp },
              {
                value: 'Overwrite',
                label: text.drive.overwrite,
                help: text.drive.overwriteHelp,
                warning: text.drive.overwriteWarning,
              },
            ]}
          />
          <VersionsChoice
            entries={entries}
            value={options.versions}
            onChange={(versions) => onChange({ ...options, versions })}
          />
        </>
      );
    case 'site-documents':
    case 'site-items':
      return <SiteOptionsFields entries={entries} options={options} onChange={onChange} />;
    case 'teams':
      return (
        <>
          <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />
          <OptionCheck
            label={text.teams.members}
            help={text.teams.membersHelp}
            isOn={options.members}
            onChange={(members) => onChange({ ...options, members })}
          />
          <OptionCheck
            label={text.teams.settings}
            help={text.teams.settingsHelp}
            warning={text.teams.settingsWarning}
            isOn={options.settings}
            onChange={(settings) => onChange({ ...options, settings })}
          />
        </>
      );
    case 'channel':
      return (
        <>
          <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />
          {version === 'v8' ? (
            <OptionCheck
              label={text.teams.members}
              help={text.teams.channelMembersHelp}
              isOn={options.members}
              onChange={(members) => onChange({ ...options, members })}
            />
          ) : null}
        </>
      );
    case 'tabs':
    case 'channel-tabs':
      return <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />;
    case 'files':
    case 'channel-files':
      return (
        <>
          <WhatItems value={options} onChange={(change) => onChange({ ...options, ...change })} />
          <VersionsChoice
            entries={entries}
            value={options.versions}
            onChange={(versions) => onChange({ ...options, versions })}
          />
        </>
      );
    case 'posts':
      return <Box sx={{ color: 'text.secondary' }}>{text.posts.none}</Box>;
    case 'channel-posts':
      return <PostsPeriodFields options={options} onChange={onChange} />;
  }
}
