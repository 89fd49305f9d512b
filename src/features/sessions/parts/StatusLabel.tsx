import Box from '@mui/material/Box';
import { CircleCheck, CircleHelp, CircleX, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { SessionStatus } from '#/api/sessions/restore-sessions';
import { statusText } from './session-text';

type Known = Extract<SessionStatus, string>;

const looks: Record<Known, { readonly icon: LucideIcon; readonly color: string }> = {
  'in-progress': { icon: LoaderCircle, color: 'info.main' },
  'in-progress-with-problems': { icon: TriangleAlert, color: 'warning.main' },
  'ended-success': { icon: CircleCheck, color: 'success.main' },
  'ended-warning': { icon: TriangleAlert, color: 'warning.main' },
  'ended-failed': { icon: CircleX, color: 'error.main' },
};

const unknownLook = { icon: CircleHelp, color: 'text.secondary' };

interface StatusLabelProps {
  readonly status: SessionStatus;
  readonly size?: 'small' | 'large';
}

/** State of a session: always icon and word, the colour only beside them. */
export function StatusLabel({ status, size = 'small' }: StatusLabelProps) {
  const { icon: Icon, color } = typeof status === 'string' ? looks[status] : unknownLook;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 1,
        alignItems: 'center',
        color,
        fontWeight: size === 'large' ? 650 : 500,
        fontSize: size === 'large' ? '1.125rem' : '0.875rem',
        overflowWrap: 'anywhere',
        '& svg': { flex: 'none' },
      }}
    >
      <Icon aria-hidden size={size === 'large' ? 22 : 16} />
      {statusText(status)}
    </Box>
  );
}
