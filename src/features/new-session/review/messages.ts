import type { Workload } from '#/api/access/workloads';
import { workloadNames } from '#/domain/sessions/session-title';
import { formatCount, plural } from '#/lib/plural';
import type { FormProblem } from '../form/problems';
import { messages } from '../messages';
import { objectsCount } from '../wording';

export const reviewMessages = {
  review: 'Review',
  opens: (workload: Workload, whose: string, when: string) =>
    `Opens ${workloadNames[workload]} of ${whose} ${when}.`,
  someone: 'somebody still to be chosen',
  yourself: 'yourself',
  asLatest: 'as of the latest backup',
  asOf: (moment: string) => `as of ${moment}`,
  asOfOpen: 'as of a moment still to be chosen',
  withDeleted: 'Deleted items are shown.',
  withVersions: 'All versions are shown.',
  starts: (count: number) =>
    plural(count, { one: 'Starts # session.', other: 'Starts # sessions, one for each object.' }),
  startsList: (objects: number) =>
    `Sends ${objectsCount(objects)} as one session. If this server takes only one object, it starts one session for each.`,
  missing: 'Still to do',
  missingBriefly: (first: FormProblem, others: number) =>
    `Still to do: ${messages.problem(first)}${others === 0 ? '' : ` And ${formatCount(others)} more.`}`,
  requests: (count: number) => plural(count, { one: 'Exact request', other: 'Exact requests' }),
  requestsLatest: 'dateTime becomes the server’s time at the moment of sending.',
  requestsNotYet: 'Shown when the form is complete.',
  copyRequests: 'Copy as JSON',
  start: (count: number) => plural(count, { one: 'Start session', other: 'Start # sessions' }),
};
