import Box from '@mui/material/Box';
import { lazy, Suspense, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { newSessionPath, routes } from '#/lib/paths';
import { DownloadsDock } from './DownloadsDock';
import { ErrorBoundary } from './ErrorBoundary';
import type { Login, LoginStore } from '../sign-in/login';
import { messages } from './messages';
import { Navigation } from './Navigation';
import { useFocusAfterLeaving } from '#/ui/use-focus-after-leaving';
import { NotFoundPage } from './NotFoundPage';
import { SignInEndedBanner } from './SignInEndedBanner';
import { TopBar } from './TopBar';
import { useShortcuts } from './use-shortcuts';

const NewSessionPage = lazy(async () => ({
  default: (await import('#/features/new-session/NewSessionPage')).NewSessionPage,
}));
const SessionsPage = lazy(async () => ({
  default: (await import('#/features/sessions/SessionsPage')).SessionsPage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('#/features/sessions/SessionPage')).SessionPage,
}));
const SeveralSessionsPage = lazy(async () => ({
  default: (await import('#/features/sessions/SeveralSessionsPage')).SeveralSessionsPage,
}));
const MultiSearchPage = lazy(async () => ({
  default: (await import('#/features/explore/multi-search/MultiSearchPage')).MultiSearchPage,
}));
const ExplorePage = lazy(async () => ({
  default: (await import('#/features/explore/ExplorePage')).ExplorePage,
}));
const RestorePage = lazy(async () => ({
  default: (await import('#/features/restore/RestorePage')).RestorePage,
}));
const RestorePlanPage = lazy(async () => ({
  default: (await import('#/features/restore/RestorePlanPage')).RestorePlanPage,
}));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }));

interface ShellProps {
  readonly store: LoginStore;
  readonly login: Extract<Login, { phase: 'signed-in' }>;
}

/** Going on to another screen leaves an error behind; going deeper within one keeps the screen as it is. */
function screenOf(path: string): string {
  return path.split('/').slice(0, 4).join('/');
}

/** The frame around every screen of somebody signed in. */
export function Shell({ store, login }: ShellProps) {
  const [path] = useLocation();
  const content = useRef<HTMLElement>(null);
  useFocusAfterLeaving(screenOf(path), content);
  const shortcuts = useShortcuts();
  return (
    <Box
      sx={{
        display: 'grid',
        minHeight: '100dvh',
        gridTemplateRows: { md: 'auto 1fr' },
        alignContent: 'start',
        gridTemplateColumns: { xs: '1fr', md: '208px 1fr' },
      }}
    >
      <Box component="a" href="#content" className="skip-link">
        {messages.skipToContent}
      </Box>
      <TopBar store={store} login={login} onShowShortcuts={shortcuts.show} />
      <Navigation />
      <Box
        component="main"
        ref={content}
        id="content"
        tabIndex={-1}
        sx={{ minWidth: 0, pb: { xs: 9, md: 0 }, outline: 'none' }}
      >
        {login.needed === undefined ? null : (
          <SignInEndedBanner
            problem={login.needed}
            onSignIn={() => void store.signIn()}
            onOtherAccount={() => void store.signIn(true)}
          />
        )}
        <ErrorBoundary key={screenOf(path)}>
          <Suspense
            fallback={
              <Box role="status" sx={{ p: 3, color: 'text.secondary' }}>
                {messages.loading}
              </Box>
            }
          >
            <Switch>
              <Route path={routes.home}>
                <Redirect to={newSessionPath()} replace />
              </Route>
              <Route path={routes.newSession}>
                <NewSessionPage />
              </Route>
              <Route path={routes.sessions}>
                <SessionsPage />
              </Route>
              <Route path={routes.sessionsTogether}>
                <SeveralSessionsPage />
              </Route>
              <Route path={routes.searchTogether}>
                <MultiSearchPage />
              </Route>
              <Route path={routes.explore}>
                {({ sessionId }) => <ExplorePage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path={routes.session}>
                {({ sessionId }) => <SessionPage key={sessionId} sessionId={sessionId} />}
              </Route>
              <Route path={routes.restore}>
                <RestorePage />
              </Route>
              <Route path={routes.restorePlan}>
                {({ planId }) => <RestorePlanPage key={planId} planId={planId} />}
              </Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Box>
      <DownloadsDock />
      {shortcuts.isShown ? (
        <Suspense>
          <ShortcutsDialog onClose={shortcuts.hide} />
        </Suspense>
      ) : null}
    </Box>
  );
}
