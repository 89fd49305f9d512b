import { AxeBuilder } from '@axe-core/playwright';
import { expect as baseExpect, test as base, type Page } from '@playwright/test';
import { ExplorePage } from './pages/ExplorePage';
import { NewSessionPage } from './pages/NewSessionPage';
import { SessionPage } from './pages/SessionPage';
import { SessionsPage } from './pages/SessionsPage';
import { SessionsTogetherPage } from './pages/SessionsTogetherPage';
import { ShellPage } from './pages/ShellPage';
import { SignInPage } from './pages/SignInPage';
import { servePortal } from './serve/portal';
import { people } from './standin/seed/people';
import { startStandIn, type StandIn, type StandInOptions } from './standin/start';

export const expect = baseExpect;
export type { StandIn };

/** Keys of the people of the stand-in. */
export type PersonKey = 'olivia' | 'erik' | 'nora' | 'emil' | 'una' | 'ulla';

export interface Portal {
  readonly url: string;
  /** Opens an address of the portal as whoever is signed in. */
  open(path?: string): Promise<void>;
  /** Opens an address and signs in there, by the real redirect. */
  signInAs(person: PersonKey, path?: string): Promise<void>;
  /** Lets time pass for the server and for the page at once; timers of the page that fall due run. */
  passTime(ms: number): Promise<void>;
  /** Fails with what axe found on the page as it stands (WCAG 2.2 AA). */
  expectAccessible(): Promise<void>;
}

interface Fixtures {
  readonly standInOptions: StandInOptions;
  /** Text served as config.json instead of the file. */
  readonly config: string | undefined;
  readonly standIn: StandIn;
  readonly portal: Portal;
  readonly explore: ExplorePage;
  readonly newSession: NewSessionPage;
  readonly session: SessionPage;
  readonly sessions: SessionsPage;
  readonly sessionsTogether: SessionsTogetherPage;
  readonly signInPage: SignInPage;
  readonly shell: ShellPage;
}

function nameOf(key: PersonKey): string {
  const person = people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  return person.displayName;
}

/** What must never happen in any test: a policy violation, a request elsewhere, an uncaught error. */
async function watchForFaults(
  page: Page,
  allowedOrigins: readonly string[],
  faults: string[],
): Promise<void> {
  page.on('pageerror', (error) => faults.push(`uncaught error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isWeb = protocol === 'http:' || protocol === 'https:';
    if (isWeb && !allowedOrigins.includes(origin)) faults.push(`request to ${request.url()}`);
  });
  await page.exposeFunction('reportPolicyViolation', (violation: string) => {
    faults.push(`content security policy: ${violation}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportPolicyViolation');
      if (typeof report === 'function') {
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.lineNumber}`);
      }
    });
  });
}

export const test = base.extend<Fixtures>({
  standInOptions: [{}, { option: true }],
  config: [undefined, { option: true }],

  standIn: async ({ standInOptions }, use, testInfo) => {
    const standIn = await startStandIn(standInOptions);
    await use(standIn);
    await standIn.stop();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('requests', {
        body: JSON.stringify(standIn.requests.all(), undefined, 2),
        contentType: 'application/json',
      });
    }
    expect(standIn.contract.violations, 'the vendor’s API description').toEqual([]);
  },

  portal: async ({ standIn, config, page, context }, use) => {
    const served = await servePortal({ server: standIn.url, authorities: [standIn.authority], config });
    standIn.registerPortal(served.url);
    await context.clock.install({ time: standIn.clock.now() });
    const faults: string[] = [];
    await watchForFaults(page, [served.url, new URL(standIn.authority).origin], faults);

    const signInPage = new SignInPage(page);
    const open = async (path = '/') => {
      await page.goto(served.url + path);
    };
    await use({
      url: served.url,
      open,
      signInAs: async (person, path) => {
        await open(path);
        await signInPage.signInButton.click();
        await signInPage.choose(nameOf(person));
        await expect(page.getByRole('button', { name: `Account: ${nameOf(person)}` })).toBeVisible();
      },
      passTime: async (ms) => {
        standIn.clock.advance(ms);
        await context.clock.fastForward(ms);
      },
      expectAccessible: async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual(
          [],
        );
      },
    });
    await served.stop();
    expect(faults, 'nothing foreign, nothing forbidden, nothing uncaught').toEqual([]);
  },

  explore: async ({ page }, use) => {
    await use(new ExplorePage(page));
  },

  newSession: async ({ page }, use) => {
    await use(new NewSessionPage(page));
  },

  session: async ({ page }, use) => {
    await use(new SessionPage(page));
  },

  sessions: async ({ page }, use) => {
    await use(new SessionsPage(page));
  },

  sessionsTogether: async ({ page }, use) => {
    await use(new SessionsTogetherPage(page));
  },

  signInPage: async ({ page }, use) => {
    await use(new SignInPage(page));
  },

  shell: async ({ page }, use) => {
    await use(new ShellPage(page));
  },
});
