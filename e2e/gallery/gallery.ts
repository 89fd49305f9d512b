import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { root } from '../run/paths';
import { startBrowser } from '../run/start-browser';
import { galleryPage } from './html';
import { showState, type StateResult } from './pictures';
import type { ScreenState } from './screen';
import { explore } from './screens/explore';
import { exploreSearch } from './screens/explore-search';
import { newSession } from './screens/new-session';
import { startingSessions } from './screens/starting-sessions';
import { restoreList } from './screens/restore-list';
import { restorePlan } from './screens/restore-plan';
import { sessionStatus } from './screens/session-status';
import { sessionsList, sessionsTogether } from './screens/sessions';
import { shell } from './screens/shell';
import { signIn } from './screens/sign-in';

const screens = [
  signIn,
  shell,
  newSession,
  startingSessions,
  sessionsList,
  sessionsTogether,
  sessionStatus,
  explore,
  exploreSearch,
  restoreList,
  restorePlan,
];

const maxConcurrent = 2;

interface Job {
  readonly screen: string;
  readonly state: ScreenState;
}

function jobsMatching(words: readonly string[]): readonly Job[] {
  const wanted = words.map((word) => word.toLowerCase());
  return screens
    .flatMap(({ name, states }) => states.map((state) => ({ screen: name, state })))
    .filter(({ screen, state }) => {
      const name = `${screen} ${state.name}`.toLowerCase();
      return wanted.every((word) => name.includes(word));
    });
}

/** In the order of the jobs, whichever ends first. */
async function showAll(browser: Browser, folder: string, jobs: readonly Job[]): Promise<StateResult[]> {
  const results: StateResult[] = [];
  const queue = [...jobs.entries()];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, { screen, state }] = next;
      const result = await showState(browser, folder, screen, state);
      results[index] = result;
      const flaws = new Set(result.pictures.flatMap((picture) => picture.flaws)).size;
      const outcome = result.problem === undefined ? 'shown' : 'NOT REACHED';
      console.log(`${outcome}: ${screen}, ${state.name}${flaws === 0 ? '' : ` (${flaws} flaws)`}`);
    }
  }
  await Promise.all(Array.from({ length: maxConcurrent }, work));
  return results;
}

/** Pictures of every state whose name holds all of the words, on one page. */
export async function main(words: readonly string[]): Promise<void> {
  const jobs = jobsMatching(words);
  if (jobs.length === 0) {
    console.error(`No screen and no state matches “${words.join(' ')}”.`);
    process.exitCode = 2;
    return;
  }
  const folder = join(root, 'test-results', 'gallery');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({ root, logLevel: 'warn' });
  const browser = await startBrowser();
  let results: readonly StateResult[];
  try {
    results = await showAll(browser, folder, jobs);
  } finally {
    await browser.close();
  }
  const page = join(folder, 'index.html');
  await writeFile(page, galleryPage(results));
  const missing = results.filter(({ problem }) => problem !== undefined);
  console.log(`\n${results.length - missing.length} of ${results.length} states in ${relative('', page)}`);
  for (const { screen, state } of missing) console.error(`Not reached: ${screen}, ${state}`);
  if (missing.length > 0) process.exitCode = 1;
}
