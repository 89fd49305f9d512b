import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { SignInPage } from '../pages/SignInPage';
import { servePortal } from '../serve/portal';
import { people } from '../standin/seed/people';
import { startStandIn, type StandIn, type StandInOptions } from '../standin/start';

/** What every measurement is given. */
export interface Bench {
  readonly browser: Browser;
  /** How often a time is taken; the median counts. */
  readonly runs: number;
}

export interface Backend {
  readonly standIn: StandIn;
  readonly url: string;
  stop(): Promise<void>;
}

export async function startBackend(options: StandInOptions): Promise<Backend> {
  // The contract is what the tests check; here it would only cost the server time.
  const standIn = await startStandIn({ ...options, openapiDir: undefined });
  const portal = await servePortal({ server: standIn.url, authorities: [standIn.identityUrl] });
  standIn.registerPortal(portal.url);
  return {
    standIn,
    url: portal.url,
    stop: async () => {
      await portal.stop();
      await standIn.stop();
    },
  };
}

/** A page of its own context, so with an empty cache and nobody signed in. */
export async function withPage<T>(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Runs each page in turn, round by round, so that a busy moment of the machine falls on all of them. */
export async function inTurn<K extends string, T>(
  runs: number,
  takes: Readonly<Record<K, () => Promise<T>>>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const results = new Map<string, T[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const [name, take] of Object.entries<() => Promise<T>>(takes)) {
      results.set(name, [...(results.get(name) ?? []), await take()]);
    }
  }
  return results;
}

export async function signIn(page: Page, url: string, key: string): Promise<void> {
  const name = people.find((person) => person.key === key)?.displayName;
  if (name === undefined) throw new Error(`Nobody is called ${key}.`);
  const signInPage = new SignInPage(page);
  await page.goto(url);
  await signInPage.signInButton.click();
  await signInPage.choose(name);
  await page.getByRole('button', { name: `Account: ${name}` }).waitFor();
}

export async function slowProcessor(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

function bytesPerSecond(bitsPerSecond: number): number {
  return (bitsPerSecond * 0.9) / 8;
}

/** DevTools' "Slow 4G" preset. */
export async function slowNetwork(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: bytesPerSecond(1_600_000),
    uploadThroughput: bytesPerSecond(750_000),
  });
}
