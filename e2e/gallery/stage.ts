import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { PersonKey } from '../fixtures';
import { watchAnswers } from '../page-watch';
import { ExplorePage } from '../pages/ExplorePage';
import { NewSessionPage } from '../pages/NewSessionPage';
import { RestorePage } from '../pages/RestorePage';
import { SearchTogetherPage } from '../pages/SearchTogetherPage';
import { SessionPage } from '../pages/SessionPage';
import { SessionsPage } from '../pages/SessionsPage';
import { SessionsTogetherPage } from '../pages/SessionsTogetherPage';
import { ShellPage } from '../pages/ShellPage';
import { SignInPage } from '../pages/SignInPage';
import { servePortal } from '../serve/portal';
import { startSelfSignedServer } from '../serve/self-signed-server';
import { people } from '../standin/seed/people';
import { startStandIn, type StandIn, type StandInOptions } from '../standin/start';

export interface StageOptions {
  readonly standIn?: StandInOptions;
  /** Text served as config.json instead of the file. */
  readonly config?: string;
  /** A server that the portal can't trust takes the place of the stand-in. */
  readonly isServerUntrusted?: boolean;
}

/** The portal in front of a fresh stand-in, with the page models of the end-to-end tests. */
export interface Stage {
  readonly standIn: StandIn;
  readonly page: Page;
  readonly explore: ExplorePage;
  readonly newSession: NewSessionPage;
  readonly restore: RestorePage;
  readonly searchTogether: SearchTogetherPage;
  readonly session: SessionPage;
  readonly sessions: SessionsPage;
  readonly sessionsTogether: SessionsTogetherPage;
  readonly shell: ShellPage;
  readonly signIn: SignInPage;
  readonly open: (path?: string) => Promise<void>;
  readonly openSignIn: (path?: string) => Promise<void>;
  readonly signInAs: (person: PersonKey, path?: string) => Promise<void>;
  /** Moves the clocks of the server and of the page forward. */
  readonly passTime: (ms: number) => Promise<void>;
  readonly passTimeUntil: (shown: Locator) => Promise<void>;
}

const stepMs = 3000;
const timeoutMs = 15_000;

function nameOf(key: PersonKey): string {
  const person = people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`The stand-in has no person ${key}.`);
  return person.displayName;
}

function stageOn(standIn: StandIn, url: string, context: BrowserContext, page: Page): Stage {
  const signIn = new SignInPage(page);
  const allAnswered = watchAnswers(page);
  const open = async (path = '/') => {
    await page.goto(url + path);
  };
  const openSignIn = async (path?: string) => {
    await open(path);
    await signIn.signInButton.click();
  };
  const passTime = async (ms: number) => {
    await allAnswered();
    standIn.clock.advance(ms);
    await context.clock.fastForward(ms);
  };
  return {
    standIn,
    page,
    explore: new ExplorePage(page),
    newSession: new NewSessionPage(page),
    restore: new RestorePage(page),
    searchTogether: new SearchTogetherPage(page),
    session: new SessionPage(page),
    sessions: new SessionsPage(page),
    sessionsTogether: new SessionsTogetherPage(page),
    shell: new ShellPage(page),
    signIn,
    open,
    openSignIn,
    signInAs: async (person, path) => {
      await openSignIn(path);
      await signIn.choose(nameOf(person));
      await page.getByRole('button', { name: `Account: ${nameOf(person)}` }).waitFor();
    },
    passTime,
    passTimeUntil: async (shown) => {
      await expect(async () => {
        await passTime(stepMs);
        await expect(shown).toBeVisible({ timeout: 400 });
      }).toPass({ intervals: [0], timeout: 2 * timeoutMs });
    },
  };
}

/** Sets up a stage, hands it over, and takes it down again. */
export async function withStage<T>(
  browser: Browser,
  options: StageOptions,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  // The contract is the tests' concern.
  const standIn = await startStandIn({ ...options.standIn, openapiDir: undefined });
  const untrusted = options.isServerUntrusted === true ? await startSelfSignedServer() : undefined;
  const portal = await servePortal({
    server: untrusted?.url ?? standIn.url,
    authorities: [standIn.authority],
    config: options.config,
  });
  standIn.registerPortal(portal.url);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  try {
    context.setDefaultTimeout(timeoutMs);
    await context.clock.install({ time: standIn.clock.now() });
    return await use(stageOn(standIn, portal.url, context, await context.newPage()));
  } finally {
    await context.close();
    await portal.stop();
    await untrusted?.stop();
    await standIn.stop();
  }
}
