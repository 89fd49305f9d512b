import { describe, expect, it } from 'vitest';
import {
  dayKey,
  formatDuration,
  formatWithUtc,
  isNoEnd,
  parseServerDate,
  parseTimeSpan,
  parseTypedMoment,
  toTypedMoment,
} from './dates';

describe('parseServerDate', () => {
  it.each([
    ['2022-03-25T02:01:22.7433412Z', Date.UTC(2022, 2, 25, 2, 1, 22, 743)],
    ['2022-03-25T02:01:22+03:00', Date.UTC(2022, 2, 24, 23, 1, 22)],
    ['2017-04-09T09:12:59', Date.UTC(2017, 3, 9, 9, 12, 59)],
  ])('reads %s', (text, expected) => expect(parseServerDate(text)).toBe(expected));

  it.each(['', 'soon', '2022-13-45T99:00:00Z', '5'])('refuses %s', (text) =>
    expect(parseServerDate(text)).toBeUndefined(),
  );

  it('knows the far future as no end', () => {
    expect(isNoEnd(parseServerDate('9999-12-31T23:59:59.9999999Z') ?? 0)).toBe(true);
    expect(isNoEnd(Date.UTC(2026, 0, 1))).toBe(false);
  });
});

describe('parseTypedMoment', () => {
  it.each([
    ['2026-11-20 14:30', Date.UTC(2026, 10, 20, 14, 30)],
    ['2026-11-20T14:30:15', Date.UTC(2026, 10, 20, 14, 30, 15)],
    ['2026-11-20 14:30Z', Date.UTC(2026, 10, 20, 14, 30)],
    ['2026-11-20 14:30+01:00', Date.UTC(2026, 10, 20, 13, 30)],
    [' 2026-1-2 3:04 UTC ', Date.UTC(2026, 0, 2, 3, 4)],
  ])('reads %s', (text, expected) => expect(parseTypedMoment(text, 'utc')).toBe(expected));

  it.each([
    '',
    'yesterday',
    '2026-02-31 10:00',
    '2026-11-20',
    '2026-11-20 25:00',
    '2026-11-20 10:61',
    '20.11.2026 10:00',
  ])('refuses %s', (text) => expect(parseTypedMoment(text, 'utc')).toBeUndefined());

  it('gives back what toTypedMoment wrote, in both zones', () => {
    const moment = Date.UTC(2026, 10, 20, 23, 45);
    expect(parseTypedMoment(toTypedMoment(moment, 'local'), 'local')).toBe(moment);
    expect(parseTypedMoment(toTypedMoment(moment, 'utc'), 'utc')).toBe(moment);
  });
});

it('shows UTC beside the local time only where it says something new', () => {
  expect(formatWithUtc(Date.UTC(2026, 10, 21, 1, 15), 'utc')).toBe('21 Nov 2026, 01:15 UTC');
  expect(dayKey(Date.UTC(2026, 10, 21, 1, 15), 'utc')).toBe('2026-11-21');
});

it('writes durations in their two largest units', () => {
  expect([0, 999, 42_000, 65_000, 3_900_000, 90_000_000].map(formatDuration)).toEqual([
    '0 s',
    '0 s',
    '42 s',
    '1 min 5 s',
    '1 h 5 min',
    '1 d 1 h',
  ]);
});

it('reads .NET time spans', () => {
  expect(['00:00:05.5000000', '1.02:03:04', 'PT5S'].map(parseTimeSpan)).toEqual([
    5500,
    93_784_000,
    undefined,
  ]);
});
