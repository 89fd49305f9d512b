import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { usePerson } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import { messages } from '../messages';
import {
  areSearchesKept,
  forgetSearches,
  keepSearches,
  readSearches,
  saveSearch,
  type SearchHistoryOf,
} from './search-history';

const text = messages.search;

interface Opened extends SearchHistoryOf {
  readonly anchor: HTMLElement;
  readonly isKept: boolean;
}

interface SearchHistoryProps {
  readonly workload: Workload;
  /** The search that is shown, which can be saved; empty when there is none. */
  readonly current: string;
  readonly onChoose: (text: string) => void;
}

/** Earlier searches of this person on this device. */
export function SearchHistory({ workload, current, onChoose }: SearchHistoryProps) {
  const { personKey } = usePerson();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  // Read on opening: other tabs of this person remember searches as well.
  const open = (anchor: HTMLElement) =>
    setOpened({ ...readSearches(personKey, workload), anchor, isKept: areSearchesKept(personKey) });
  const { recent, saved, isKept } = opened ?? { recent: [], saved: [], isKept: false };
  const section = (name: string, searches: readonly string[]) =>
    searches.length === 0
      ? []
      : [
          <ListSubheader key={name} role="none">
            {name}
          </ListSubheader>,
          ...searches.map((one) => (
            <MenuItem
              key={`${name} ${one}`}
              dir="auto"
              sx={{ maxWidth: 420, whiteSpace: 'normal', overflowWrap: 'anywhere' }}
              onClick={() => {
                close();
                onChoose(one);
              }}
            >
              {one}
            </MenuItem>
          )),
        ];
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onClick={(event) => open(event.currentTarget)}
      >
        {text.history}
      </Button>
      {opened === undefined ? null : (
        <Menu open anchorEl={opened.anchor} onClose={close}>
          {section(text.saved, saved)}
          {section(text.recent, recent)}
          {recent.length + saved.length === 0 ? (
            <MenuItem disabled sx={{ maxWidth: 320, whiteSpace: 'normal' }}>
              {text.none}
            </MenuItem>
          ) : null}
          {current === '' ? null : (
            <MenuItem
              onClick={() => {
                saveSearch(personKey, workload, current);
                close();
              }}
            >
              {text.save}
            </MenuItem>
          )}
          {recent.length + saved.length === 0 ? null : (
            <MenuItem
              onClick={() => {
                forgetSearches(personKey, workload);
                close();
              }}
            >
              {text.forget}
            </MenuItem>
          )}
          <MenuItem
            role="menuitemcheckbox"
            aria-checked={isKept}
            sx={{ maxWidth: 420, whiteSpace: 'normal', gap: 1 }}
            onClick={() => {
              keepSearches(personKey, !isKept);
              close();
            }}
          >
            <Check size={16} visibility={isKept ? 'visible' : 'hidden'} />
            {text.keep}
          </MenuItem>
        </Menu>
      )}
    </>
  );
}
