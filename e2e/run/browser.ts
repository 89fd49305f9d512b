import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { chromium } from '@playwright/test';
import { type Browser, packagedBrowser } from './packaged-browser';
import { run } from './command';

const variables = ['PLAYWRIGHT_CHROMIUM', 'CHROME', 'CHROME_BIN', 'CHROME_PATH'];

/** Without windows to draw, the shell needs about half of what a whole browser costs per test. */
const installed = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const remedies = `No browser could be found or obtained. Do one of these and try again:
  - install Chrome, Chromium or Edge, or name one: PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test
  - let Playwright download its own: npx playwright install --with-deps chromium
  - let npm reach its registry, for @sparticuz/chromium (Linux on x64)`;

function answers(program: string): Promise<boolean> {
  return run(program, ['--version'], { isQuiet: true, timeoutMs: 20_000 });
}

async function named(): Promise<string | undefined> {
  for (const variable of variables) {
    const program = process.env[variable];
    if (program === undefined || program === '') continue;
    if (await answers(program)) return program;
    // Somebody chose this one: another would be a surprise.
    throw new Error(`${variable} names ${program}, which does not run.`);
  }
  return undefined;
}

/** The first of these programs that runs. Playwright takes nothing but whole paths. */
async function firstInstalled(programs: readonly string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = programs.flatMap((program) =>
    isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program)),
  );
  for (const path of paths) if (existsSync(path) && (await answers(path))) return path;
  return undefined;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const program = chromium.executablePath();
  return existsSync(program) && (await answers(program)) ? program : undefined;
}

async function downloaded(): Promise<string | undefined> {
  // The package exports no path to its command (its `bin`).
  const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
  await run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], { timeoutMs: 300_000 });
  return playwrightsOwn();
}

async function fromDistribution(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium-headless-shell', 'fonts-liberation'];
  const isInstalled =
    (await run('apt-get', ['update', '-q'], { env, timeoutMs: 120_000 })) &&
    (await run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], {
      env,
      timeoutMs: 300_000,
    }));
  return isInstalled ? firstInstalled(['chromium-headless-shell']) : undefined;
}

/** Finds a Chromium, or gets one, and says which. */
export async function findBrowser(): Promise<Browser> {
  const ways: readonly [string, () => Promise<string | undefined>][] = [
    ['named in the environment', named],
    ['installed', () => firstInstalled(installed)],
    ["Playwright's own", playwrightsOwn],
    ["Playwright's own, downloaded now", downloaded],
    ["the distribution's, installed now", fromDistribution],
  ];
  for (const [origin, find] of ways) {
    const program = await find();
    if (program === undefined) continue;
    console.log(`Browser: ${program} (${origin})`);
    return { E2E_BROWSER: program };
  }
  const packaged = await packagedBrowser();
  if (packaged === undefined) throw new Error(remedies);
  console.log(`Browser: ${packaged.E2E_BROWSER} (from the npm registry)`);
  return packaged;
}
