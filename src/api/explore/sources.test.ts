import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parsePlace } from './backup-path';
import { exploreSourceOf } from './sources';

it.each([
  ['Vex', 'mailbox/m/folder/f'],
  ['Veod', 'onedrive/o'],
  ['Vesp', 'site/s/library/l'],
  ['Vet', 'team/t/channel/c/files'],
] as const)('tells what was found in %s from what was come upon in its place', (workload, path) => {
  const source = exploreSourceOf(workload);
  const place = parsePlace(path.split('/')) ?? [];
  const record = { id: '1', name: 'budget.xlsx', itemClass: 'IPM.Note' };
  const read = (listing: ReturnType<typeof source.items>) =>
    listing === undefined ? undefined : v.parse(listing.item, record);
  expect(read(source.search(place, 'budget', 'Files', 'v8'))).toMatchObject({ id: '1', isFound: true });
  expect(read(source.items(place, 'v8'))).not.toHaveProperty('isFound');
});
