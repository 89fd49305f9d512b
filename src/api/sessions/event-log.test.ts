import { describe, expect, it } from 'vitest';
import { emptyEventLog, mergeEvents, planReads } from './event-log';
import type { RestoreSessionEvent } from './restore-session-event';

function event(id: number, changes: Partial<RestoreSessionEvent> = {}): RestoreSessionEvent {
  return {
    id: String(id),
    type: 'Restore',
    status: 'Success',
    startTime: { text: '2026-11-23T09:00:00Z', epochMs: Date.UTC(2026, 10, 23, 9) },
    endTime: undefined,
    duration: undefined,
    title: undefined,
    message: `item ${id}`,
    order: id,
    itemName: undefined,
    itemType: undefined,
    itemSizeBytes: undefined,
    source: undefined,
    target: undefined,
    ...changes,
  };
}

function rows(count: number, running: readonly number[] = []): RestoreSessionEvent[] {
  return Array.from({ length: count }, (_, id) =>
    event(id, running.includes(id) ? { status: 'Running' } : {}),
  );
}

function logOf(known: readonly RestoreSessionEvent[], readCount = 1) {
  return { ...emptyEventLog, inPageOrder: known, readCount };
}

describe('mergeEvents', () => {
  it('takes everything the first time', () => {
    const read = rows(3);
    expect(mergeEvents([], 0, read, true)).toEqual(read);
  });

  it('keeps the very same list when nothing changed', () => {
    const known = rows(10);
    expect(mergeEvents(known, 6, rows(10).slice(6), true)).toBe(known);
    expect(mergeEvents([], 0, [], true)).toEqual([]);
  });

  it('appends behind the overlap, and keeps unchanged rows the same objects', () => {
    const known = rows(10);
    const merged = mergeEvents(known, 6, rows(13).slice(6), true);
    expect(merged?.map(({ id }) => id)).toEqual(rows(13).map(({ id }) => id));
    expect(merged?.[7]).toBe(known[7]);
  });

  it('takes over a running row that has ended', () => {
    const known = rows(10, [8]);
    const merged = mergeEvents(known, 6, rows(10).slice(6), true);
    expect(merged?.[8]?.status).toBe('Success');
    expect(merged).toHaveLength(10);
  });

  it.each([
    ['status', { status: { unknown: 'Paused' } }],
    ['message', { message: 'half done' }],
    ['item', { itemName: 'Plan.xlsx' }],
    ['size', { itemSizeBytes: 5 }],
    ['duration', { duration: '00:00:05' }],
    ['order', { order: 99 }],
    ['end', { endTime: { text: '2026-11-23T09:01:00Z', epochMs: 0 } }],
  ] as const)('notices a changed %s', (_, change) => {
    const known = rows(4);
    expect(mergeEvents(known, 3, [event(3, change)], true)?.[3]).toEqual(event(3, change));
  });

  it('refuses rows that are not the known ones: the server does not append at the end', () => {
    const newestFirst = [event(10), ...rows(10)];
    expect(mergeEvents(rows(10), 6, newestFirst.slice(6), true)).toBeUndefined();
  });

  it('refuses a list that has become shorter', () => {
    expect(mergeEvents(rows(10), 6, rows(8).slice(6), true)).toBeUndefined();
    expect(mergeEvents(rows(10), 6, [], true)).toBeUndefined();
  });

  it('refuses what was read behind the end', () => {
    expect(mergeEvents(rows(3), 5, [event(5)], true)).toBeUndefined();
  });

  it('puts a page of the middle in without touching the rest', () => {
    const known = rows(10, [2]);
    const merged = mergeEvents(known, 1, rows(10).slice(1, 4), false);
    expect(merged).toHaveLength(10);
    expect(merged?.[2]?.status).toBe('Success');
    expect(merged?.[9]).toBe(known[9]);
  });

  it('survives the same event twice', () => {
    const twice = [...rows(3), event(2)];
    expect(mergeEvents(rows(3), 0, twice, true)).toHaveLength(4);
  });
});

describe('planReads', () => {
  it('reads all at first', () => {
    expect(planReads(emptyEventLog, false)).toEqual([{ offset: 0, limit: 10_000 }]);
  });

  it('goes on a few rows before the end, across the largest page too', () => {
    expect(planReads(logOf(rows(100)), false)).toEqual([{ offset: 96, limit: 10_000 }]);
    expect(planReads(logOf(rows(12_000)), false)).toEqual([{ offset: 11_996, limit: 10_000 }]);
  });

  it('goes back to a running row that is near', () => {
    expect(planReads(logOf(rows(100, [85, 90])), false)).toEqual([{ offset: 85, limit: 10_000 }]);
  });

  it('leaves running rows far back for every eighth read, one page at a time, in turn', () => {
    const known = rows(1000, [0, 10, 500]);
    const tail = { offset: 996, limit: 10_000 };
    expect(planReads(logOf(known, 7), false)).toEqual([tail]);
    expect(planReads(logOf(known, 8), false)).toEqual([{ offset: 500, limit: 40 }, tail]);
    expect(planReads(logOf(known, 9), false)).toEqual([tail]);
    expect(planReads(logOf(known, 16), false)).toEqual([{ offset: 0, limit: 40 }, tail]);
  });

  it('reads all running rows again at the end', () => {
    expect(planReads(logOf(rows(1000, [0, 10, 500])), true)).toEqual([
      { offset: 0, limit: 40 },
      { offset: 500, limit: 40 },
      { offset: 996, limit: 10_000 },
    ]);
  });

  it('does not ask for dozens of pages at the end', () => {
    const many = rows(1000, [100, 200, 300, 400, 500, 600]);
    expect(planReads(logOf(many), true)).toEqual([{ offset: 100, limit: 10_000 }]);
  });

  it('never reads a row twice in one go', () => {
    const known = rows(100, [70]);
    expect(planReads(logOf(known, 8), false)).toEqual([
      { offset: 70, limit: 26 },
      { offset: 96, limit: 10_000 },
    ]);
  });
});
