import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { navigate, usePathname, useSearch } from 'wouter/use-browser-location';
import { sessionsPath } from '#/lib/paths';
import { messages } from './messages';
import {
  closeOpen,
  keepOpen,
  readOpenSessions,
  subscribeToOpenSessions,
  type OpenSession,
} from './open-sessions';

const LeaveDialog = lazy(async () => ({ default: (await import('./LeaveDialog')).LeaveDialog }));

const text = messages.tabs;

interface OpenSessionsProps {
  readonly sessionId: string;
  /** Undefined while the session is not known, which keeps mistyped ids out of the strip. */
  readonly title: string | undefined;
}

/** The sessions that are open side by side; each is left where it was. */
export function OpenSessions({ sessionId, title }: OpenSessionsProps) {
  const path = usePathname();
  const search = useSearch();
  const open = useSyncExternalStore(subscribeToOpenSessions, readOpenSessions);
  const [leaving, setLeaving] = useState<OpenSession>();

  useEffect(() => {
    if (title !== undefined) keepOpen({ sessionId, title, href: path + search });
  }, [sessionId, title, path, search]);

  function closed(session: OpenSession): void {
    setLeaving(undefined);
    closeOpen(session.sessionId);
    if (session.sessionId === sessionId) navigate(readOpenSessions().at(-1)?.href ?? sessionsPath());
  }

  if (open.length === 0) return null;
  return (
    <>
      <Box
        component="nav"
        aria-label={text.label}
        sx={{
          display: 'flex',
          gap: 0.5,
          px: 1,
          pt: 0.5,
          flex: 'none',
          overflowX: 'auto',
          borderBottom: 1,
          borderColor: 'divider',
          fontSize: '0.8125rem',
          '& .open-session': {
            display: 'flex',
            alignItems: 'center',
            maxWidth: 240,
            flex: 'none',
            pl: 1,
            border: 1,
            borderBottom: 0,
            borderColor: 'divider',
            borderRadius: '6px 6px 0 0',
          },
          '& .open-session[data-current="true"]': { bgcolor: 'background.paper', fontWeight: 600 },
          '& a': {
            color: 'inherit',
            textDecoration: 'none',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            py: 0.5,
          },
        }}
      >
        {open.map((one) => (
          <div key={one.sessionId} className="open-session" data-current={one.sessionId === sessionId}>
            <Link
              href={one.href}
              dir="auto"
              title={one.title}
              aria-current={one.sessionId === sessionId ? 'page' : undefined}
            >
              {one.title}
            </Link>
            <IconButton size="small" aria-label={text.closeOf(one.title)} onClick={() => setLeaving(one)}>
              <X size={14} />
            </IconButton>
          </div>
        ))}
      </Box>
      {leaving === undefined ? null : (
        <Suspense>
          <LeaveDialog
            sessionId={leaving.sessionId}
            onClosed={() => closed(leaving)}
            onCancel={() => setLeaving(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
