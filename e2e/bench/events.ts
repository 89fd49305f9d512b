import { createClock } from '../standin/model/clock';
import { serveFloor } from './floor-server';
import { collectFirstRow } from './in-page';
import { mainThreadMs, traced, type PollMs } from './main-thread';
import { median, type Row } from './measure';
import { inTurn, signIn, startBackend, withPage, type Backend, type Bench } from './setting';

/** One below the largest page of the server, which would make a second request necessary. */
const knownCount = 9_999;
/** More than all polls together will see. */
const laterCount = 500;
const everyMs = 1000;

const portalRows = '[role="log"] [role="listitem"]';
const floorRows = 'tbody tr';
const sessionUrl = /\/restoresessions\/[^/?]+(\?|$)/i;
const eventsUrl = /\/restoresessions\/[^/]+\/events(\?|$)/i;

/** From the answer with all events to the paint of the first rows. */
function readFirstRowsMs(answerUrl: RegExp): number {
  const paintedMs = window.benchFirstRowMs ?? Number.NaN;
  const answersMs = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name, responseEnd }) => answerUrl.test(name) && responseEnd <= paintedMs)
    .map(({ responseEnd }) => responseEnd);
  return paintedMs - Math.max(...answersMs);
}

interface WatchedSession {
  readonly backend: Backend;
  readonly id: string;
}

/** A session with all those events behind it, to which one more comes with each second of the server's clock. */
async function startWatchedSession(): Promise<WatchedSession> {
  const clock = createClock(Date.now());
  const backend = await startBackend({ clock });
  const { record } = backend.standIn.state.addSession({
    type: 'Vex',
    ownerKey: 'olivia',
    startedAtMs: clock.now() - (knownCount - 1) * everyMs,
    restores: { count: knownCount + laterCount, overMs: (knownCount + laterCount) * everyMs },
  });
  return { backend, id: record.id };
}

async function firstRowsOfPortal(bench: Bench, { backend, id }: WatchedSession): Promise<number> {
  return withPage(bench.browser, async (page) => {
    await page.addInitScript(collectFirstRow, portalRows);
    await signIn(page, `${backend.url}/sessions/${id}`, 'olivia');
    await page.waitForFunction(() => window.benchFirstRowMs !== undefined);
    return page.evaluate(readFirstRowsMs, eventsUrl);
  });
}

async function firstRowsOfFloor(bench: Bench, url: string): Promise<number> {
  return withPage(bench.browser, async (page) => {
    await page.addInitScript(collectFirstRow, floorRows);
    await page.goto(url);
    await page.waitForFunction(() => window.benchFirstRowMs !== undefined);
    return page.evaluate(readFirstRowsMs, /\/events\.json$/);
  });
}

interface Watched {
  /** What the server sent, for the floor to show the same. */
  readonly answer: string;
  readonly nodes: number;
  readonly polls: readonly PollMs[];
}

/** Watches the session for some polls, each of which brings one event more. */
async function watch(bench: Bench, { backend, id }: WatchedSession): Promise<Watched> {
  return withPage(bench.browser, async (page) => {
    const first = page.waitForResponse(eventsUrl);
    await signIn(page, `${backend.url}/sessions/${id}`, 'olivia');
    const answer = await (await first).text();
    await page.locator(portalRows).first().waitFor();
    const nodes = await page.locator('[role="log"] *').count();
    const events = await traced(bench.browser, page, async () => {
      for (let poll = 0; poll < bench.runs; poll += 1) {
        backend.standIn.clock.advance(everyMs);
        await page.waitForResponse(eventsUrl);
      }
      await page.waitForTimeout(1000);
    });
    return { answer, nodes, polls: mainThreadMs(events, { from: sessionUrl, to: eventsUrl }) };
  });
}

/** The status view of a session with ten thousand events. */
export async function measureEvents(bench: Bench): Promise<readonly Row[]> {
  const session = await startWatchedSession();
  try {
    const { answer, nodes, polls } = await watch(bench, session);
    const floor = await serveFloor('mui-table', { '/events.json': answer });
    try {
      const times = await inTurn(bench.runs, {
        portal: () => firstRowsOfPortal(bench, session),
        floor: () => firstRowsOfFloor(bench, floor.url),
      });
      return [
        {
          name: '10,000 events: answer to first rows',
          unit: 'ms',
          value: median(times.get('portal') ?? []),
          floor: { name: 'MUI table', value: median(times.get('floor') ?? []) },
          goal: 0.06,
        },
        {
          name: '10,000 events: main thread, one more, from its answer to its paint',
          unit: 'ms',
          value: median(polls.map(({ shown }) => shown)),
          // The goal counts from where the new event is known, without the requests for it.
          goal: 6,
        },
        {
          name: '10,000 events: main thread, one more, the two requests included',
          unit: 'ms',
          value: median(polls.map(({ whole }) => whole)),
        },
        { name: '10,000 events: DOM nodes of the list', unit: 'nodes', value: nodes, goal: 250 },
      ];
    } finally {
      await floor.stop();
    }
  } finally {
    await session.backend.stop();
  }
}
