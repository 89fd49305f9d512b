import { useApi } from '#/domain/person/use-person';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Workload } from '#/api/access/workloads';
import { formatWithUtc, parseServerDate, parseTypedMoment, type TimeZoneChoice } from '#/lib/dates';
import { useTimeZone } from '#/ui/time-zone';
import type { NewSessionValues } from '../form/form-values';
import { whenMessages } from './messages';
import { pointInUse } from './restore-point-choice';
import type { RestorePointsState } from './use-restore-points';

interface PointLineProps {
  readonly when: NewSessionValues['when'];
  readonly what: Workload;
  readonly points: RestorePointsState;
}

type Line = { readonly text: string; readonly isWarning?: boolean } | undefined;

/** The moment that the form asks for; undefined while it is not complete. */
function askedMsOf(when: NewSessionValues['when'], zone: TimeZoneChoice): number | 'latest' | undefined {
  switch (when.mode) {
    case 'latest':
      return 'latest';
    case 'point':
      return when.point === null ? undefined : parseServerDate(when.point.backupTime);
    case 'exact':
      return parseTypedMoment(when.exactText, zone);
  }
}

function knownLine(
  points: Extract<RestorePointsState, { kind: 'known' }>['points'],
  what: Workload,
  askedMs: number | 'latest',
  zone: TimeZoneChoice,
): Line {
  const use = pointInUse(points, what, askedMs);
  switch (use.kind) {
    case 'no-points':
      return { text: whenMessages.noPoints(what), isWarning: true };
    case 'before-first':
      return {
        text: whenMessages.beforeFirst(formatWithUtc(use.first.backupTime.epochMs, zone)),
        isWarning: true,
      };
    case 'point':
      return { text: whenMessages.willUse(formatWithUtc(use.point.backupTime.epochMs, zone)) };
    case 'latest-point': {
      const moment = formatWithUtc(use.point.backupTime.epochMs, zone);
      return {
        text: askedMs === 'latest' ? whenMessages.willUseLatest(moment) : whenMessages.afterLast(moment),
      };
    }
  }
}

function lineOf({ when, what, points }: PointLineProps, zone: TimeZoneChoice, now: number): Line {
  const askedMs = askedMsOf(when, zone);
  const isFuture = typeof askedMs === 'number' && askedMs > now;
  switch (points.kind) {
    case 'not-offered':
      return { text: isFuture ? whenMessages.future : whenMessages.v6Points };
    case 'several':
      return { text: isFuture ? whenMessages.future : whenMessages.eachOwnPoint };
    case 'nobody':
      return isFuture ? { text: whenMessages.future } : undefined;
    case 'loading':
      return when.mode === 'point' ? undefined : { text: whenMessages.loadingPoints };
    case 'failed':
      return undefined;
    case 'known':
      return askedMs === undefined || (points.points.length === 0 && when.mode === 'point')
        ? undefined
        : knownLine(points.points, what, askedMs, zone);
  }
}

/** One line that says which restore point will be used; its place is kept while that is not known. */
export function PointLine(props: PointLineProps) {
  const { clock } = useApi();
  const { zone } = useTimeZone();
  const { when, points } = props;
  const line = lineOf(props, zone, clock.now());
  return (
    <Box
      role="status"
      sx={{
        minHeight: 24,
        fontSize: '0.875rem',
        color: line?.isWarning === true ? 'warning.main' : 'text.secondary',
      }}
    >
      {line?.text}
      {points.kind === 'failed' && when.mode !== 'point' ? (
        <>
          {whenMessages.pointsFailed}{' '}
          <Button size="small" onClick={points.retry}>
            {whenMessages.tryAgain}
          </Button>
        </>
      ) : null}
    </Box>
  );
}
