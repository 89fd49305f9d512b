import { useQuery } from '@tanstack/react-query';
import { hasRestorePoints, restorePointsQuery } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { useApi } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import type { ExploreLink } from '#/lib/paths';
import { Moment } from '#/ui/Moment';
import { EmptyPlace } from './layout/EmptyPlace';
import { messages } from './messages';
import { OpenAtPoint } from './compare/OpenAtPoint';
import { nearestPoint } from './why/why-checks';
import { WhyPanel } from './why/WhyPanel';

interface EmptySessionProps {
  readonly started: StartedSession | undefined;
  readonly workload: Workload;
  /** What the address leads to, where there is anything. */
  readonly link: ExploreLink;
}

/** A moment before the first backup gives a session that holds nothing, which is no error. */
export function EmptySession({ started, workload, link }: EmptySessionProps) {
  const api = useApi();
  const points = useQuery({
    ...restorePointsQuery(api, started?.whose?.id),
    enabled: started !== undefined && hasRestorePoints(api),
  });
  const point = started === undefined ? undefined : nearestPoint(points.data ?? [], workload, started.when);
  return (
    <EmptyPlace title={messages.emptySessionTitle} text={messages.emptySessionText}>
      {started === undefined || point === undefined ? null : (
        <OpenAtPoint started={started} point={point} link={link}>
          {messages.emptySessionPoint} <Moment epochMs={point.backupTime.epochMs} format="full" />.
        </OpenAtPoint>
      )}
      <WhyPanel started={started} workload={workload} link={link} />
    </EmptyPlace>
  );
}
