import Box from '@mui/material/Box';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** One line of what a choice does that can't be taken back: icon and words, the colour only beside them. */
export function WarningLine({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        gap: 0.75,
        fontSize: '0.8125rem',
        fontWeight: 600,
        color: 'warning.main',
        '& svg': { flex: 'none', mt: '2px' },
      }}
    >
      <TriangleAlert aria-hidden size={14} />
      <span>{children}</span>
    </Box>
  );
}
