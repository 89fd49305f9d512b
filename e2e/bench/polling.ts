import type { LoggedRequest } from '../standin/http/requests';
import { restorePlan } from '../standin/seed/session-plans';
import type { Row } from './measure';
import type { Bench } from './setting';
import { watchRestore } from './simulated-time';

const minuteMs = 60_000;
const count = 10_000;
const overMs = 30 * minuteMs;
/** The session and all its events, every two seconds. */
const naiveRequests = (2 * overMs) / 2000;
/** Long enough for nothing to be asked in: such times may pass quickly. */
const idleMs = 10 * minuteMs;
const idleStepMs = 1000;

/** Each tenth item runs until so many more have begun: that far back, rows have to be read again. */
function restoreWith(rowsRunning: number) {
  const plan = restorePlan({ type: 'Vex', count, overMs }).map((event) =>
    event.durationMs === undefined || event.durationMs === 0
      ? event
      : { ...event, durationMs: (rowsRunning * overMs) / count },
  );
  return { plan, overMs };
}

/** The same load as in the model from which the goal was taken. */
const restore = restoreWith(8);

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** Every event that was sent, once, as it was sent last. */
function eachOnce(requests: readonly LoggedRequest[]): ReadonlyMap<string, number> {
  const bytesById = new Map<string, number>();
  for (const { answer } of requests) {
    const results: unknown =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'results') : undefined;
    for (const event of Array.isArray(results) ? results : [])
      bytesById.set(String(event.id), bytesOf(event));
  }
  return bytesById;
}

function inKib(bytes: Iterable<number>): number {
  return [...bytes].reduce((total, one) => total + one, 0) / 1024;
}

interface Traffic {
  readonly requests: number;
  readonly kib: number;
  readonly eachOnceKib: number;
  readonly afterwards: number;
}

async function watchToTheEnd(bench: Bench, watched: typeof restore): Promise<Traffic> {
  return watchRestore(bench, watched, async ({ pass, takeRequests }) => {
    await pass(overMs + minuteMs);
    const requests = takeRequests();
    const events = eachOnce(requests);
    if (events.size < count) throw new Error(`only ${events.size} events were fetched`);
    await pass(idleMs, idleStepMs);
    return {
      requests: requests.length,
      kib: inKib(requests.map(({ answer }) => bytesOf(answer))),
      eachOnceKib: inKib(events.values()),
      afterwards: takeRequests().length,
    };
  });
}

async function afterRefusal(bench: Bench): Promise<number> {
  return watchRestore(bench, restore, async ({ backend, sessionId, pass, takeRequests }) => {
    backend.standIn.faults.add({
      match: { path: new RegExp(`/restoresessions/${sessionId}`, 'i') },
      effect: { kind: 'status', status: 404 },
    });
    takeRequests();
    await pass(minuteMs, idleStepMs);
    if (takeRequests().length === 0) throw new Error('no poll met the refusal');
    await pass(idleMs, idleStepMs);
    return takeRequests().length;
  });
}

async function whileHidden(bench: Bench): Promise<number> {
  return watchRestore(bench, restore, async ({ page, pass, takeRequests }) => {
    await pass(idleStepMs, idleStepMs);
    // A headless browser shows every page, so the page is told that it is hidden.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    takeRequests();
    await pass(idleMs, idleStepMs);
    return takeRequests().length;
  });
}

/** What watching a long restore costs the server and the line; counted, so once is enough. */
export async function measurePolling(bench: Bench): Promise<readonly Row[]> {
  const traffic = await watchToTheEnd(bench, restore);
  const longRunning = await watchToTheEnd(bench, restoreWith(100));
  const name = 'polling 10,000 events in 30 min';
  const once = 'every event once';
  return [
    {
      name: `${name}: bytes`,
      unit: 'KiB',
      value: traffic.kib,
      floor: { name: once, value: traffic.eachOnceKib },
      goal: 1.5,
    },
    {
      name: `${name}: bytes, each tenth running for 100 rows`,
      unit: 'KiB',
      value: longRunning.kib,
      floor: { name: once, value: longRunning.eachOnceKib },
    },
    {
      name: `${name}: requests`,
      unit: 'requests',
      value: traffic.requests,
      floor: { name: 'all, every 2 s', value: naiveRequests },
      goal: 0.25,
    },
    { name: 'polling, 10 min after the end', unit: 'requests', value: traffic.afterwards, goal: 0 },
    { name: 'polling, 10 min after a 404', unit: 'requests', value: await afterRefusal(bench), goal: 0 },
    { name: 'polling, 10 min in a hidden tab', unit: 'requests', value: await whileHidden(bench), goal: 0 },
  ];
}
