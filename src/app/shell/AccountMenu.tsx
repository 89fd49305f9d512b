import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import type { SignedInAccount } from '#/auth/identity';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';

interface AccountMenuProps {
  readonly anchor: HTMLElement;
  readonly account: SignedInAccount;
  readonly role: string;
  readonly version: string;
  readonly onClose: () => void;
  readonly onShowShortcuts: () => void;
  readonly onSignOut: () => void;
}

const themes = ['system', 'light', 'dark'] as const;
const zones = ['local', 'utc'] as const;

export function AccountMenu(props: AccountMenuProps) {
  const { anchor, account, onClose } = props;
  const { mode, setMode } = useColorScheme();
  const { zone, setZone } = useTimeZone();
  const localZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      <Box component="li" role="none" sx={{ px: 2, py: 1, maxWidth: 320, overflowWrap: 'anywhere' }}>
        <strong>{account.name}</strong>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {account.username}
          <br />
          {props.role} · {messages.server(props.version)}
        </Box>
      </Box>
      <Divider component="li" role="none" />
      <ListSubheader role="none">{messages.theme}</ListSubheader>
      {themes.map((theme) => (
        <MenuItem
          key={theme}
          role="menuitemradio"
          aria-checked={mode === theme}
          selected={mode === theme}
          onClick={() => setMode(theme)}
        >
          {messages.themes[theme]}
        </MenuItem>
      ))}
      <ListSubheader role="none">{messages.timeZone}</ListSubheader>
      {zones.map((one) => (
        <MenuItem
          key={one}
          role="menuitemradio"
          aria-checked={zone === one}
          selected={zone === one}
          onClick={() => setZone(one)}
        >
          {one === 'utc' ? messages.zones.utc : messages.zones.local(localZone)}
        </MenuItem>
      ))}
      <ListSubheader role="none">{messages.language}</ListSubheader>
      <MenuItem role="menuitemradio" aria-checked selected>
        {messages.languages.en}
      </MenuItem>
      <Divider component="li" role="none" />
      <MenuItem
        onClick={() => {
          onClose();
          props.onShowShortcuts();
        }}
      >
        {messages.shortcuts}
      </MenuItem>
      <MenuItem onClick={props.onSignOut}>{messages.signOut}</MenuItem>
    </Menu>
  );
}
