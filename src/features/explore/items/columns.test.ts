import { expect, it } from 'vitest';
import type { ExploreItem, ItemKind } from '#/api/explore/item';
import { cellKey, cellText } from './cells';
import { listKindOf } from './columns';

function item(kind: ItemKind, record: ExploreItem['record'] = {}): ExploreItem {
  return { key: kind, id: kind, kind, title: kind, sizeBytes: undefined, record };
}

it('tells what a list is about, in any order', () => {
  const [mail, task, folder] = [item('mail'), item('task'), item('folder')];
  expect(listKindOf([])).toBe('other');
  expect(listKindOf([folder, folder])).toBe('folder');
  expect(listKindOf([folder, mail, mail, folder])).toBe('mail');
  expect(listKindOf([item('contact-group'), item('contact')])).toBe('contact');
  expect(listKindOf([item('contact'), item('contact-group')])).toBe('contact');
  expect(listKindOf([mail, folder, mail, task])).toBe('mixed');
  expect(listKindOf([task, folder, mail, mail])).toBe('mixed');
});

it('finds who and when in the fields of each kind', () => {
  const mail = item('mail', { from: 'Ada', received: '2026-11-20T10:00:00Z' });
  const appointment = item('appointment', { organizer: 'Grace', startTime: '2026-11-21T10:00:00Z' });
  const texts = [mail, appointment, item('contact-group')].map((one) =>
    ['who', 'when', 'kind'].map((column) => cellText(one, column, 'utc')),
  );
  expect(texts).toEqual([
    ['Ada', '20 Nov 2026, 10:00', 'Mail'],
    ['Grace', '21 Nov 2026, 10:00', 'Appointment'],
    ['', '', 'Contact group'],
  ]);
  expect(cellKey(mail, 'when')).toBeLessThan(Number(cellKey(appointment, 'when')));
  expect(cellKey(item('contact-group'), 'when')).toBeUndefined();
});
