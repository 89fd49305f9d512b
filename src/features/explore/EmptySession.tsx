import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { describeError } from '#/api/error-messages';
import { openAgain } from '#/api/open-again';
import { hasRestorePoints, restorePointsQuery } from '#/api/restore-points';
import type { StartedSession } from '#/api/started-sessions';
import { useApiAccess } from '#/api/use-api';
import type { Workload } from '#/api/workloads';
import { explorePath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Moment } from '#/ui/Moment';
import { EmptyPlace } from './EmptyPlace';
import { messages } from './messages';
import { nearestPoint } from './why-checks';
import { WhyPanel } from './WhyPanel';

interface EmptySessionProps {
  readonly started: StartedSession | undefined;
  readonly workload: Workload;
}

/** A moment before the first backup gives a session that holds nothing, which is no error (API guide, section 5). */
export function EmptySession({ started, workload }: EmptySessionProps) {
  const { api, personKey } = useApiAccess();
  const queryClient = useQueryClient();
  const points = useQuery({
    ...restorePointsQuery(api, started?.whose?.id),
    enabled: started !== undefined && hasRestorePoints(api),
  });
  const point = started === undefined ? undefined : nearestPoint(points.data ?? [], workload, started.when);
  const open = useMutation({
    mutationKey: ['open-at-point'],
    mutationFn: async () => {
      if (started === undefined || point === undefined) return;
      const other = { when: point.backupTime.text, repositoryId: point.repositoryId };
      const session = await openAgain(api, queryClient, personKey, started, other);
      navigate(explorePath(session.id));
    },
    retry: false,
    networkMode: 'always',
  });
  return (
    <EmptyPlace title={messages.emptySessionTitle} text={messages.emptySessionText}>
      {point === undefined ? null : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <span>
            {messages.emptySessionPoint} <Moment epochMs={point.backupTime.epochMs} format="full" />.
          </span>
          <Button variant="contained" size="small" disabled={open.isPending} onClick={() => open.mutate()}>
            {open.isPending ? messages.ended.opening : messages.emptySessionOpen}
          </Button>
        </Box>
      )}
      {open.isError ? (
        <ErrorPanel error={{ ...describeError(open.error), title: messages.ended.failed }} />
      ) : null}
      <WhyPanel started={started} workload={workload} />
    </EmptyPlace>
  );
}
