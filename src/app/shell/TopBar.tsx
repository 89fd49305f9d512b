import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { operatorInfoQuery } from '#/api/access/logged-in-user';
import type { Login, LoginStore } from '../sign-in/login';
import { messages } from './messages';

const AccountMenu = lazy(async () => ({ default: (await import('./AccountMenu')).AccountMenu }));
const SignOutDialog = lazy(async () => ({ default: (await import('./SignOutDialog')).SignOutDialog }));

interface TopBarProps {
  readonly store: LoginStore;
  readonly login: Extract<Login, { phase: 'signed-in' }>;
  readonly onShowShortcuts: () => void;
}

export function TopBar({ store, login, onShowShortcuts }: TopBarProps) {
  const { api, config } = login.person;
  const operator = useQuery(operatorInfoQuery(api));
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isLeaving, setLeaving] = useState(false);
  const isOperator = operator.data?.isOperator;
  const role =
    isOperator === undefined
      ? messages.role.unknown
      : isOperator
        ? messages.role.operator
        : messages.role.self;
  return (
    <Box
      component="header"
      sx={{
        gridColumn: '1 / -1',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        minHeight: 48,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ fontWeight: 650, color: 'primary.main', whiteSpace: 'nowrap' }}>{messages.product}</Box>
      {config.environmentLabel === '' ? null : (
        <Box sx={{ px: 1, border: 1, borderColor: 'warning.main', borderRadius: 1, fontSize: '0.8125rem' }}>
          {config.environmentLabel}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-label={`${messages.account}: ${login.account.name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, maxWidth: 260 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {login.account.name}
        </Box>
      </Button>
      {anchor === undefined ? null : (
        <Suspense>
          <AccountMenu
            anchor={anchor}
            account={login.account}
            role={role}
            version={api.version}
            onClose={() => setAnchor(undefined)}
            onShowShortcuts={onShowShortcuts}
            onSignOut={() => {
              setAnchor(undefined);
              setLeaving(true);
            }}
          />
        </Suspense>
      )}
      {isLeaving ? (
        <Suspense>
          <SignOutDialog
            onSignOut={(keptSessions) => void store.signOut(keptSessions)}
            onCancel={() => setLeaving(false)}
          />
        </Suspense>
      ) : null}
    </Box>
  );
}
