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
import { eventStatuses } from '#/api/sessions/restore-session-event';
import { messages } from '../messages';

type EventStatus = (typeof eventStatuses)[number];

const looks: Record<EventStatus, { readonly icon: LucideIcon; readonly tone: string }> = {
  Running: { icon: LoaderCircle, tone: 'info' },
  Success: { icon: CircleCheck, tone: 'success' },
  Warning: { icon: TriangleAlert, tone: 'warning' },
  Failed: { icon: CircleX, tone: 'error' },
  Cancelled: { icon: Ban, tone: 'quiet' },
  Skipped: { icon: SkipForward, tone: 'quiet' },
};

interface EventStatusLabelProps {
  /** The server's word; one that is not known is shown as it is. */
  readonly status: string;
  readonly count?: string;
}

/** Styled by class, in the theme: with every new event some of these are drawn again. */
export const EventStatusLabel = memo(function EventStatusLabel({ status, count }: EventStatusLabelProps) {
  const known = eventStatuses.find((one) => one === status);
  const { icon: Icon, tone } = known === undefined ? { icon: CircleHelp, tone: 'quiet' } : looks[known];
  return (
    <span className="status-label" data-tone={tone}>
      <Icon aria-hidden size={16} />
      <span>
        {known === undefined ? status : messages.eventStatus[known]}
        {count === undefined ? null : ` ${count}`}
      </span>
    </span>
  );
});
