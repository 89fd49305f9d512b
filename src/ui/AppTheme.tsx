import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ConstructedSheet } from './constructed-sheet';
import { theme } from './theme';

function createStyleCache() {
  const cache = createCache({ key: 'css' });
  cache.sheet = new ConstructedSheet({ key: cache.key, container: document.head });
  return cache;
}

const styleCache = createStyleCache();

export function AppTheme({ children }: { readonly children: ReactNode }) {
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
