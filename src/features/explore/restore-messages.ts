import { plural } from '#/lib/plural';

/** Words of putting things on the restore list. */
export const restoreMessages = {
  add: 'Add to restore list',
  addOne: 'Add this to restore list',
  addPlace: 'Add all of this to restore list',
  addVersion: 'Restore this version',
  added: (count: number) =>
    plural(count, { one: '# added to the restore list.', other: '# added to the restore list.' }),
  alreadyThere: 'Already on the restore list.',
  open: 'Open restore list',
};
