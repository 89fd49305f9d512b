import type { ObjectKind, ObjectToManage } from '#/api/access/effective-scope';
import type { RestorePoint } from '#/api/access/restore-points';
import { holdsWorkload } from '#/api/access/restore-points';
import { workloadNames } from '#/domain/sessions/session-title';
import { workloads, type Workload } from '#/api/access/workloads';
import { formatCount, plural } from '#/lib/plural';
import type { FormProblem } from './form/problems';

const shortNames: Record<Workload, string> = { ...workloadNames, Vex: 'Exchange' };

const takes: Record<Workload, string> = {
  Vex: 'users',
  Veod: 'users',
  Vesp: 'users and sites',
  Vet: 'teams',
};

const kindNames: Record<ObjectKind, string> = { User: 'User', Site: 'Site', Team: 'Team', Group: 'Group' };

function listOf(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return rest > 0
    ? `${texts.slice(0, most).join(', ')} and ${formatCount(rest)} more`
    : texts.length < 2
      ? texts.join('')
      : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

function namesOf(objects: readonly ObjectToManage[]): string {
  return listOf(
    objects.map(({ name }) => name),
    3,
  );
}

const objectsCount = (count: number) => plural(count, { one: '# object', other: '# objects' });
const sessionsCount = (count: number) => plural(count, { one: '# session', other: '# sessions' });

/** Ids are long and say nothing; an address is shown whole. */
function shortKey(key: string): string {
  return key.length > 80 ? `${key.slice(0, 24)}…` : key;
}

function problem(one: FormProblem): string {
  switch (one.kind) {
    case 'nobody':
      return 'Choose whose data to open.';
    case 'scope-unknown':
      return 'The list of objects is not loaded yet.';
    case 'not-in-scope':
      return `Not in your scope: ${listOf(one.keys.map(shortKey), 3)}.`;
    case 'unfit':
      return `${namesOf(one.objects)}: not possible with the chosen type.`;
    case 'own-unfit':
      return 'Your own data has no Teams. Choose another type.';
    case 'too-many':
      return `At most ${objectsCount(one.most)} can be started at once. Remove ${formatCount(one.count - one.most)}.`;
    case 'point-of-several':
      return 'A restore point belongs to one object. Choose Latest or Exact time, or only one object.';
    case 'points-not-offered':
      return 'This server does not list restore points. Choose Latest or Exact time.';
    case 'points-unknown':
      return 'Wait until the restore points are loaded, or choose another way.';
    case 'no-point':
      return 'Choose a restore point.';
    case 'point-gone':
      return 'The chosen restore point does not exist for this object. Choose another.';
    case 'point-unfit':
      return 'The chosen restore point does not hold this type of data. Choose another.';
    case 'no-exact-time':
      return 'Type the date and time.';
    case 'exact-time-invalid':
      return 'This is no date and time. Type it like 2026-11-21 02:15.';
    case 'reason-too-long':
      return `The reason is too long: ${formatCount(one.length)} of 1,000 characters.`;
  }
}

export const messages = {
  title: 'New session',
  startOver: 'Start over',
  namesOf,
  objectsCount,
  problem,
  workloadNames,
  loadingForm: 'Loading the form…',
  blocks: { whose: 'Whose data', what: 'What', when: 'When', options: 'Options and reason' },
  reopenUnknown:
    'That session was not started on this device, so its values are not known here. Fill in the form.',

  ownOnly: 'You are not a restore operator, so you can open the backup of your own data.',
  linkForOthers: 'The link asks for the data of somebody else. You can open only your own.',
  others: 'Data of others',
  othersHelp: 'People, sites, teams in your scope',
  own: 'My own data',
  ownHelp: 'What is backed up of you',
  emptyScopeTitle: 'There is nobody you may restore for yet',
  emptyScopeText:
    'You are a restore operator, but no people, sites or teams are assigned to your role, or none of them exist any more. Ask your administrator to add them to the role. You can still open your own data.',
  chooseOwn: 'Use my own data',
  unknownKinds: (count: number) =>
    plural(count, {
      one: '# object of a kind that this portal does not know is left out.',
      other: '# objects of kinds that this portal does not know are left out.',
    }),

  search: 'Search people, sites and teams',
  searchHint: 'Name, address or URL. Paste several addresses to pick them all.',
  kindFilter: 'Kind',
  allKinds: 'All',
  kinds: { User: 'Users', Site: 'Sites', Team: 'Teams', Group: 'Groups' } satisfies Record<
    ObjectKind,
    string
  >,
  kindOf: ({ kind, subkind }: ObjectToManage) =>
    subkind === undefined
      ? kindNames[kind]
      : { SharedMailbox: 'Shared mailbox', PublicMailbox: 'Public mailbox', PersonalSite: 'Personal site' }[
          subkind
        ],
  results: 'Objects to manage',
  found: (count: number) => plural(count, { one: '# found', other: '# found' }),
  nothingFound: 'Nothing found',
  nothingFoundNext: 'Check the spelling, or search for a part of the name or address.',
  clearSearch: 'Clear the search',
  unfitShort: (workload: Workload) => `Not for ${shortNames[workload]}`,
  unfitFor: (object: ObjectToManage, workload: Workload) =>
    `${object.name}: ${shortNames[workload]} restore sessions take ${takes[workload]}.`,
  unfitSelected: (objects: readonly ObjectToManage[], workload: Workload) =>
    `${shortNames[workload]} restore sessions take ${takes[workload]}, so not: ${namesOf(objects)}.`,
  unfitGroup: 'Groups can’t be restored as such: pick their members.',
  switchTo: (workload: Workload) => `Choose ${shortNames[workload]} instead`,
  pickAfterSwitch: (workload: Workload) => `Choose ${shortNames[workload]} and pick it`,
  loadingScope: 'Loading the objects you may restore for…',
  loadingScopeFor: (seconds: string) => `For ${seconds} so far. A large organization can take minutes.`,
  stopLoading: 'Stop loading',
  loadingStopped: 'Loading was stopped.',
  loadScope: 'Load the list',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  nobodySelected: 'Nobody selected yet',
  waitingForScope: (count: number) =>
    plural(count, { one: '# to be looked up in your scope', other: '# to be looked up in your scope' }),
  remove: (name: string) => `Remove ${name}`,
  more: (count: number) => `+${formatCount(count)} more`,
  fewer: 'Show fewer',
  removeAll: 'Remove all',
  pasted: (found: number) => plural(found, { one: '# found and selected', other: '# found and selected' }),
  pastedMissing: (keys: readonly string[]) =>
    `${formatCount(keys.length)} not in your scope: ${listOf(keys.map(shortKey), 12)}`,
  pastedWaiting: (count: number) =>
    plural(count, { one: '# address taken over', other: '# addresses taken over' }),
  notInScope: (keys: readonly string[]) =>
    `Not in your scope: ${listOf(keys.map(shortKey), 12)}. Check the spelling, or ask your administrator.`,
  removeThese: (count: number) => plural(count, { one: 'Remove it', other: 'Remove these #' }),

  what: 'Type of data',
  workloadHelp: {
    Vex: 'Mail, calendar, contacts, tasks',
    Veod: 'Personal files',
    Vesp: 'Sites, lists and their files',
    Vet: 'Teams, channels, posts, files',
  } satisfies Record<Workload, string>,
  notOfYourOwn: 'Not part of your own data',
  workloadUnknown: (asked: string, chosen: Workload) =>
    `The link asks for “${asked}”, which is not offered here. ${workloadNames[chosen]} is chosen instead.`,

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

  showDeleted: 'Show deleted items',
  showDeletedHelp: 'Also what was deleted before that moment.',
  showAllVersions: 'Show all versions',
  showAllVersionsHelp: 'Also earlier versions of items that were changed before that moment.',
  reason: 'Reason',
  reasonHint: 'Ticket number or a few words. The server keeps it in its history.',

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
    `Still to do: ${problem(first)}${others === 0 ? '' : ` And ${formatCount(others)} more.`}`,
  requests: (count: number) => plural(count, { one: 'Exact request', other: 'Exact requests' }),
  requestsLatest: 'dateTime becomes the server’s time at the moment of sending.',
  requestsNotYet: 'Shown when the form is complete.',
  copyRequests: 'Copy as JSON',
  start: (count: number) => plural(count, { one: 'Start session', other: 'Start # sessions' }),

  progressTitle: 'Starting sessions',
  progress: (started: number, all: number) => `${formatCount(started)} of ${sessionsCount(all)} started`,
  progressKeepOpen: 'You may go to other pages meanwhile, but keep this tab open.',
  rows: 'Sessions being started',
  ownRow: 'My own data',
  started: 'Started',
  openSession: 'Open',
  retryFailed: (count: number) => `Retry ${formatCount(count)} failed`,
  openStarted: (count: number) =>
    plural(count, { one: 'Open the started session', other: 'Open the # started' }),
  searchStarted: (count: number) => `Search in the ${formatCount(count)} started`,
  backToForm: 'Back to the form',
};
