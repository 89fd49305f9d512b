import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { PickerDay, type PickerDayProps } from '@mui/x-date-pickers/PickerDay';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/en-gb';
import { createContext, useContext } from 'react';
import type { RestorePoint } from '#/api/access/restore-points';
import { whenMessages } from './messages';

interface PointCalendarProps {
  /** Days as `dayKey` writes them, in the operator's zone: the calendar itself knows no zone. */
  readonly days: ReadonlyMap<string, readonly RestorePoint[]>;
  readonly fittingDays: ReadonlySet<string>;
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
}

const keyOf = (day: Dayjs): string => day.format('YYYY-MM-DD');

const FittingDays = createContext<ReadonlySet<string>>(new Set());

function PointDay(props: PickerDayProps) {
  const isFitting = useContext(FittingDays).has(keyOf(props.day));
  const hint = isFitting ? whenMessages.dayWithPoints : whenMessages.dayWithOtherPoints;
  return (
    <PickerDay
      {...props}
      title={props.disabled === true ? undefined : hint}
      sx={
        isFitting
          ? {
              fontWeight: 600,
              '&::after': {
                content: '""',
                position: 'absolute',
                bottom: 3,
                width: 5,
                height: 5,
                borderRadius: '50%',
                bgcolor: props.selected === true ? 'primary.contrastText' : 'primary.main',
              },
            }
          : { color: 'text.secondary' }
      }
    />
  );
}

export function PointCalendar({ days, fittingDays, day, onDay }: PointCalendarProps) {
  const all = [...days.keys()];
  const newest = all[0];
  const oldest = all.at(-1);
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="en-gb">
      <FittingDays value={fittingDays}>
        <DateCalendar
          // A day chosen by "previous" or "next" may lie in another month, which the calendar then has to show.
          value={day === undefined ? null : dayjs(day)}
          {...(newest === undefined ? {} : { maxDate: dayjs(newest), referenceDate: dayjs(newest) })}
          {...(oldest === undefined ? {} : { minDate: dayjs(oldest) })}
          shouldDisableDate={(one) => !days.has(keyOf(one))}
          onChange={(next, state) => {
            if (next !== null && state === 'finish') onDay(keyOf(next));
          }}
          slots={{ day: PointDay }}
          reduceAnimations
          sx={{ m: 0, width: 320, maxWidth: '100%' }}
        />
      </FittingDays>
    </LocalizationProvider>
  );
}
