import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import type { BackupPath } from '#/api/explore/backup-path';
import { holdsWorkload, restorePointsQuery } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useApi } from '#/domain/person/use-person';
import type { ExploreLink } from '#/lib/paths';
import { FurtherSessionState } from '#/shared/sending/FurtherSessionState';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { CompareResult } from './CompareResult';
import { compareMessages } from './compare-messages';
import { focusOn } from '../layout/focus-ids';
import { pointBefore } from './point-before';
import { PointChoice } from './PointChoice';
import { useCompare } from './use-compare';

const text = compareMessages;

interface ComparePaneProps {
  readonly sessionId: string;
  readonly started: StartedSession;
  readonly place: BackupPath;
  /** What the address says, to be opened at the other moment too. */
  readonly link: ExploreLink;
  readonly listing: Listing<ExploreItem>;
  readonly onClose: () => void;
}

/** Shows what differs between this place now and at another restore point. */
export function ComparePane({ sessionId, started, place, link, listing, onClose }: ComparePaneProps) {
  const api = useApi();
  const known = useQuery(restorePointsQuery(api, started.whose?.id));
  const ofKind = known.data?.filter((point) => holdsWorkload(point, started.type)) ?? [];
  const points = ofKind.filter(({ backupTime }) => backupTime.text !== started.dateTime);
  const [chosenId, setChosenId] = useState<string>();
  const point = points.find(({ id }) => id === chosenId) ?? pointBefore(ofKind, started) ?? points[0];
  const compare = useCompare(sessionId, started, listing);
  const { isRunning } = compare;

  const heading = useRef<HTMLHeadingElement>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(isRunning);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (wasRunning.current === isRunning) return;
    wasRunning.current = isRunning;
    // What was pressed has just been disabled, or has gone.
    if (isRunning) cancelButton.current?.focus();
    else if (document.activeElement === document.body && !focusOn('list')) startButton.current?.focus();
  }, [isRunning]);

  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ p: 1.5, display: 'grid', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography ref={heading} variant="h2" tabIndex={-1}>
          {text.title}
        </Typography>
        {compare.result === undefined ? (
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{text.text}</Box>
        ) : null}
        {known.isError ? (
          <ErrorPanel error={describeError(known.error)} onRetry={() => void known.refetch()} />
        ) : null}
        {known.isSuccess && points.length === 0 ? <span>{text.noPoints}</span> : null}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', pt: 1 }}>
          {point === undefined ? null : (
            <PointChoice
              points={points}
              chosen={point}
              disabled={isRunning}
              onChoose={({ id }) => setChosenId(id)}
            />
          )}
          {point === undefined ? null : (
            <Button
              ref={startButton}
              variant="contained"
              disabled={isRunning}
              onClick={() => compare.start(point)}
              sx={{ height: 40 }}
            >
              {text.start}
            </Button>
          )}
          <Button onClick={onClose} sx={{ height: 40 }}>
            {text.close}
          </Button>
          {isRunning ? (
            <>
              <Button ref={cancelButton} onClick={compare.cancel} sx={{ height: 40 }}>
                {text.cancel}
              </Button>
              <Box role="status" sx={{ py: 1 }}>
                {text.running(compare.progress.here, compare.progress.there)}
              </Box>
            </>
          ) : null}
        </Box>
        <FurtherSessionState further={compare.further} failedTitle={text.failed} />
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
          link={link}
          compared={compare.result}
          point={compare.point}
        />
      )}
    </Box>
  );
}
