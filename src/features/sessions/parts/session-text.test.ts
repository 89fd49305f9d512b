import { describe, expect, it } from 'vitest';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { statusOf } from '#/api/sessions/restore-sessions';
import { endOf, runningMs, statusText } from './session-text';

const startedAt = Date.UTC(2026, 10, 23, 9);

function moment(epochMs: number) {
  return { text: new Date(epochMs).toISOString(), epochMs };
}

const working: RestoreSession = {
  id: '72e92978-7ec5-47e3-a31f-506a5618db22',
  name: '"Exchange restore',
  organization: undefined,
  type: 'Vex',
  creationTime: moment(startedAt),
  endTime: moment(Date.UTC(9999, 11, 31, 23, 59, 59)),
  state: 'Working',
  result: 'Success',
  initiatedBy: 'olivia@contoso.com',
  details: undefined,
  scopeName: 'olivia@contoso.com',
  clientHost: 'EPSILON (via: 127.0.0.1',
  reason: 'Ticket\n4711',
  _links: {},
};

const stopped: RestoreSession = { ...working, state: 'Stopped', endTime: moment(startedAt + 65_000) };

describe('statusText', () => {
  it.each([
    [{ state: 'Working', result: 'Success' }, 'In progress'],
    [{ state: 'Working', result: 'Failed' }, 'In progress, with problems'],
    [{ state: 'Stopped', result: 'Success' }, 'Ended: success'],
    [{ state: 'Stopped', result: 'Warning' }, 'Ended: with warnings'],
    [{ state: 'Stopped', result: 'Failed' }, 'Ended: failed'],
    [{ state: { unknown: 'Stopping' }, result: 'Success' }, 'Unknown (Stopping, Success)'],
    [{ state: 'Stopped', result: { unknown: 'Odd\u0007' } }, 'Unknown (Stopped, Odd)'],
  ] as const)('says of %j: %s', (session, expected) => expect(statusText(statusOf(session))).toBe(expected));
});

it('takes 9999-12-31 for no end, and nothing for an end that was not told', () => {
  expect(endOf(working)).toBeUndefined();
  expect(runningMs(working, startedAt + 5000)).toBe(5000);
  expect(runningMs(stopped, startedAt + 999_999)).toBe(65_000);
  expect(runningMs({ ...stopped, endTime: working.endTime }, startedAt + 5000)).toBeUndefined();
  expect(runningMs(working, startedAt - 5000)).toBe(0);
});
