import Box from '@mui/material/Box';
import { ArchiveRestore, ListChecks, Plus } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { newSessionPath, restorePath, sessionsPath } from '#/lib/paths';
import { messages } from './messages';

const RestoreBadge = lazy(async () => ({ default: (await import('./RestoreBadge')).RestoreBadge }));

interface Place {
  readonly label: string;
  readonly href: string;
  readonly icon: ReactNode;
  readonly isCurrent: boolean;
  readonly badge?: ReactNode;
}

/** A rail at the left; on narrow screens a bar at the bottom, in reach of the thumb. */
export function Navigation() {
  const [path] = useLocation();
  const places: readonly Place[] = [
    {
      label: messages.newSession,
      href: newSessionPath(),
      icon: <Plus size={18} />,
      isCurrent: path === newSessionPath(),
    },
    {
      label: messages.sessions,
      href: sessionsPath(),
      icon: <ListChecks size={18} />,
      isCurrent: path.startsWith(sessionsPath()),
    },
    {
      label: messages.restoreList,
      href: restorePath(),
      icon: <ArchiveRestore size={18} />,
      isCurrent: path.startsWith(restorePath()),
      badge: (
        <Suspense>
          <RestoreBadge />
        </Suspense>
      ),
    },
  ];
  return (
    <Box
      component="nav"
      aria-label={messages.navigation}
      sx={{
        borderRight: { md: 1 },
        borderTop: { xs: 1, md: 0 },
        borderColor: { xs: 'divider', md: 'divider' },
        bgcolor: 'background.paper',
        position: { xs: 'fixed', md: 'static' },
        bottom: 0,
        insetInline: 0,
        zIndex: 'appBar',
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        gap: 0.5,
        p: 1,
        // Zoomed in far, or on a phone held across, it would take a good part of the height.
        '@media (max-width: 899px) and (max-height: 499px)': { position: 'static' },
      }}
    >
      {places.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          className="place"
          aria-current={place.isCurrent ? 'page' : undefined}
        >
          {place.icon}
          <span>{place.label}</span>
          {place.badge}
        </Link>
      ))}
    </Box>
  );
}
