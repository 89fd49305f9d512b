import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface ReviewPanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Says what would happen now and holds the one primary button: beside what it is about, or docked below it. */
export function ReviewPanel({ title, children }: ReviewPanelProps) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        position: 'sticky',
        top: { md: 16 },
        // Below 900 px it docks above the navigation bar, which is as high as this.
        bottom: { xs: 61, md: 'auto' },
        alignSelf: { md: 'start' },
        zIndex: 2,
        mx: { xs: -2, sm: -3, md: 0 },
        p: 2,
        maxHeight: { xs: '45dvh', md: 'calc(100dvh - 32px)' },
        overflowY: 'auto',
        '@media (max-width: 899px) and (max-height: 499px)': { position: 'static', maxHeight: 'none' },
        border: 1,
        borderColor: 'divider',
        borderRadius: { md: 1 },
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="h2" sx={{ mb: 1, display: { xs: 'none', md: 'block' } }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
