import { describe, expect, it } from 'vitest';
import type { RestorePoint } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { startedSession } from '#/domain/sessions/started-sessions.testing';
import { nearestPoint, whyChecks, type WhyFacts } from './why-checks';

function point(day: number, flags: Partial<RestorePoint> = { isExchange: true }): RestorePoint {
  const epochMs = Date.UTC(2026, 10, day);
  return {
    id: String(day),
    backupTime: { text: new Date(epochMs).toISOString(), epochMs },
    repositoryId: undefined,
    isExchange: false,
    isOneDrive: false,
    isSharePoint: false,
    isTeams: false,
    isCopy: false,
    isLongTermCopy: false,
    isRetrieved: false,
    isDeleted: false,
    ...flags,
  };
}

function started(when: string, showDeleted = false): StartedSession {
  return startedSession({ when, showDeleted, whose: { id: 'x', name: 'Ada', address: 'ada@b.c' } });
}

const facts: WhyFacts = {
  version: 'v8',
  workload: 'Vex',
  started: started('latest', true),
  points: [point(21), point(20)],
  hasCopies: undefined,
  isInScope: true,
};

function verdicts(changes: Partial<WhyFacts>) {
  return Object.fromEntries(whyChecks({ ...facts, ...changes }).map(({ name, verdict }) => [name, verdict]));
}

describe('whyChecks', () => {
  it('finds nothing where all is fine', () => {
    expect(new Set(Object.values(verdicts({})))).toEqual(new Set(['ok']));
  });

  it('tells an object of which there are only copies from one without any backup', () => {
    const pointsOf = (hasCopies: boolean | undefined) =>
      whyChecks({ ...facts, points: [], hasCopies }).find(({ name }) => name === 'points');
    expect(pointsOf(true)).toEqual({ name: 'points', verdict: 'look', hasCopies: true });
    expect(pointsOf(false)).toEqual({ name: 'points', verdict: 'look', hasCopies: false });
    expect(pointsOf(undefined)).toEqual({ name: 'points', verdict: 'look' });
  });

  it('names each thing that can hide an item', () => {
    expect(verdicts({ isInScope: false })['scope']).toBe('look');
    expect(verdicts({ points: [] })).toMatchObject({
      points: 'look',
      workload: 'unknown',
      moment: 'unknown',
    });
    expect(verdicts({ started: started('2026-11-19T00:00:00Z') })).toMatchObject({
      moment: 'look',
      deleted: 'look',
    });
    expect(verdicts({ version: 'v6', points: undefined })).toMatchObject({
      version: 'look',
      points: 'unknown',
    });
  });

  it('says which other workloads there are points for', () => {
    const checks = whyChecks({ ...facts, points: [point(21, { isTeams: true })] });
    expect(checks.find(({ name }) => name === 'workload')).toMatchObject({
      verdict: 'look',
      others: ['Vet'],
    });
  });

  it('knows little of a session that was started elsewhere', () => {
    expect(verdicts({ started: undefined, isInScope: undefined, points: undefined })).toMatchObject({
      scope: 'unknown',
      moment: 'unknown',
      deleted: 'unknown',
    });
  });
});

it('offers the first point after the moment, else the newest', () => {
  const points = [point(22), point(21), point(20, { isTeams: true })];
  expect(nearestPoint(points, 'Vex', '2026-11-19T00:00:00Z')?.id).toBe('21');
  expect(nearestPoint(points, 'Vex', '2026-11-30T00:00:00Z')?.id).toBe('22');
  expect(nearestPoint(points, 'Veod', 'latest')).toBeUndefined();
});
