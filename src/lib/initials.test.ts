import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Ada Lovelace', 'AL'],
  ['Jean-Luc van den Berg', 'JB'],
  ['Ольга Кузнецова', 'ОК'],
  ['田中 さくら', '田さ'],
  ['helpdesk', 'H'],
  ['E\u0301mile Zola', 'EZ'],
  ['<>', ''],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
