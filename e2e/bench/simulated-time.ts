import type { Page } from '@playwright/test';
import { createClock } from '../standin/model/clock';
import type { LoggedRequest } from '../standin/http/requests';
import type { PlannedEvent } from '../standin/model/sessions';
import { signIn, startBackend, withPage, type Backend, type Bench } from './setting';

/** About what an answer takes on a good line: within a step, answers come as fast as this machine is. */
const defaultStepMs = 250;

export interface Watching {
  readonly backend: Backend;
  readonly page: Page;
  readonly sessionId: string;
  /** Lets time pass for the page and for the server at once; larger steps are coarser, and quicker. */
  readonly pass: (ms: number, stepMs?: number) => Promise<void>;
  /** What has been asked about the session since this was called last. */
  readonly takeRequests: () => readonly LoggedRequest[];
}

/** The number of requests whose answers the page still waits for. */
function countInFlight(page: Page): () => number {
  let inFlight = 0;
  page.on('request', () => (inFlight += 1));
  page.on('requestfinished', () => (inFlight -= 1));
  page.on('requestfailed', () => (inFlight -= 1));
  return () => inFlight;
}

/**
 * Opens the status view of a restore, which ends when its time is over, in a time that passes only
 * when it is told to: half an hour takes a minute or so.
 */
export async function watchRestore<T>(
  bench: Bench,
  restore: { readonly plan: readonly PlannedEvent[]; readonly overMs: number },
  act: (watching: Watching) => Promise<T>,
): Promise<T> {
  const clock = createClock();
  const backend = await startBackend({ clock });
  const { requests, state } = backend.standIn;
  const { record } = state.addSession({
    type: 'Vex',
    ownerKey: 'olivia',
    plan: restore.plan,
    stopAtMs: clock.now() + restore.overMs,
  });
  const path = new RegExp(`^/v8/restoresessions/${record.id}(/|$)`, 'i');
  try {
    return await withPage(bench.browser, async (page, context) => {
      const inFlight = countInFlight(page);
      await context.clock.install({ time: clock.now() });
      await signIn(page, `${backend.url}/sessions/${record.id}`, 'olivia');
      await page.getByRole('log').waitFor();
      await context.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
      return await act({
        backend,
        page,
        sessionId: record.id,
        pass: async (ms, stepMs = defaultStepMs) => {
          for (let passedMs = 0; passedMs < ms; passedMs += stepMs) {
            clock.advance(stepMs);
            await context.clock.runFor(stepMs);
            // Each round trip to the page lets it take up what has been answered and ask what follows from it.
            do await page.evaluate(() => undefined);
            while (inFlight() > 0);
          }
        },
        takeRequests: () => {
          const taken = requests.matching({ server: 'vb365', path });
          requests.clear();
          return taken;
        },
      });
    });
  } finally {
    await backend.stop();
  }
}
