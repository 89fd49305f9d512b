import { plural } from '#/lib/plural';

/** Words of the comparison of two moments. */
export const compareMessages = {
  open: 'Compare with another moment',
  close: 'Back to the folder',
  title: 'Compare with another moment',
  text: 'Opens a second session of the same object at the moment chosen, reads this place in both, and stops the second one. This one stays open for what you pick.',
  day: 'Day',
  time: 'Time',
  start: 'Compare',
  noPoints: 'There is no other restore point to compare with.',
  running: (here: number, there: number) =>
    `Reading: ${plural(here, { one: '# item', other: '# items' })} of this session, ${plural(there, { one: '# item', other: '# items' })} of the other moment…`,
  cancel: 'Cancel',
  cancelled: 'The comparison was cancelled.',
  failed: 'The two moments could not be compared',
  same: 'Nothing differs: both moments hold the same in this place.',
  stoppedThere: (count: number) =>
    plural(count, {
      one: 'It can’t be restored from this session. Open one of that moment: it will be selected there.',
      other:
        'They can’t be restored from this session. In one of the other moment they are selected for you.',
    }),
  filters: 'What to show',
  onlyHere: (moment: string, count: string) => `Only ${moment} (this session): ${count}`,
  onlyThere: (moment: string, count: string) => `Only ${moment}: ${count}`,
  differs: (count: string) => `Differs: ${count}`,
};
