import { expect, it } from 'vitest';
import { ApiError, type Problem } from './errors';
import { retryDelay, shouldRetry } from './query-client';

function errorOf(problem: Problem) {
  return new ApiError(problem, { request: 'GET /x' });
}

it('tries reads again only where that can help, and not for ever', () => {
  expect(shouldRetry(0, errorOf({ kind: 'unreachable' }))).toBe(true);
  expect(shouldRetry(1, errorOf({ kind: 'failed' }))).toBe(true);
  expect(shouldRetry(2, errorOf({ kind: 'failed' }))).toBe(false);
  expect(shouldRetry(0, errorOf({ kind: 'not-found' }))).toBe(false);
  expect(shouldRetry(0, errorOf({ kind: 'signed-out' }))).toBe(false);
  expect(shouldRetry(0, new TypeError('x'))).toBe(false);
});

it('waits as long as the server wishes, else longer each time', () => {
  expect(retryDelay(0, errorOf({ kind: 'busy', retryAfterMs: 7000 }))).toBe(7000);
  const first = retryDelay(0, errorOf({ kind: 'failed' }));
  const third = retryDelay(2, errorOf({ kind: 'failed' }));
  expect(first).toBeGreaterThanOrEqual(800);
  expect(first).toBeLessThanOrEqual(1200);
  expect(third).toBeGreaterThanOrEqual(3200);
});
