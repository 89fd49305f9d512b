import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const deviceNow = Date.parse('2026-11-23T09:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: deviceNow });
  vi.resetModules();
});

afterEach(() => {
  vi.useRealTimers();
});

async function clockAfter(told: readonly { readonly date?: string; readonly issued?: string }[]) {
  const { noteDate, noteIssued, serverNow, isServerClockKnown } = await import('./server-clock');
  for (const { date, issued } of told) {
    noteDate(date ?? null);
    if (issued !== undefined) noteIssued(issued);
  }
  return { aheadSeconds: (serverNow() - deviceNow) / 1000, isKnown: isServerClockKnown() };
}

const gateway = 'Mon, 23 Nov 2026 09:00:00 GMT';

describe('the server’s clock', () => {
  it('is a guess until something tells it', async () => {
    expect(await clockAfter([])).toEqual({ aheadSeconds: 0, isKnown: false });
    expect(await clockAfter([{ date: 'soon' }, { issued: '2026-11-23T08:59:00' }])).toEqual({
      aheadSeconds: 0,
      isKnown: false,
    });
  });

  it('follows the date of each answer where a token bears it out', async () => {
    const later = 'Mon, 23 Nov 2026 09:10:00 GMT';
    expect(
      await clockAfter([
        { date: 'Mon, 23 Nov 2026 09:05:00 GMT', issued: '2026-11-23T09:05:01.000Z' },
        { date: later },
      ]),
    ).toEqual({ aheadSeconds: 600, isKnown: true });
  });

  it.each(['2026-11-23T08:59:30.0000000Z', '2026-11-23T09:59:30+01:00', 'Mon, 23 Nov 2026 08:59:30 GMT'])(
    'is the token’s (%s) where a gateway’s date stands on the answers',
    async (issued) => {
      expect(await clockAfter([{ date: gateway, issued }, { date: gateway }])).toEqual({
        aheadSeconds: -30,
        isKnown: true,
      });
    },
  );

  it('is the token’s where no date is shown, also when a later answer has one', async () => {
    expect(await clockAfter([{ issued: '2026-11-23T08:59:30Z' }, { date: gateway }])).toEqual({
      aheadSeconds: -30,
      isKnown: true,
    });
  });
});
