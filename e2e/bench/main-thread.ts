import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, by the wall. */
  readonly ts: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly requestId?: string } };
}

export interface Poll {
  /** Of the first request of a poll. */
  readonly from: RegExp;
  /** Of its last request, whose answer is then shown. */
  readonly to: RegExp;
}

/** Time for what an answer sets off: parsing, rendering, painting. */
const afterwardsUs = 100_000;

export interface PollMs {
  /** From the first request on. */
  readonly whole: number;
  /** From the arrival of the last answer on: what it costs to take in and to show. */
  readonly shown: number;
}

/**
 * Processor time of the page's main thread for each poll: every task until shortly after the last answer, whatever
 * started it. The clock of the page ticks in there too, so this is a little too much.
 */
export function mainThreadMs(events: readonly TraceEvent[], { from, to }: Poll): readonly PollMs[] {
  const sent = events.filter(({ name }) => name === 'ResourceSendRequest');
  const page = sent.find(({ args }) => from.test(args?.data?.url ?? ''));
  if (page === undefined) throw new Error('no poll was seen');
  const isOnPage = ({ pid, tid }: TraceEvent): boolean => pid === page.pid && tid === page.tid;
  const tasks = events.filter((event) => event.name === 'RunTask' && isOnPage(event));

  return sent
    .filter(({ args }) => from.test(args?.data?.url ?? ''))
    .flatMap(({ ts: startUs }) => {
      const last = sent.find(({ ts, args }) => ts > startUs && to.test(args?.data?.url ?? ''));
      const id = last?.args?.data?.requestId;
      const finish = events.find(
        ({ name, args }) => name === 'ResourceFinish' && args?.data?.requestId === id,
      );
      if (id === undefined || finish === undefined) return [];
      const endUs = finish.ts + afterwardsUs;
      const msSince = (fromUs: number): number =>
        tasks
          .filter(({ ts }) => ts >= fromUs && ts <= endUs)
          .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
      return [{ whole: msSince(startUs), shown: msSince(finish.ts) }];
    });
}

export async function traced(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString('utf8'),
  );
  return trace.traceEvents;
}
