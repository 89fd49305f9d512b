import Typography from '@mui/material/Typography';
import { holdsWorkload, type RestorePoint } from '#/api/access/restore-points';
import type { Workload } from '#/api/access/workloads';
import { ChoiceCards } from '#/form/ChoiceCards';
import { formatMoment } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { whenMessages } from './messages';

interface DayPointsProps {
  /** As `dayKey` writes it. */
  readonly day: string;
  readonly points: readonly RestorePoint[];
  readonly what: Workload;
  readonly current: RestorePoint | undefined;
  readonly onChoose: (point: RestorePoint) => void;
}

/** Points of one day with what they hold; those without the chosen type can be seen, not chosen. */
export function DayPoints({ day, points, what, current, onChoose }: DayPointsProps) {
  const { zone } = useTimeZone();
  const title = formatMoment(Date.parse(`${day}T12:00:00Z`), 'weekdayDate', 'utc');
  return (
    <>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <ChoiceCards
        label={whenMessages.pointsOfDay(title)}
        value={current?.id ?? ''}
        choices={points.map((point) => {
          const holds = whenMessages.pointHolds(point);
          return {
            value: point.id,
            label: formatMoment(point.backupTime.epochMs, 'time', zone),
            help: holds,
            disabledReason: holdsWorkload(point, what) ? undefined : whenMessages.pointHoldsOnly(holds),
          };
        })}
        onChange={(id) => {
          const point = points.find((one) => one.id === id);
          if (point !== undefined) onChoose(point);
        }}
      />
    </>
  );
}
