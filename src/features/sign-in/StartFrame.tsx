import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { messages } from './messages';

/** Frame of every page outside the shell. Same measures as the static one in index.html, so nothing jumps. */
export function StartFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 3, pt: { xs: 6, sm: 12 }, pb: 6 }}>
      <Box sx={{ fontWeight: 650, color: 'primary.main', mb: 3 }}>{messages.product}</Box>
      <Box sx={{ display: 'grid', gap: 2.5 }}>{children}</Box>
    </Box>
  );
}
