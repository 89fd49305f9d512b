import { expect, it } from 'vitest';
import type { RestoreSessionEvent } from '#/api/sessions/restore-session-event';
import { EventTally, eventDurationMs, filterEvents } from './event-view';

function event(changes: Partial<RestoreSessionEvent>): RestoreSessionEvent {
  return {
    id: 'e',
    type: 'Restore',
    status: 'Success',
    startTime: { text: '', epochMs: 1000 },
    endTime: undefined,
    duration: undefined,
    title: undefined,
    message: '',
    order: 0,
    itemName: undefined,
    itemType: undefined,
    itemSizeBytes: undefined,
    source: undefined,
    target: undefined,
    ...changes,
  };
}

const plan = event({ itemName: 'Été Plan.xlsx', message: 'Restored to the original folder' });
const mail = event({ itemName: 'Re: budget', message: 'Access denied', status: 'Failed' });
const odd = event({ message: 'Waiting for plan', status: { unknown: 'Paused' } });
const all = [plan, mail, odd];

it('counts every status that occurs, known ones first', () => {
  expect([...new EventTally().countByStatus([odd, mail, plan, mail])]).toEqual([
    ['Success', 1],
    ['Failed', 2],
    ['Paused', 1],
  ]);
});

it.each([
  ['', [], all],
  ['plan', [], [plan, odd]],
  ['ete restored', [], [plan]],
  ['plan budget', [], []],
  ['', ['Failed', 'Paused'], [mail, odd]],
  ['plan', ['Paused'], [odd]],
])('searches for %j in %j', (search, statuses, expected) => {
  expect(filterEvents(all, search, statuses)).toEqual(expected);
});

it('takes the told duration, else the time between start and end', () => {
  const endTime = { text: '', epochMs: 4000 };
  expect([
    eventDurationMs(event({ duration: '00:01:00', endTime })),
    eventDurationMs(event({ endTime })),
    eventDurationMs(event({ duration: 'soon' })),
    eventDurationMs(event({ status: 'Running', endTime })),
  ]).toEqual([60_000, 3000, undefined, undefined]);
});
