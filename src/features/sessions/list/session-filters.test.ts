import { describe, expect, it } from 'vitest';
import type { RestoreSession } from '#/api/sessions/restore-sessions';
import { filterSessions, readFilters, readWindow, toListedSessions } from './session-filters';

function session(id: string, changes: Partial<RestoreSession> = {}): RestoreSession {
  const epochMs = Date.UTC(2026, 10, 23) + Number(id) * 60_000;
  return {
    id,
    name: undefined,
    organization: undefined,
    type: 'Vex',
    creationTime: { text: '', epochMs },
    endTime: undefined,
    state: 'Stopped',
    result: 'Success',
    initiatedBy: 'erik@contoso.com',
    details: undefined,
    scopeName: undefined,
    clientHost: undefined,
    reason: undefined,
    _links: {},
    ...changes,
  };
}

const sessions = [
  session('1', { reason: 'Ticket 4711', scopeName: 'José Núñez' }),
  session('3', { type: 'Veod', result: 'Failed' }),
  session('2', { state: 'Working', initiatedBy: 'Olivia@Contoso.com' }),
  session('4', { type: { unknown: 'Vnew' }, state: { unknown: 'Pausing' }, initiatedBy: 'Olivia Ortega' }),
];

function idsFor(query: string): readonly string[] {
  const listed = toListedSessions(sessions, new Map(), ['olivia@contoso.com', 'Olivia Ortega', undefined]);
  return filterSessions(listed, readFilters(new URLSearchParams(query))).map((one) => one.session.id);
}

describe('filterSessions', () => {
  it.each([
    ['', ['4', '3', '2', '1']],
    ['type=Vex', ['2', '1']],
    ['type=Vex&type=Veod', ['3', '2', '1']],
    ['state=running', ['2']],
    ['state=success&state=failed', ['3', '1']],
    ['mine=1', ['4', '2']],
    ['q=nunez', ['1']],
    ['q=4711+exchange', ['1']],
    ['q=exchange&state=failed', []],
    ['q=onedrive', ['3']],
  ])('shows for %j', (query, expected) => expect(idsFor(query)).toEqual(expected));
});

it('lists a session once that came on two pages, with its newer state', () => {
  const again = session('2', { state: 'Stopped', result: 'Warning' });
  const listed = toListedSessions([...sessions, again], new Map(), []);
  expect(listed).toHaveLength(4);
  expect(listed.find((one) => one.session.id === '2')?.session.state).toBe('Stopped');
});

it('falls back to a week for a window that does not exist', () => {
  expect(['', 'window=30d', 'window=century'].map((query) => readWindow(new URLSearchParams(query)))).toEqual(
    ['7d', '30d', '7d'],
  );
});
