import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerClock } from './server-clock';

const deviceNow = Date.parse('2026-11-23T09:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: deviceNow });
});

afterEach(() => {
  vi.useRealTimers();
});

function clockAfter(told: readonly { readonly date?: string; readonly issued?: string }[]) {
  const clock = new ServerClock();
  for (const { date, issued } of told) {
    clock.noteDate(date ?? null);
    if (issued !== undefined) clock.noteIssued(issued);
  }
  return { aheadSeconds: (clock.now() - deviceNow) / 1000, isKnown: clock.isKnown };
}

const gateway = 'Mon, 23 Nov 2026 09:00:00 GMT';

describe('the server’s clock', () => {
  it('is a guess until something tells it', () => {
    expect(clockAfter([])).toEqual({ aheadSeconds: 0, isKnown: false });
    expect(clockAfter([{ date: 'soon' }, { issued: '2026-11-23T08:59:00' }])).toEqual({
      aheadSeconds: 0,
      isKnown: false,
    });
  });

  it('follows the date of each answer where a token bears it out', () => {
    const later = 'Mon, 23 Nov 2026 09:10:00 GMT';
    expect(
      clockAfter([
        { date: 'Mon, 23 Nov 2026 09:05:00 GMT', issued: '2026-11-23T09:05:01.000Z' },
        { date: later },
      ]),
    ).toEqual({ aheadSeconds: 600, isKnown: true });
  });

  it.each(['2026-11-23T08:59:30.0000000Z', '2026-11-23T09:59:30+01:00', 'Mon, 23 Nov 2026 08:59:30 GMT'])(
    'is the token’s (%s) where a gateway’s date stands on the answers',
    (issued) => {
      expect(clockAfter([{ date: gateway, issued }, { date: gateway }])).toEqual({
        aheadSeconds: -30,
        isKnown: true,
      });
    },
  );

  it('is the token’s where no date is shown, also when a later answer has one', () => {
    expect(clockAfter([{ issued: '2026-11-23T08:59:30Z' }, { date: gateway }])).toEqual({
      aheadSeconds: -30,
      isKnown: true,
    });
  });
});
