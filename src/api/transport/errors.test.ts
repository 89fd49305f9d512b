import { describe, expect, it } from 'vitest';
import { ApiError, isOutcomeUnknown, parseRetryAfter, problemOfAnswer, type Problem } from './errors';

describe('problemOfAnswer', () => {
  it.each([
    [400, undefined, 'rejected'],
    [401, undefined, 'signed-out'],
    [403, undefined, 'forbidden'],
    [404, undefined, 'not-found'],
    [405, undefined, 'not-offered'],
    [408, undefined, 'unreachable'],
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
    [400, 'Timeout', 'unreachable'],
    [500, 'Timeout', 'unreachable'],
    [503, 'ProxyOffline', 'proxy-offline'],
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

it.each<[number | undefined, string | undefined, boolean]>([
  [undefined, undefined, true],
  [400, undefined, false],
  [400, 'Timeout', true],
  [401, undefined, false],
  [408, undefined, true],
  [409, undefined, false],
  [429, undefined, false],
  [500, undefined, true],
  [500, 'ProxyOffline', false],
  [502, undefined, true],
  [503, undefined, true],
  [503, 'Timeout', true],
  [503, 'ProxyOffline', false],
  [503, 'OperationConflict', false],
  [504, undefined, true],
])('%s with code %s leaves open whether the server acted: %s', (status, errorCode, isOpen) => {
  const problem: Problem =
    status === undefined ? { kind: 'unreachable' } : problemOfAnswer(status, errorCode, null, 0);
  expect(isOutcomeUnknown(new ApiError(problem, { status, errorCode, request: 'POST /x' }))).toBe(isOpen);
});

it('leaves open whether the server acted when its answer can’t be read, and not after an error of the portal', () => {
  const unread: Problem = { kind: 'unexpected-answer', at: { path: 'id', message: 'x' } };
  expect(isOutcomeUnknown(new ApiError(unread, { status: 200, request: 'POST /x' }))).toBe(true);
  expect(isOutcomeUnknown(new TypeError('x'))).toBe(false);
});
