import type { Page } from '@playwright/test';
import { collectLoadTimes, type LoadTimes } from './in-page';
import { serveFloor } from './floor-server';
import { median, type Row } from './measure';
import { inTurn, slowNetwork, slowProcessor, startBackend, withPage, type Bench } from './setting';

/** Longer than one round trip of the slow network with what it brings, so that nothing more is under way. */
const quietMs = 3000;

async function load(bench: Bench, url: string, isReady: (page: Page) => Promise<void>): Promise<LoadTimes> {
  return withPage(bench.browser, async (page, context) => {
    const session = await context.newCDPSession(page);
    await slowNetwork(session);
    await slowProcessor(session, 4);
    await page.addInitScript(collectLoadTimes);
    await page.goto(url, { timeout: 60_000 });
    await isReady(page);
    await page.waitForFunction((ms) => performance.now() - window.benchLoad().lastActivityMs > ms, quietMs, {
      polling: 500,
    });
    const times = await page.evaluate(() => window.benchLoad());
    if (times.firstPaintMs === 0 || times.largestPaintMs === 0)
      throw new Error(`no paint was seen of ${url}`);
    return times;
  });
}

/** The signed-out page as somebody meets it for the first time on a slow line and a slow machine. */
export async function measureSlowLoad(bench: Bench): Promise<readonly Row[]> {
  const backend = await startBackend({});
  const hello = await serveFloor('hello');
  const shell = await serveFloor('shell-and-form');
  try {
    const times = await inTurn(bench.runs, {
      portal: () =>
        load(bench, backend.url, async (page) => {
          // Enabled only once MSAL has been loaded, so its cost is counted too.
          const button = page.getByRole('button', { name: 'Sign in with Microsoft', disabled: false });
          await button.waitFor({ timeout: 60_000 });
        }),
      hello: () => load(bench, hello.url, (page) => page.getByRole('heading').waitFor()),
      shell: () => load(bench, shell.url, (page) => page.getByRole('heading', { level: 1 }).waitFor()),
    });
    const medianOf = (page: 'portal' | 'hello' | 'shell', time: keyof LoadTimes): number =>
      median((times.get(page) ?? []).map((one) => one[time]));
    return [
      {
        name: 'slow load: first contentful paint',
        unit: 'ms',
        value: medianOf('portal', 'firstPaintMs'),
        floor: { name: 'hello', value: medianOf('hello', 'firstPaintMs') },
        goal: 0.5,
      },
      {
        name: 'slow load: largest contentful paint',
        unit: 'ms',
        value: medianOf('portal', 'largestPaintMs'),
        floor: { name: 'shell and form', value: medianOf('shell', 'largestPaintMs') },
        goal: 0.7,
      },
      {
        name: 'slow load: total blocking time',
        unit: 'ms',
        value: medianOf('portal', 'blockingMs'),
        floor: { name: 'shell and form', value: medianOf('shell', 'blockingMs') },
        goal: 0.45,
      },
    ];
  } finally {
    await Promise.all([backend.stop(), hello.stop(), shell.stop()]);
  }
}
