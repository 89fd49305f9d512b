import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyPlaceProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Nothing to show, why, and what to do about it. */
export function EmptyPlace({ title, text, children }: EmptyPlaceProps) {
  return (
    <Box
      sx={{
        p: 3,
        display: 'grid',
        gap: 1,
        justifyItems: 'start',
        maxWidth: 640,
        minHeight: 0,
        overflowY: 'auto',
      }}
    >
      <Typography variant="h2">{title}</Typography>
      <Box sx={{ color: 'text.secondary' }}>{text}</Box>
      {children}
    </Box>
  );
}
