import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import type { BackupPath } from '#/api/explore/backup-path';
import type { TeamsSearchType } from '#/api/explore/source';
import type { Workload } from '#/api/access/workloads';
import { focusIds, focusOn } from '../layout/focus-ids';
import { messages } from '../messages';
import { SearchHistory } from './SearchHistory';

const QueryBuilder = lazy(async () => ({ default: (await import('./QueryBuilder')).QueryBuilder }));

const text = messages.search;

/** On a small screen the search by fields can be higher than what is left of it, and scrolls. */
const searchSx = {
  display: 'grid',
  gap: 1,
  p: 1.5,
  borderBottom: 1,
  borderColor: 'divider',
  minHeight: 0,
  overflowY: 'auto',
} as const;

interface SearchBarProps {
  readonly workload: Workload;
  readonly searchable: readonly BackupPath[];
  readonly searched: BackupPath;
  readonly nameOf: (place: BackupPath) => string;
  readonly type: TeamsSearchType;
  readonly value: string;
  /** What the server says is wrong with the search that is shown. */
  readonly error: string | undefined;
  readonly onSearch: (search: {
    readonly text: string;
    readonly within: number;
    readonly type: TeamsSearchType;
  }) => void;
}

/** Search over the list. Its text is the server's own syntax, which the builder writes for those who don't know it. */
export function SearchBar(props: SearchBarProps) {
  const { value, searched, searchable, type } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string }>();
  const [isBuilding, setBuilding] = useState(false);
  // A draft is of the search it began from; another search in the address (back, forward) shows itself.
  const shown = draft !== undefined && draft.of === value ? draft.text : value;
  const within = searched.length;

  function search(next: string): void {
    setDraft(undefined);
    setBuilding(false);
    props.onSearch({ text: next.trim(), within, type });
  }

  return (
    <Box component="search" sx={searchSx}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          search(shown);
        }}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <TextField
          id={focusIds.search}
          type="search"
          label={text.label}
          placeholder={text.help}
          value={shown}
          error={props.error !== undefined}
          helperText={props.error}
          onChange={(event) => setDraft({ text: event.target.value, of: value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && focusOn('list')) event.preventDefault();
          }}
          sx={{ flex: '1 1 140px', width: 'auto' }}
          slotProps={{ htmlInput: { maxLength: 4000, spellCheck: false } }}
        />
        {props.workload === 'Vet' ? (
          <TextField
            select
            label={text.type}
            value={type}
            onChange={(event) => {
              const next = (['Posts', 'Files', 'Tabs'] as const).find((one) => one === event.target.value);
              if (next !== undefined) props.onSearch({ text: shown.trim(), within, type: next });
            }}
            sx={{ width: 100, flex: 'none' }}
          >
            {(['Posts', 'Files', 'Tabs'] as const).map((one) => (
              <MenuItem key={one} value={one}>
                {text.types[one]}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        {searchable.length > 1 ? (
          <TextField
            select
            label={text.within}
            value={String(within)}
            onChange={(event) =>
              props.onSearch({ text: shown.trim(), within: Number(event.target.value), type })
            }
            sx={{ width: { xs: 130, sm: 150 }, flex: 'none' }}
          >
            {searchable.map((place) => (
              <MenuItem key={place.length} value={String(place.length)}>
                {place.length === 0 ? text.withinSession : text.withinThis(props.nameOf(place))}
              </MenuItem>
            ))}
          </TextField>
        ) : null}
        <Button type="submit" variant="contained" sx={{ height: 40 }}>
          {text.submit}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" aria-expanded={isBuilding} onClick={() => setBuilding(!isBuilding)}>
          {text.builder}
        </Button>
        <SearchHistory workload={props.workload} current={value} onChoose={search} />
        {value === '' ? null : (
          <Button size="small" onClick={() => search('')}>
            {text.clear}
          </Button>
        )}
      </Box>
      {isBuilding ? (
        <Suspense fallback={messages.loading}>
          <QueryBuilder workload={props.workload} type={type} onUse={search} />
        </Suspense>
      ) : null}
    </Box>
  );
}
