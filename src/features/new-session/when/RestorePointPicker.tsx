import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RestorePoint } from '#/api/access/restore-points';
import type { Workload } from '#/api/access/workloads';
import { dayKey } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import { DayPoints } from './DayPoints';
import { isSamePoint, type ChosenPoint } from '../form/form-values';
import { whenMessages } from './messages';
import { PointCalendar } from './PointCalendar';
import { fittingPoints, neighbourPoint, pointsByDay } from './restore-point-choice';

interface RestorePointPickerProps {
  readonly points: readonly RestorePoint[];
  readonly what: Workload;
  readonly chosen: ChosenPoint | null;
  readonly onChoose: (point: RestorePoint) => void;
}

/** Month with marked days, and the points of the chosen day. */
export function RestorePointPicker({ points, what, chosen, onChoose }: RestorePointPickerProps) {
  const { zone } = useTimeZone();
  const fitting = useMemo(() => fittingPoints(points, what), [points, what]);
  const days = useMemo(() => pointsByDay(points, zone), [points, zone]);
  const fittingDays = useMemo(() => new Set(pointsByDay(fitting, zone).keys()), [fitting, zone]);
  const current = chosen === null ? undefined : points.find((point) => isSamePoint(point, chosen));
  const [lookedAt, setLookedAt] = useState<string>();
  const dayOfCurrent = current === undefined ? undefined : dayKey(current.backupTime.epochMs, zone);
  const day = lookedAt !== undefined && days.has(lookedAt) ? lookedAt : dayOfCurrent;
  const older = neighbourPoint(fitting, current, -1);
  const newer = current === undefined ? undefined : neighbourPoint(fitting, current, 1);

  function choose(point: RestorePoint): void {
    setLookedAt(undefined);
    onChoose(point);
  }

  /** The newest point of a day is the usual choice, so a day is one move; its others stand beside. */
  function chooseDay(next: string): void {
    const newest = fitting.find((point) => dayKey(point.backupTime.epochMs, zone) === next);
    if (newest === undefined) setLookedAt(next);
    else choose(newest);
  }

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: '320px 1fr' },
        minHeight: 360,
        mb: 1,
      }}
    >
      <Box>
        <PointCalendar days={days} fittingDays={fittingDays} day={day} onDay={chooseDay} />
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{whenMessages.calendarLegend(what)}</Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
          {[
            { label: whenMessages.olderPoint, point: older, startIcon: <ChevronLeft size={16} /> },
            { label: whenMessages.newerPoint, point: newer, endIcon: <ChevronRight size={16} /> },
          ].map(({ label, point, ...icons }) => (
            <Button
              key={label}
              size="small"
              variant="outlined"
              disabled={point === undefined}
              onClick={() => (point === undefined ? undefined : choose(point))}
              {...icons}
            >
              {label}
            </Button>
          ))}
        </Box>
        {day === undefined ? (
          <Box sx={{ color: 'text.secondary' }}>{whenMessages.noPointChosen}</Box>
        ) : (
          <DayPoints day={day} points={days.get(day) ?? []} what={what} current={current} onChoose={choose} />
        )}
      </Box>
    </Box>
  );
}
