import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { messages } from './messages';

interface StartFrameProps {
  /** Says what the portal is, with the very words of index.html, so that nothing moves when scripts take over. */
  readonly hasIntro?: boolean;
  readonly children: ReactNode;
}

/** Frame of every page outside the shell; same measures as the static one in index.html. */
export function StartFrame({ hasIntro = false, children }: StartFrameProps) {
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 3, pt: { xs: 6, sm: 12 }, pb: 6 }}>
      <Box sx={{ fontWeight: 650, color: 'primary.main', mb: 3 }}>{messages.product}</Box>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {hasIntro ? (
          <>
            <Typography variant="h1">{messages.heading}</Typography>
            <Typography variant="body1" sx={{ color: 'text.secondary' }}>
              {messages.intro}
            </Typography>
          </>
        ) : null}
        {children}
      </Box>
    </Box>
  );
}
