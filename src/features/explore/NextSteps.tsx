import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { hasRestorePoints, holdsWorkload, restorePointsQuery } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useApi } from '#/domain/person/use-person';
import { formatMoment } from '#/lib/dates';
import type { ExploreLink } from '#/lib/paths';
import { FurtherSessionState } from '#/shared/sending/FurtherSessionState';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { pointBefore } from './compare/point-before';
import { momentAt, useOpenElsewhere } from './compare/use-open-elsewhere';
import { whyMessages } from './why/why-messages';

interface NextStepsProps {
  readonly started: StartedSession;
  /** What was looked at, to be looked at there as well. */
  readonly link: ExploreLink;
}

/** Sessions of the same object in which something may be that is not in this one. */
export function NextSteps({ started, link }: NextStepsProps) {
  const api = useApi();
  const { zone } = useTimeZone();
  const points = useQuery({
    ...restorePointsQuery(api, started.whose?.id),
    enabled: hasRestorePoints(api),
  });
  const ofKind = points.data?.filter((point) => holdsWorkload(point, started.type)) ?? [];
  const earlier = pointBefore(ofKind, started);
  const open = useOpenElsewhere(started.sessionId, link);
  if (started.showDeleted && earlier === undefined) return null;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
        <Box sx={{ flexBasis: '100%' }}>{whyMessages.nextSteps}</Box>
        {started.showDeleted ? null : (
          <Button
            variant="outlined"
            size="small"
            disabled={open.further.isOpening}
            onClick={() => open.open({ ...started, showDeleted: true })}
          >
            {whyMessages.showDeleted}
          </Button>
        )}
        {earlier === undefined ? null : (
          <Button
            variant="outlined"
            size="small"
            disabled={open.further.isOpening}
            onClick={() => open.open(started, momentAt(earlier))}
          >
            {whyMessages.earlier(formatMoment(earlier.backupTime.epochMs, 'dateTime', zone))}
          </Button>
        )}
        {open.further.isOpening ? <span role="status">{messages.ended.opening}</span> : null}
      </Box>
      <FurtherSessionState further={open.further} failedTitle={whyMessages.notOpened} />
    </>
  );
}
