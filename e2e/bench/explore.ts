import type { CDPSession, Page } from '@playwright/test';
import { ExplorePage } from '../pages/ExplorePage';
import { collectFirstRow, scrollThrough, type Scrolled } from './in-page';
import { median, type Row } from './measure';
import { signIn, startBackend, withPage, type Backend, type Bench } from './setting';

const itemRows = '[role="grid"] [role="rowgroup"] [role="row"]';
const customerNodes = '[role="treeitem"][aria-level="3"]';
const browsedFolders = 100;

async function openMailbox(page: Page, backend: Backend, scopeName: string): Promise<ExplorePage> {
  const { record } = backend.standIn.state.addSession({ type: 'Vex', ownerKey: 'olivia', scopeName });
  await signIn(page, `${backend.url}/sessions/${record.id}/explore`, 'olivia');
  const explore = new ExplorePage(page);
  await explore.tree.getByRole('treeitem').first().click();
  return explore;
}

interface ToRows {
  readonly fromRequestMs: number;
  readonly fromAnswerMs: number;
}

/** From the last request of that kind, and from its answer, to the paint of the first row that came of it. */
function readToRows(request: RegExp): ToRows {
  const paintedMs = window.benchFirstRowMs ?? Number.NaN;
  const last = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name, responseEnd }) => request.test(name) && responseEnd <= paintedMs)
    .at(-1);
  return {
    fromRequestMs: paintedMs - (last?.startTime ?? Number.NaN),
    fromAnswerMs: paintedMs - (last?.responseEnd ?? Number.NaN),
  };
}

async function openFolder(bench: Bench, backend: Backend): Promise<ToRows> {
  return withPage(bench.browser, async (page) => {
    const explore = await openMailbox(page, backend, 'Ada Lovelace');
    await explore.node('Alerts').waitFor();
    await page.evaluate(collectFirstRow, itemRows);
    await explore.node('Alerts').click();
    await page.waitForFunction(() => window.benchFirstRowMs !== undefined);
    return page.evaluate(readToRows, /\/items\?/i);
  });
}

async function scrollArchive(bench: Bench, backend: Backend): Promise<Scrolled> {
  return withPage(bench.browser, async (page) => {
    const explore = await openMailbox(page, backend, 'Ada Lovelace');
    await explore.openPath('Archive 2019');
    await explore.button('Load all').click();
    await explore.text('100,000 items, all loaded').waitFor();
    return page.evaluate(scrollThrough, '[role="grid"]');
  });
}

async function expandTree(bench: Bench, backend: Backend): Promise<ToRows> {
  return withPage(bench.browser, async (page) => {
    const explore = await openMailbox(page, backend, 'Invoices');
    await explore.node('Customers').waitFor();
    await page.evaluate(collectFirstRow, customerNodes);
    await explore.node('Customers').click();
    await explore.tree.press('ArrowRight');
    await page.waitForFunction(() => window.benchFirstRowMs !== undefined);
    return page.evaluate(readToRows, /\/folders\?/i);
  });
}

async function heapMiB(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 ** 2;
}

/** What a hundred folders leave behind, the lists that are kept for coming back included. */
async function browseFolders(bench: Bench, backend: Backend): Promise<number> {
  return withPage(bench.browser, async (page, context) => {
    const explore = await openMailbox(page, backend, 'Invoices');
    await explore.node('Customers').click();
    await explore.tree.press('ArrowRight');
    await page.locator(customerNodes).first().waitFor();
    const session = await context.newCDPSession(page);
    const before = await heapMiB(session);
    for (let folder = 0; folder < browsedFolders; folder += 1) {
      await explore.tree.press('ArrowDown');
      await explore.tree.press('Enter');
      await explore.rows.first().waitFor();
    }
    return (await heapMiB(session)) - before;
  });
}

async function repeated<T>(runs: number, take: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await take());
  return results;
}

/** What a session holds. A figure without a goal only shows when it gets worse. */
export async function measureExplore(bench: Bench): Promise<readonly Row[]> {
  const backend = await startBackend({});
  try {
    const opened = await repeated(bench.runs, () => openFolder(bench, backend));
    const expanded = await repeated(bench.runs, () => expandTree(bench, backend));
    const scrolled = await repeated(bench.runs, () => scrollArchive(bench, backend));
    const memory = await repeated(Math.min(bench.runs, 3), () => browseFolders(bench, backend));
    return [
      {
        name: 'explore, folder of 10,000 items: request to painted rows',
        unit: 'ms',
        value: median(opened.map(({ fromRequestMs }) => fromRequestMs)),
      },
      {
        name: 'explore, folder of 10,000 items: answer to painted rows',
        unit: 'ms',
        value: median(opened.map(({ fromAnswerMs }) => fromAnswerMs)),
        goal: 300,
      },
      {
        name: 'explore, tree of 2,000 folders: request to painted rows',
        unit: 'ms',
        value: median(expanded.map(({ fromRequestMs }) => fromRequestMs)),
      },
      {
        name: `explore, scrolling 100,000 rows: frames over 50 ms, of ${scrolled[0]?.frames ?? 0}`,
        unit: 'frames',
        value: median(scrolled.map(({ slow }) => slow)),
        goal: 0,
      },
      {
        name: 'explore, scrolling 100,000 rows: worst frame',
        unit: 'ms',
        value: median(scrolled.map(({ worstMs }) => worstMs)),
      },
      { name: 'explore: heap after browsing 100 folders, more', unit: 'MiB', value: median(memory) },
    ];
  } finally {
    await backend.stop();
  }
}
