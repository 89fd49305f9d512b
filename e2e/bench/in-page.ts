/**
 * Functions that run inside the measured page: each is sent there as text, so it may use nothing from outside
 * itself, and two of them say the same about the end of a frame.
 * What they collect is kept on `window` under one name and read from there.
 */

export interface LoadTimes {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** What long tasks took beyond 50 ms each, since the page was opened. */
  readonly blockingMs: number;
  readonly lastActivityMs: number;
}

export interface KeyTimes {
  /** From the key to the next paint, as the browser tells; it tells nothing below 16 ms, which stands as 16. */
  readonly toPaintMs: readonly number[];
  /** From the key to the paint of the last change that it made to the list; only keys that changed it. */
  readonly toResultsMs: readonly number[];
}

declare global {
  interface Window {
    benchLoad: () => LoadTimes;
    benchKeys: () => KeyTimes;
    /** When the first row was on screen, see `collectFirstRow`. */
    benchFirstRowMs: number | undefined;
  }
}

export function collectLoadTimes(): void {
  let firstPaintMs = 0;
  let largestPaintMs = 0;
  let blockingMs = 0;
  let lastActivityMs = 0;
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        take(entry);
        lastActivityMs = Math.max(lastActivityMs, entry.startTime + entry.duration);
      }
    });
    observer.observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') firstPaintMs = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (largestPaintMs = startTime));
  observe('longtask', ({ duration }) => (blockingMs += Math.max(0, duration - 50)));
  observe('resource', () => undefined);
  window.benchLoad = () => ({ firstPaintMs, largestPaintMs, blockingMs, lastActivityMs });
}

/** Starts to watch key presses and the list box that they search. */
export function collectKeyTimes(): void {
  const keys: { at: number; toPaintMs: number; toResultsMs: number | undefined }[] = [];
  addEventListener(
    'keydown',
    (event) => keys.push({ at: event.timeStamp, toPaintMs: 16, toResultsMs: undefined }),
    true,
  );
  const keyAt = (at: number) => keys.findLast((key) => key.at <= at);

  // The types of the page know nothing of the threshold yet.
  const eventTiming: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  };
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) {
      // All events of one key carry its time, give or take the clock's coarseness.
      const key = keyAt(startTime + 0.1);
      if (key !== undefined) key.toPaintMs = Math.max(key.toPaintMs, duration);
    }
  }).observe(eventTiming);

  const list = '[role="listbox"]';
  const isOfList = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && element.closest(list) !== null;
  };
  const holdsList = (node: Node): boolean => node instanceof Element && node.querySelector(list) !== null;
  new MutationObserver((records) => {
    const hasChanged = records.some(
      ({ target, addedNodes, removedNodes }) =>
        isOfList(target) ||
        [...addedNodes, ...removedNodes].some((node) => isOfList(node) || holdsList(node)),
    );
    const key = keys.at(-1);
    if (!hasChanged || key === undefined) return;
    requestAnimationFrame(() => {
      // A message is handled right after the frame that is being made has been handed over for painting.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (key.toResultsMs = performance.now() - key.at));
      port1.start();
      port2.postMessage(undefined);
    });
  }).observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });

  window.benchKeys = () => ({
    toPaintMs: keys.map((key) => key.toPaintMs),
    toResultsMs: keys.flatMap(({ toResultsMs }) => (toResultsMs === undefined ? [] : [toResultsMs])),
  });
}

/** Notes when the first element that fits the selector has been painted. */
export function collectFirstRow(selector: string): void {
  window.benchFirstRowMs = undefined;
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (window.benchFirstRowMs = performance.now()));
      port1.start();
      port2.postMessage(undefined);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

export interface Scrolled {
  readonly frames: number;
  /** Frames that took more than 50 ms. */
  readonly slow: number;
  readonly worstMs: number;
}

/** Scrolls an element down frame by frame, as a wheel does, with a leap now and then, as dragging the bar does. */
export async function scrollThrough(selector: string): Promise<Scrolled> {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector} to scroll`);
  const tookMs: number[] = [];
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await nextFrame();
  for (let frame = 0; frame < 240; frame += 1) {
    element.scrollTop += frame % 20 === 0 ? 120_000 : 700;
    const now = await nextFrame();
    tookMs.push(now - last);
    last = now;
  }
  return { frames: tookMs.length, slow: tookMs.filter((ms) => ms > 50).length, worstMs: Math.max(...tookMs) };
}
