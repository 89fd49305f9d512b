import { holdsWorkload, type RestorePoint } from '#/api/access/restore-points';
import { workloads, type Workload } from '#/api/access/workloads';
import { listOf, shortNames } from '../wording';

export const whenMessages = {
  when: 'Moment',
  latest: 'Latest',
  latestHelp: 'The newest backup',
  point: 'A restore point',
  pointHelp: 'A day and time of a backup',
  exact: 'Exact time',
  exactHelp: 'As it was at a moment',
  pointNotOffered: 'This server version does not list them',
  pointOfSeveral: 'Only with one object: each has its own',
  exactLabel: 'Date and time',
  exactHint: (zone: string) => `YYYY-MM-DD HH:MM in ${zone}`,
  exactUtc: (utc: string) => `In UTC: ${utc}`,
  localZone: 'local time',
  utcZone: 'UTC',
  pointsOfDay: (day: string) => `Restore points of ${day}`,
  dayWithPoints: 'has restore points',
  dayWithOtherPoints: 'has restore points, but not of this type',
  pointHolds: (point: RestorePoint) =>
    listOf(
      workloads.filter((workload) => holdsWorkload(point, workload)).map((workload) => shortNames[workload]),
      workloads.length,
    ) || 'Nothing that can be opened',
  pointHoldsOnly: (holds: string) => `Holds only: ${holds}`,
  calendarLegend: (workload: Workload) =>
    `A dot marks a day with a restore point that holds ${shortNames[workload]}.`,
  olderPoint: 'Previous point',
  newerPoint: 'Next point',
  noPointChosen: 'Choose a day to see its restore points.',
  loadingPoints: 'Looking up the restore points…',
  pointsFailed: 'The restore points can’t be loaded. You can start all the same.',
  tryAgain: 'Try again',
  noPoints: (workload: Workload) =>
    `There is no restore point that holds ${shortNames[workload]}. The session will be empty.`,
  noPointsAtAll: 'There are no restore points. Choose another way; the session may be empty.',
  willUse: (moment: string) => `Will use the restore point of ${moment}.`,
  willUseLatest: (moment: string) => `Will use the latest restore point, of ${moment}.`,
  afterLast: (moment: string) => `No newer backup exists: will use the latest restore point, of ${moment}.`,
  beforeFirst: (moment: string) =>
    `The first backup is of ${moment}. At the chosen moment there was none: the session will be empty.`,
  eachOwnPoint: 'Each session uses the restore point of its object nearest before that moment.',
  v6Points: 'The server uses the restore point nearest before that moment. This version does not list them.',
  future: 'That moment has not come yet: the latest restore point will be used.',
  chooseWhoseFirst: 'Choose whose data first; then their restore points are looked up.',
};
