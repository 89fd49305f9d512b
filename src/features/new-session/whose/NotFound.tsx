import Box from '@mui/material/Box';
import { lazy, Suspense, type ComponentProps } from 'react';

const NotFoundFindings = lazy(async () => ({
  default: (await import('./NotFoundFindings')).NotFoundFindings,
}));

/** Most searches find something, so what is said when one doesn't is loaded only then. */
export function NotFound(props: ComponentProps<typeof NotFoundFindings>) {
  return (
    <Box sx={{ mt: 1 }}>
      <Suspense fallback={null}>
        <NotFoundFindings {...props} />
      </Suspense>
    </Box>
  );
}
