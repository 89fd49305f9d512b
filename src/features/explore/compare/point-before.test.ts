import { expect, it } from 'vitest';
import { pointBefore } from './point-before';

function point(text: string, repositoryId?: string) {
  return {
    id: text,
    backupTime: { text, epochMs: Date.parse(text) },
    repositoryId,
    isExchange: true,
    isOneDrive: true,
    isSharePoint: true,
    isTeams: true,
    isCopy: false,
    isLongTermCopy: false,
    isRetrieved: false,
    isDeleted: false,
  };
}

const points = [
  point('2026-11-22T10:00:00Z', 'b'),
  point('2026-11-21T10:00:00Z', 'a'),
  point('2026-11-20T10:00:00Z', 'b'),
  point('2026-11-19T10:00:00Z', 'a'),
];

it('finds the point before the one that a session shows, in its repository', () => {
  const before = (dateTime: string, repositoryId?: string) =>
    pointBefore(points, { dateTime, repositoryId })?.id;
  expect(before('2026-11-23T00:00:00Z')).toBe('2026-11-21T10:00:00Z');
  expect(before('2026-11-22T10:00:00Z')).toBe('2026-11-21T10:00:00Z');
  expect(before('2026-11-23T00:00:00Z', 'b')).toBe('2026-11-20T10:00:00Z');
  expect(before('2026-11-19T12:00:00Z')).toBeUndefined();
  expect(before('latest')).toBeUndefined();
});
