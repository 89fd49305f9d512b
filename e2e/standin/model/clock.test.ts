import { expect, it } from 'vitest';
import { createClock, defaultStartAt } from './clock';

it('stands still until it is advanced', () => {
  const clock = createClock();
  expect(clock.now()).toBe(defaultStartAt);
  clock.advance(1500);
  expect(clock.now()).toBe(defaultStartAt + 1500);
});

it('follows the real time in the demo, ahead by what it was advanced', () => {
  const clock = createClock('system');
  clock.advance(3_600_000);
  const aheadMs = clock.now() - Date.now();
  expect(aheadMs).toBeGreaterThan(3_590_000);
  expect(aheadMs).toBeLessThanOrEqual(3_600_000);
});

it('never goes back', () => {
  expect(() => createClock().advance(-1)).toThrow(RangeError);
});
