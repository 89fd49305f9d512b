import Box from '@mui/material/Box';
import {
  Ban,
  CircleCheck,
  CircleHelp,
  CircleX,
  LoaderCircle,
  SkipForward,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { memo } from 'react';
import { eventStatuses } from '#/api/restore-session-events';
import { messages } from './messages';

type EventStatus = (typeof eventStatuses)[number];

const looks: Record<EventStatus, { readonly icon: LucideIcon; readonly color: string }> = {
  Running: { icon: LoaderCircle, color: 'info.main' },
  Success: { icon: CircleCheck, color: 'success.main' },
  Warning: { icon: TriangleAlert, color: 'warning.main' },
  Failed: { icon: CircleX, color: 'error.main' },
  Cancelled: { icon: Ban, color: 'text.secondary' },
  Skipped: { icon: SkipForward, color: 'text.secondary' },
};

interface EventStatusLabelProps {
  /** The server's word; one that is not known is shown as it is. */
  readonly status: string;
  readonly count?: string;
}

export const EventStatusLabel = memo(function EventStatusLabel({ status, count }: EventStatusLabelProps) {
  const known = eventStatuses.find((one) => one === status);
  const { icon: Icon, color } =
    known === undefined ? { icon: CircleHelp, color: 'text.secondary' } : looks[known];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', color, '& svg': { flex: 'none' } }}
    >
      <Icon aria-hidden size={16} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {known === undefined ? status : messages.eventStatus[known]}
        {count === undefined ? null : ` ${count}`}
      </Box>
    </Box>
  );
});
