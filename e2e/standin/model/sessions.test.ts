import { describe, expect, it } from 'vitest';
import { createClock } from './clock';
import { StandInState } from '../state/state';

function setUp() {
  const clock = createClock();
  return { clock, state: new StandInState(clock) };
}

describe('a session', () => {
  it('shows its events as time passes, and stops by itself when it was idle long enough', () => {
    const { clock, state } = setUp();
    const { id } = state.addSession({ type: 'Vex' }).record;
    expect(state.session(id)?.events).toHaveLength(1);
    clock.advance(75_000);
    expect(state.session(id)?.events).toHaveLength(4);
    clock.advance(30 * 60_000 - 1);
    expect(state.session(id)?.state).toBe('Working');
    clock.advance(1);
    expect(state.session(id)).toMatchObject({ state: 'Stopped', result: 'Success', endedAtMs: clock.now() });
    expect(state.session(id)?.events.at(-1)?.planned.title).toBe('Restore session stopped');
  });

  it('cancels what still runs when it is stopped, and stays as it was then', () => {
    const { clock, state } = setUp();
    const { id } = state.addSession({ type: 'Veod', restores: { count: 10, overMs: 10_000 } }).record;
    clock.advance(5000);
    expect(state.session(id)?.events.at(-1)?.status).toBe('Running');
    state.stopSession(id);
    clock.advance(60_000);
    const events = state.session(id)?.events ?? [];
    expect(events).toHaveLength(1 + 5 + 1);
    expect(events.at(-2)?.status).toBe('Cancelled');
  });

  it('gives 10,000 restore events in mixed statuses over half an hour', () => {
    const { clock, state } = setUp();
    const { id } = state.addSession({ type: 'Vex', restores: { count: 10_000 } }).record;
    clock.advance(15 * 60_000);
    expect(state.session(id)?.events).toHaveLength(5001);
    clock.advance(15 * 60_000 + 20_000);
    const statuses = (state.session(id)?.events ?? []).map(({ status }) => status);
    expect(statuses).toHaveLength(10_001);
    expect(new Set(statuses)).toEqual(new Set(['Success', 'Skipped', 'Warning', 'Failed', 'Cancelled']));
    expect(state.session(id)?.result).toBe('Warning');
  });

  it('ends with the result it was given', () => {
    const { clock, state } = setUp();
    const { id } = state.addSession({ type: 'Vesp', result: 'Failed', stopAtMs: clock.now() + 1000 }).record;
    expect(state.session(id)).toMatchObject({ state: 'Working', result: 'Success' });
    clock.advance(1000);
    expect(state.session(id)).toMatchObject({ state: 'Stopped', result: 'Failed' });
  });
});

it('seeds a dozen sessions per operator, none for emil', () => {
  const { state } = setUp();
  expect(state.sessions('olivia')).toHaveLength(12);
  expect(state.sessions('erik')).toHaveLength(12);
  expect(state.sessions('emil')).toHaveLength(0);
  expect(new Set(state.sessions('olivia').map(({ result }) => result))).toEqual(
    new Set(['Success', 'Warning', 'Failed']),
  );
});
