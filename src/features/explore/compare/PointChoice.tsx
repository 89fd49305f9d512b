import TextField from '@mui/material/TextField';
import type { RestorePoint } from '#/api/access/restore-points';
import { dayKey, formatMoment, formatWithUtc } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { compareMessages } from './compare-messages';

/** Native selects: they show long lists on all devices, and are searched by typing. */
const nativeSelect = { select: { native: true }, inputLabel: { shrink: true } } as const;

const fieldSx = { flex: '1 1 140px', maxWidth: 220 } as const;

interface PointChoiceProps {
  /** Newest first. */
  readonly points: readonly RestorePoint[];
  readonly chosen: RestorePoint;
  readonly disabled: boolean;
  readonly onChoose: (point: RestorePoint) => void;
}

/** One of some hundred restore points: first the day, then the time. */
export function PointChoice({ points, chosen, disabled, onChoose }: PointChoiceProps) {
  const { zone } = useTimeZone();
  const dayOf = ({ backupTime }: RestorePoint): string => dayKey(backupTime.epochMs, zone);
  const newestOfDays = [...new Map(points.toReversed().map((point) => [dayOf(point), point])).values()];
  const ofDay = points.filter((point) => dayOf(point) === dayOf(chosen));

  function choose(point: RestorePoint | undefined): void {
    if (point !== undefined) onChoose(point);
  }

  return (
    <>
      <TextField
        select
        label={compareMessages.day}
        value={dayOf(chosen)}
        disabled={disabled}
        slotProps={nativeSelect}
        onChange={(event) => choose(points.find((point) => dayOf(point) === event.target.value))}
        sx={fieldSx}
      >
        {newestOfDays.toReversed().map((point) => (
          <option key={dayOf(point)} value={dayOf(point)}>
            {formatMoment(point.backupTime.epochMs, 'date', zone)}
          </option>
        ))}
      </TextField>
      <TextField
        select
        label={compareMessages.time}
        value={chosen.id}
        disabled={disabled}
        helperText={formatWithUtc(chosen.backupTime.epochMs, zone)}
        slotProps={nativeSelect}
        onChange={(event) => choose(points.find(({ id }) => id === event.target.value))}
        sx={fieldSx}
      >
        {ofDay.map(({ id, backupTime }) => (
          <option key={id} value={id}>
            {formatMoment(backupTime.epochMs, 'time', zone)}
          </option>
        ))}
      </TextField>
    </>
  );
}
