import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '#/api/error-messages';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import type { ExplorePlace } from '#/api/explore/place';
import { holdsWorkload, restorePointsQuery } from '#/api/restore-points';
import type { StartedSession } from '#/api/started-sessions';
import { useApi } from '#/api/use-api';
import { formatWithUtc } from '#/lib/dates';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { CompareResult } from './CompareResult';
import { compareMessages } from './compare-messages';
import { useCompare } from './use-compare';

const text = compareMessages;

interface ComparePaneProps {
  readonly sessionId: string;
  readonly started: StartedSession;
  readonly place: ExplorePlace;
  readonly listing: Listing<ExploreItem>;
  readonly onClose: () => void;
}

/** Shows what differs between this place now and at another restore point. */
export function ComparePane({ sessionId, started, place, listing, onClose }: ComparePaneProps) {
  const api = useApi();
  const { zone } = useTimeZone();
  const known = useQuery(restorePointsQuery(api, started.whose?.id));
  const points = known.data?.filter(
    (point) => holdsWorkload(point, started.type) && point.backupTime.text !== started.when,
  );
  const [chosen, setChosen] = useState('');
  const point = points?.find(({ id }) => id === chosen) ?? points?.[0];
  const compare = useCompare(sessionId, started, listing);
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ p: 1.5, display: 'grid', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h2">{text.title}</Typography>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{text.text}</Box>
        {known.isError ? (
          <ErrorPanel error={describeError(known.error)} onRetry={() => void known.refetch()} />
        ) : null}
        {points?.length === 0 ? <span>{text.noPoints}</span> : null}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {points === undefined || point === undefined ? null : (
            <>
              <TextField
                select
                label={text.point}
                value={point.id}
                disabled={compare.isRunning}
                slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
                onChange={(event) => setChosen(event.target.value)}
                sx={{ width: 320, maxWidth: '100%' }}
              >
                {points.map(({ id, backupTime }) => (
                  <option key={id} value={id}>
                    {formatWithUtc(backupTime.epochMs, zone)}
                  </option>
                ))}
              </TextField>
              <Button variant="contained" disabled={compare.isRunning} onClick={() => compare.start(point)}>
                {text.start}
              </Button>
            </>
          )}
          {compare.isRunning ? (
            <>
              <span role="status">{text.running(compare.progress.here, compare.progress.there)}</span>
              <Button onClick={compare.cancel}>{text.cancel}</Button>
            </>
          ) : null}
          <Button onClick={onClose}>{text.close}</Button>
        </Box>
        {compare.isCancelled ? <span role="status">{text.cancelled}</span> : null}
        {compare.error === null || compare.isCancelled ? null : (
          <ErrorPanel error={{ ...describeError(compare.error), title: text.failed }} />
        )}
      </Box>
      {compare.result === undefined || compare.point === undefined ? null : (
        <CompareResult
          sessionId={sessionId}
          started={started}
          place={place}
          compared={compare.result}
          point={compare.point}
        />
      )}
    </Box>
  );
}
