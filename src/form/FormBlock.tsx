import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface FormBlockProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** One numbered part of a form that is a single page. */
export function FormBlock({ number, title, children }: FormBlockProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 4 }}>
      <Typography variant="h2" id={id} sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 24,
            height: 24,
            flex: 'none',
            display: 'grid',
            placeItems: 'center',
            border: 1,
            borderColor: 'primary.main',
            color: 'primary.main',
            borderRadius: '50%',
            fontSize: '0.8125rem',
          }}
        >
          {number}
        </Box>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
