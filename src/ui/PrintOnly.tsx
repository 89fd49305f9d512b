import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What a receipt on paper needs beside what stands on the screen. */
export function PrintOnly({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'none',
        '@media print': { display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' },
      }}
    >
      {children}
    </Box>
  );
}
