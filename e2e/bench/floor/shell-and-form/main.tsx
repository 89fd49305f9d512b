import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { QueryClient, QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { createRoot } from 'react-dom/client';
import { SessionForm } from './SessionForm';
import { Shell } from './Shell';

const theme = createTheme({ cssVariables: true, colorSchemes: { light: true, dark: true } });
const queryClient = new QueryClient();

// Everything at once, before the first paint: this is what loading nothing late costs.
const msal = createStandardPublicClientApplication({
  auth: {
    clientId: '00000000-0000-0000-0000-000000000000',
    authority: 'https://login.microsoftonline.com/common',
  },
});

// The floor has no server: only the library is weighed, and no answer is waited for.
const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async () => (await msal).getAllAccounts(),
});

function Page() {
  const { data } = useQuery(accountsQuery);
  return (
    <Shell accountCount={data?.length ?? 0}>
      <SessionForm />
    </Shell>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>
  </ThemeProvider>,
);
