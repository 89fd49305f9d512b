import { workloadNames } from '#/domain/sessions/session-title';
import { formatCount, plural } from '#/lib/plural';
import type { FormProblem } from './form/problems';
import { listOf, namesOf, objectsCount, shortKey } from './wording';

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

  removeThese: (count: number) => plural(count, { one: 'Remove it', other: 'Remove these #' }),

  progressTitle: 'Starting sessions',
};
