import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Forms read best in a narrow column; tables take the width of the window. */
  readonly width?: 'form' | 'full';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the shell: its heading is the document's title too. */
export function Page({ title, width = 'full', actions, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Box
      sx={{
        width: '100%',
        maxWidth: width === 'form' ? 1100 : 1800,
        mx: 'auto',
        px: { xs: 2, sm: 3 },
        py: 3,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Typography variant="h1" sx={{ flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
