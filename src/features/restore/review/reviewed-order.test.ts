import { expect, it } from 'vitest';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { entryIn, placeIn } from '#/domain/restore-list/entries.testing';
import { orderOf, surveyOf } from './plan-order';
import { isAsReviewed } from './reviewed-order';
import type { SourceSession } from './source-session';

const first = entryIn('Vex', 'mailbox/m', 'mail', '1');
const second = entryIn('Vex', 'mailbox/m', 'mail', '2');

interface Change {
  readonly reason?: string;
  readonly state?: SourceSession['state'];
  readonly markAsUnread?: boolean;
}

function orderWith(entries: readonly RestoreEntry[], change: Change = {}) {
  const { reason = 'Ticket 1', state = 'open', markAsUnread = false } = change;
  const options = { kind: 'mail', folder: '', changedItems: true, missingItems: true, markAsUnread } as const;
  return orderOf(
    surveyOf(entries, 'v8'),
    { reason, wanted: new Set(), options: new Map([['s mail m', options]]) },
    new Map([['s', { sessionId: 's', state, started: undefined }]]),
  );
}

const reviewed = orderWith([first, second]);

it('holds while nothing changes but what is shown, and while a session is looked at again', () => {
  expect(isAsReviewed(reviewed, orderWith([{ ...first }, { ...second }]))).toBe(true);
  expect(isAsReviewed(reviewed, orderWith([first, second], { state: 'checking' }))).toBe(true);
});

it.each([
  ['something was added', orderWith([first, second, entryIn('Vex', 'mailbox/m', 'mail', '3')])],
  ['something was taken away, or sent by another tab', orderWith([first])],
  ['it holds something else now', orderWith([first, entryIn('Vex', 'mailbox/m', 'mail', '3')])],
  ['something stands in the way', orderWith([first, second, placeIn('Vex', 'mailbox/m/folder/f')])],
  ['a session has ended', orderWith([first, second], { state: 'ended' })],
  ['the options are others', orderWith([first, second], { markAsUnread: true })],
  ['the reason is another', orderWith([first, second], { reason: 'Ticket 2' })],
])('does not hold when %s', (_, now) => expect(isAsReviewed(reviewed, now)).toBe(false));
