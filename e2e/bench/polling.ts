import type { LoggedRequest } from '../standin/requests';
import type { Row } from './measure';
import type { Bench } from './setting';
import { watchRestore } from './simulated-time';

const minuteMs = 60_000;
const restore = { count: 10_000, overMs: 30 * minuteMs };
/** The session and all its events, every two seconds. */
const naiveRequests = (2 * restore.overMs) / 2000;

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

async function measureRestore(bench: Bench): Promise<readonly Row[]> {
  return watchRestore(bench, restore, async ({ pass, takeRequests }) => {
    await pass(restore.overMs + minuteMs);
    const requests = takeRequests();
    const events = eachOnce(requests);
    if (events.size < restore.count) throw new Error(`only ${events.size} events were fetched`);
    await pass(10 * minuteMs);
    return [
      {
        name: 'polling 10,000 events in 30 min: bytes',
        unit: 'KiB',
        value: inKib(requests.map(({ answer }) => bytesOf(answer))),
        floor: { name: 'every event once', value: inKib(events.values()) },
        goal: 1.5,
      },
      {
        name: 'polling 10,000 events in 30 min: requests',
        unit: 'requests',
        value: requests.length,
        floor: { name: 'all every 2 s', value: naiveRequests },
        goal: 0.25,
      },
      {
        name: 'polling, 10 min after the end',
        unit: 'requests',
        value: takeRequests().length,
        goal: 0,
      },
    ];
  });
}

async function measureRefused(bench: Bench): Promise<Row> {
  return watchRestore(bench, restore, async ({ backend, sessionId, pass, takeRequests }) => {
    backend.standIn.faults.add({
      match: { path: new RegExp(`/restoresessions/${sessionId}`, 'i') },
      effect: { kind: 'status', status: 404 },
    });
    takeRequests();
    await pass(minuteMs);
    if (takeRequests().length === 0) throw new Error('no poll met the refusal');
    await pass(10 * minuteMs);
    return { name: 'polling, 10 min after a 404', unit: 'requests', value: takeRequests().length, goal: 0 };
  });
}

async function measureHidden(bench: Bench): Promise<Row> {
  return watchRestore(bench, restore, async ({ page, pass, takeRequests }) => {
    // A headless browser shows every page, so the page is told that it is hidden.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    takeRequests();
    await pass(10 * minuteMs);
    return {
      name: 'polling, 10 min in a hidden tab',
      unit: 'requests',
      value: takeRequests().length,
      goal: 0,
    };
  });
}

/** What watching a long restore costs the server and the line; counted, so once is enough. */
export async function measurePolling(bench: Bench): Promise<readonly Row[]> {
  return [...(await measureRestore(bench)), await measureRefused(bench), await measureHidden(bench)];
}
