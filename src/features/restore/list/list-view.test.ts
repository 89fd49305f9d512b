import { expect, it } from 'vitest';
import { entryIn } from '#/domain/restore-list/entries.testing';
import { shownEntries } from './list-view';

const one = {
  ...entryIn('Veod', 'onedrive/d', 'document', '1'),
  title: 'Plan 10.docx',
  sizeBytes: 5,
  addedAt: 3,
};
const two = { ...one, key: '2', title: 'plan 9.docx', placeNames: ['Zoë', 'Büro'], sizeBytes: 9, addedAt: 2 };
const three = { ...one, key: '3', title: 'Angebot', placeNames: ['Ada'], sizeBytes: undefined, addedAt: 1 };
const all = [one, two, three];

it('finds every word in name and place, whatever its case and accents', () => {
  expect(shownEntries(all, ' PLAN  buro ', 'added')).toEqual([two]);
  expect(shownEntries(all, 'zoe plan 7', 'added')).toEqual([]);
});

it('orders as chosen', () => {
  expect(shownEntries(all, '', 'added')).toEqual([three, two, one]);
  expect(shownEntries(all, '', 'name')).toEqual([three, two, one]);
  expect(shownEntries(all, '', 'size')).toEqual([two, one, three]);
  expect(shownEntries(all, '', 'place')).toEqual([one, three, two]);
});
