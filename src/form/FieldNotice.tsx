import Box from '@mui/material/Box';
import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface FieldNoticeProps {
  readonly tone?: 'warning' | 'info';
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** Something about a field that the operator should know or put right, said at the field. */
export function FieldNotice({ tone = 'warning', children, actions }: FieldNoticeProps) {
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        gap: 1,
        mt: 1,
        p: 1,
        border: 1,
        borderColor: tone === 'warning' ? 'warning.main' : 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        fontSize: '0.875rem',
      }}
    >
      <Box aria-hidden sx={{ color: `${tone}.main`, flex: 'none', pt: '1px' }}>
        {tone === 'warning' ? <TriangleAlert size={18} /> : <Info size={18} />}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }} dir="auto">
        {children}
        {actions === undefined ? null : (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>{actions}</Box>
        )}
      </Box>
    </Box>
  );
}
