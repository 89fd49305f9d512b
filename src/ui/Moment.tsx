import { formatMoment, formatWithUtc } from '#/lib/dates';
import { useTimeZone } from './time-zone';

interface MomentProps {
  readonly epochMs: number;
  /** `full` writes UTC beside the local time; the others keep it in the title. */
  readonly style?: 'full' | 'dateTime' | 'time' | 'timeSeconds' | 'date';
}

/** A time in the operator's zone, with UTC at hand. */
export function Moment({ epochMs, style = 'dateTime' }: MomentProps) {
  const { zone } = useTimeZone();
  const full = formatWithUtc(epochMs, zone);
  return (
    <time dateTime={new Date(epochMs).toISOString()} title={full}>
      {style === 'full' ? full : formatMoment(epochMs, style, zone)}
    </time>
  );
}
