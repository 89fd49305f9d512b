import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '#/api/transport/query-client';
import { AppTheme } from '#/ui/AppTheme';
import { TimeZoneProvider } from '#/ui/time-zone';
import { beginRestores } from './sign-in/begin-restores';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { LoginStore } from './sign-in/login';
import { Start } from './Start';

/** Providers around everything. The login is made here because the queries report to it when a sign-in is over. */
export function App() {
  const [{ login, queryClient }] = useState(() => {
    const created = createQueryClient({
      onSignedOut: () => store.noteSignedOut(),
      onAnswered: () => store.noteAnswered(),
    });
    const store: LoginStore = new LoginStore(created, (person) => void beginRestores(person));
    return { login: store, queryClient: created };
  });
  return (
    <AppTheme>
      <TimeZoneProvider>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <Start login={login} />
          </QueryClientProvider>
        </ErrorBoundary>
      </TimeZoneProvider>
    </AppTheme>
  );
}
