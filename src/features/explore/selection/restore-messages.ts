import { formatCount, plural } from '#/lib/plural';

/** Words of putting things on the restore list. */
export const restoreMessages = {
  add: 'Add to restore list',
  addOne: 'Add this to restore list',
  addPlace: (kind: string, name: string) => `Add whole ${kind} ${name}`,
  addPart: (part: 'posts' | 'files' | 'tabs', channel: string) => `Add all ${part} of ${channel}`,
  addFound: (count: number) => plural(count, { one: 'Add the one found', other: 'Add the # found' }),
  addFoundSoFar: (count: number) =>
    plural(count, { one: 'Add the one found so far', other: 'Add the # found so far' }),
  addFirstFound: (count: number) => `Add the first ${formatCount(count)} found`,
  addVersion: (version: string) => `Add version ${version} to restore list`,
  added: (count: number) =>
    plural(count, { one: '# added to the restore list.', other: '# added to the restore list.' }),
  alreadyThere: 'Already on the restore list.',
  open: 'Open restore list',
};
