import { describe, expect, it } from 'vitest';
import { neighbourPoint, pointInUse, pointsByDay } from './restore-point-choice';
import { pointAt } from '../form/objects.testing';

const newest = pointAt('2026-11-22T14:05:00.0000000Z', 'EO');
const middle = pointAt('2026-11-21T02:15:07.1203345Z', 'EOST');
const first = pointAt('2026-11-20T02:15:00.0000000Z', 'EOST');
const points = [newest, middle, first];

describe('pointInUse', () => {
  it('takes the nearest point at or before the moment', () => {
    expect(pointInUse(points, 'Vex', middle.backupTime.epochMs)).toEqual({ kind: 'point', point: middle });
    expect(pointInUse(points, 'Vex', middle.backupTime.epochMs - 1)).toEqual({ kind: 'point', point: first });
    expect(pointInUse(points, 'Vex', newest.backupTime.epochMs)).toEqual({ kind: 'point', point: newest });
  });

  it('looks only at points that hold the workload', () => {
    expect(pointInUse(points, 'Vesp', newest.backupTime.epochMs)).toEqual({
      kind: 'latest-point',
      point: middle,
    });
    expect(pointInUse(points, 'Vesp', 'latest')).toEqual({ kind: 'latest-point', point: middle });
    expect(pointInUse([newest], 'Vet', 'latest')).toEqual({ kind: 'no-points' });
  });

  it('says when the moment lies outside the backups', () => {
    expect(pointInUse(points, 'Vex', first.backupTime.epochMs - 1)).toEqual({ kind: 'before-first', first });
    expect(pointInUse(points, 'Vex', newest.backupTime.epochMs + 1)).toEqual({
      kind: 'latest-point',
      point: newest,
    });
  });
});

describe('pointsByDay', () => {
  it('counts days in the chosen zone', () => {
    const late = pointAt('2026-11-20T23:30:00Z');
    expect([...pointsByDay([middle, late, first], 'utc')].map(([day, own]) => [day, own.length])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-20', 2],
    ]);
  });
});

describe('neighbourPoint', () => {
  it('steps to older and newer points and ends at both ends', () => {
    expect(neighbourPoint(points, middle, -1)).toBe(first);
    expect(neighbourPoint(points, middle, 1)).toBe(newest);
    expect(neighbourPoint(points, newest, 1)).toBeUndefined();
    expect(neighbourPoint(points, first, -1)).toBeUndefined();
    expect(neighbourPoint(points, undefined, -1)).toBe(newest);
  });
});
