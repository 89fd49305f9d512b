import { expect, it } from 'vitest';
import { entryIn, placeIn } from '#/domain/restore-list/entries.testing';
import { amountText, amountTitle } from './amount-text';

it('counts what holds many items apart from single ones', () => {
  const mail = entryIn('Vex', 'mailbox/m', 'mail', 'i');
  const folder = placeIn('Veod', 'onedrive/o/folder/f');
  const mailFolder = placeIn('Vex', 'mailbox/m/folder/f');
  const channel = placeIn('Vet', 'team/t/channel/c');
  const posts = placeIn('Vet', 'team/t/channel/c/posts');
  expect(amountTitle([posts])).toBe('All posts of 1 channel');
  expect(amountText([])).toBe('0 items');
  expect(amountText([mail, mail])).toBe('2 items');
  expect(amountText([mail, folder, mailFolder])).toBe('2 folders with all in them and 1 item');
  expect(amountText([placeIn('Vet', 'team/t'), channel, posts, folder, mail])).toBe(
    '1 whole team, 1 whole channel, all posts of 1 channel, 1 folder with all in it and 1 item',
  );
});
