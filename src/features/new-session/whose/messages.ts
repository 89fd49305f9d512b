import type { ObjectKind, ObjectToManage } from '#/api/access/effective-scope';
import type { Workload } from '#/api/access/workloads';
import { formatCount, plural } from '#/lib/plural';
import { listOf, shortKey, shortNames, takes } from '../wording';

const kindNames: Record<ObjectKind, string> = { User: 'User', Site: 'Site', Team: 'Team', Group: 'Group' };

export const whoseMessages = {
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
  unfitGroup: 'Groups can’t be restored as such: pick their members.',
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
};
