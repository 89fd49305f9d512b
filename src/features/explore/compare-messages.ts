import { plural } from '#/lib/plural';

/** Words of the comparison of two moments. */
export const compareMessages = {
  open: 'Compare with another moment',
  close: 'Back to the folder',
  title: 'Compare with another moment',
  text: 'Opens a second session of the same object at the moment chosen, reads this place in both, and stops the second one. This one stays open for what you pick.',
  point: 'Restore point',
  start: 'Compare',
  noPoints: 'There is no other restore point to compare with.',
  running: (here: number, there: number) =>
    `Reading: ${plural(here, { one: '# item', other: '# items' })} here, ${plural(there, { one: '# item', other: '# items' })} there…`,
  cancel: 'Cancel',
  cancelled: 'The comparison was cancelled.',
  failed: 'The two moments could not be compared',
  same: 'Nothing differs: both moments hold the same in this place.',
  stoppedThere: 'What is only there can’t be picked here: the second session is stopped.',
  filters: 'What to show',
  differences: {
    'only-here': (count: string) => `Only here: ${count}`,
    'only-there': (count: string) => `Only there: ${count}`,
    differs: (count: string) => `Differs: ${count}`,
  },
};
