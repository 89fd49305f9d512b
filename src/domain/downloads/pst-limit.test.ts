import { expect, it } from 'vitest';
import type { DownloadOffer } from './offers';
import { parsePstLimit, withPstLimit } from './pst-limit';

it.each([
  ['1', 1],
  [' 49 ', 49],
  ['0', undefined],
  ['50', undefined],
  ['2.5', undefined],
  ['1e1', undefined],
  ['', undefined],
])('takes %j as %s GB', (typed, gigabytes) => {
  expect(parsePstLimit(typed)).toBe(gigabytes);
});

it('asks for the same items with a limit in bytes', () => {
  const offer: DownloadOffer = {
    kind: 'pst',
    subject: 'items',
    path: '/organization/mailboxes/m/items/exportToPst',
    body: { items: [{ id: 'a' }] },
    ending: 'pst',
    count: 1,
    title: 'a',
    home: [],
  };
  expect(withPstLimit(offer, 49)).toEqual({
    ...offer,
    body: { items: [{ id: 'a' }], enablePstSizeLimit: true, pstSizeLimitBytes: 52_613_349_376 },
  });
});
