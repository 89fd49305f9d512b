import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { usePerson } from '#/domain/person/use-person';
import { Link } from 'wouter';
import { navigate, usePathname, useSearch } from 'wouter/use-browser-location';
import { sessionsPath } from '#/lib/paths';
import { tabsMessages } from './messages';
import { OpenSessionTabs, tabText, type OpenSession } from './open-sessions';

const LeaveDialog = lazy(async () => ({ default: (await import('./LeaveDialog')).LeaveDialog }));

const text = tabsMessages.tabs;

function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

interface OpenSessionsProps {
  readonly sessionId: string;
  /** Undefined while the session is not known, which keeps mistyped ids out of the strip. */
  readonly title: string | undefined;
  readonly moment: string;
}

/** The sessions that are open side by side; each is left where it was. */
export function OpenSessions({ sessionId, title, moment }: OpenSessionsProps) {
  const path = usePathname();
  const search = useSearch();
  const tabs = usePerson().own(OpenSessionTabs);
  const open = useStore(tabs.store);
  const [leaving, setLeaving] = useState<OpenSession>();

  useEffect(() => {
    if (title !== undefined) tabs.keep({ sessionId, title, moment, href: path + search });
  }, [tabs, sessionId, title, moment, path, search]);

  function closed(session: OpenSession): void {
    setLeaving(undefined);
    tabs.close(session.sessionId);
    if (session.sessionId === sessionId) navigate(tabs.store.getState().at(-1)?.href ?? sessionsPath());
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
            maxWidth: 'min(360px, 80vw)',
            flex: 'none',
            pl: 1,
            border: 1,
            borderBottom: 0,
            borderColor: 'divider',
            borderRadius: '6px 6px 0 0',
          },
          '& .open-session[data-current="true"]': { bgcolor: 'background.paper', fontWeight: 600 },
          '& a': {
            display: 'flex',
            gap: 1,
            minWidth: 0,
            color: 'inherit',
            textDecoration: 'none',
            whiteSpace: 'nowrap',
            py: 0.5,
          },
          '& .tab-title': { overflow: 'hidden', textOverflow: 'ellipsis' },
          '& .tab-moment': { flex: 'none', color: 'text.secondary', fontWeight: 400 },
        }}
      >
        {open.map((one) => {
          const isCurrent = one.sessionId === sessionId;
          const name = tabText(one);
          return (
            <div
              key={one.sessionId}
              ref={isCurrent ? bringIntoView : undefined}
              className="open-session"
              data-current={isCurrent}
            >
              <Link href={one.href} title={name} aria-current={isCurrent ? 'page' : undefined}>
                <span dir="auto" className="tab-title">
                  {one.title}
                </span>
                {one.moment === '' ? null : <span className="tab-moment">{one.moment}</span>}
              </Link>
              <IconButton size="small" aria-label={text.closeOf(name)} onClick={() => setLeaving(one)}>
                <X size={14} />
              </IconButton>
            </div>
          );
        })}
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
