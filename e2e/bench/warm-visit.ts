import { get } from 'node:http';
import type { Page } from '@playwright/test';
import type { Row } from './measure';
import { startBackend, withPage, type Bench } from './setting';

interface Script {
  readonly url: string;
  readonly transferredBytes: number;
}

async function visit(page: Page, url: string): Promise<readonly Script[]> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in with Microsoft', disabled: false }).waitFor();
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, transferSize }) => ({ url: name, transferredBytes: transferSize })),
  );
}

/** As many bytes as come over the line; fetch would only show the decoded ones. */
function bodyBytes(url: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    }).on('error', reject);
  });
}

async function allBytes(urls: readonly string[], encoding: string): Promise<number> {
  const sizes = await Promise.all(urls.map((url) => bodyBytes(url, encoding)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A second visit, and what the first one costs on the line. */
export async function measureWarmVisit({ browser }: Bench): Promise<readonly Row[]> {
  const backend = await startBackend({});
  try {
    const { cold, warm } = await withPage(browser, async (page, context) => ({
      cold: await visit(page, backend.url),
      warm: await visit(await context.newPage(), backend.url),
    }));
    if (!cold.some(({ transferredBytes }) => transferredBytes > 0)) {
      throw new Error('the first visit should have transferred scripts');
    }
    const urls = cold.map(({ url }) => url);
    return [
      {
        name: 'second visit: scripts transferred',
        unit: 'bytes',
        value: warm.reduce((sum, { transferredBytes }) => sum + transferredBytes, 0),
        goal: 0,
      },
      {
        name: 'scripts of the signed-out page, brotli',
        unit: 'KiB',
        value: (await allBytes(urls, 'br')) / 1024,
        floor: { name: 'gzip', value: (await allBytes(urls, 'gzip')) / 1024 },
        goal: 0.85,
      },
    ];
  } finally {
    await backend.stop();
  }
}
