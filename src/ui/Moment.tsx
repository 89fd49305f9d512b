import { formatMoment, formatWithUtc } from '#/lib/dates';
import { useTimeZone } from './time-zone';

interface MomentProps {
  readonly epochMs: number;
  /** `full` writes UTC beside the local time; the others keep it in the title. */
  readonly format?: 'full' | 'dateTime' | 'time' | 'timeSeconds' | 'date';
}

/** A time in the operator's zone, with UTC at hand. */
export function Moment({ epochMs, format = 'dateTime' }: MomentProps) {
  const { zone } = useTimeZone();
  const full = formatWithUtc(epochMs, zone);
  return (
    <time dateTime={new Date(epochMs).toISOString()} title={full}>
      {format === 'full' ? full : formatMoment(epochMs, format, zone)}
    </time>
  );
}
