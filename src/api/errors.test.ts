import { describe, expect, it } from 'vitest';
import { ApiError, isOutcomeUnknown, parseRetryAfter, problemOfAnswer, type Problem } from './errors';

describe('problemOfAnswer', () => {
  it.each([
    [400, undefined, 'rejected'],
    [401, undefined, 'signed-out'],
    [403, undefined, 'forbidden'],
    [404, undefined, 'not-found'],
    [405, undefined, 'not-offered'],
    [409, undefined, 'conflict'],
    [422, undefined, 'rejected'],
    [429, undefined, 'busy'],
    [500, undefined, 'failed'],
    [502, undefined, 'unreachable'],
    [503, undefined, 'busy'],
    [504, undefined, 'unreachable'],
    [500, 'ProxyOffline', 'proxy-offline'],
    [500, 'OperationConflict', 'conflict'],
    [400, 'ResourceNotFound', 'not-found'],
    [500, 'SomethingNew', 'failed'],
  ])('%i with code %s is %s', (status, code, kind) => {
    expect(problemOfAnswer(status, code, null, 0).kind).toBe(kind);
  });

  it('keeps how long the server wants to be left alone', () => {
    expect(problemOfAnswer(429, undefined, '7', 0)).toEqual({ kind: 'busy', retryAfterMs: 7000 });
  });
});

it('reads Retry-After as seconds or as a date, and refuses nonsense', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');
  expect([
    parseRetryAfter('3', now),
    parseRetryAfter('Mon, 23 Nov 2026 09:00:05 GMT', now),
    parseRetryAfter('Mon, 23 Nov 2026 08:00:00 GMT', now),
    parseRetryAfter('soon', now),
    parseRetryAfter(null, now),
  ]).toEqual([3000, 5000, 0, undefined, undefined]);
});

it('knows which failures leave open whether the server acted', () => {
  const errorOf = (problem: Problem) => new ApiError(problem, { request: 'POST /x' });
  expect(isOutcomeUnknown(errorOf({ kind: 'unreachable' }))).toBe(true);
  expect(isOutcomeUnknown(errorOf({ kind: 'unexpected-answer', at: { path: 'id', message: 'x' } }))).toBe(
    true,
  );
  expect(isOutcomeUnknown(errorOf({ kind: 'rejected' }))).toBe(false);
  expect(isOutcomeUnknown(new TypeError('x'))).toBe(false);
});
