import { AxeBuilder } from '@axe-core/playwright';
import { expect as baseExpect, test as base, type Locator } from '@playwright/test';
import { watchAnswers, watchForFaults } from './page-watch';
import { ExplorePage } from './pages/ExplorePage';
import { NewSessionPage } from './pages/NewSessionPage';
import { RestorePage } from './pages/RestorePage';
import { SaveDialog } from './pages/SaveDialog';
import { SearchTogetherPage } from './pages/SearchTogetherPage';
import { SessionPage } from './pages/SessionPage';
import { SessionsPage } from './pages/SessionsPage';
import { SessionsTogetherPage } from './pages/SessionsTogetherPage';
import { ShellPage } from './pages/ShellPage';
import { SignInPage } from './pages/SignInPage';
import { servePortal } from './serve/portal';
import { startSelfSignedServer } from './serve/self-signed-server';
import { objectNamed } from './standin/state/scope';
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
  /** Opens an address and goes on to Microsoft's page, on which a person is to be chosen. */
  openSignIn(path?: string): Promise<void>;
  /** Opens an address and signs in there, by the real redirect. */
  signInAs(person: PersonKey, path?: string): Promise<void>;
  /** Lets time pass for the server and for the page at once; timers of the page that fall due run. */
  passTime(ms: number): Promise<void>;
  /** Lets time pass, a few seconds at a time, until something shows. */
  passTimeUntil(shown: Locator): Promise<void>;
  /** Fails with what axe found on the page as it stands (WCAG 2.2 AA). */
  expectAccessible(): Promise<void>;
}

export interface Fixtures {
  readonly standInOptions: StandInOptions;
  /** Text served as config.json instead of the file. */
  readonly config: string | undefined;
  /** A server that the portal can't trust stands in the place of the stand-in. */
  readonly isServerUntrusted: boolean;
  readonly standIn: StandIn;
  readonly portal: Portal;
  readonly explore: ExplorePage;
  readonly newSession: NewSessionPage;
  readonly restore: RestorePage;
  readonly saveDialog: SaveDialog;
  readonly searchTogether: SearchTogetherPage;
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

const longestBody = 2000;
const mostRequests = 500;

/** The last requests, with long bodies cut: a scope of 100,000 objects alone is 30 MB. */
function requestsToRead(standIn: StandIn): string {
  const short = (body: unknown) => {
    const text = JSON.stringify(body) ?? '';
    return text.length <= longestBody ? body : `${text.slice(0, longestBody)}… (${text.length} characters)`;
  };
  const last = standIn.requests.all().slice(-mostRequests);
  const shortened = last.map((request) => ({
    ...request,
    body: short(request.body),
    answer: short(request.answer),
  }));
  return JSON.stringify(shortened, undefined, 2);
}

/** About as long as a page that watches something waits between two looks. */
const stepMs = 3000;

/** A session of an object as it was at a moment, without the form of a new one. Answers its id. */
export function openSession(
  standIn: StandIn,
  type: 'Vex' | 'Veod' | 'Vesp' | 'Vet',
  scopeName: string,
  at?: string,
): string {
  const object = objectNamed(scopeName);
  if (object === undefined || at === undefined) {
    return standIn.state.addSession({ type, scopeName }).record.id;
  }
  const content = {
    objects: [object],
    momentMs: Date.parse(at),
    showDeleted: false,
    showAllVersions: false,
  };
  return standIn.state.addSession({ type, scopeName, content }).record.id;
}

export const test = base.extend<Fixtures>({
  standInOptions: [{}, { option: true }],
  config: [undefined, { option: true }],
  isServerUntrusted: [false, { option: true }],

  standIn: async ({ standInOptions }, use, testInfo) => {
    const standIn = await startStandIn(standInOptions);
    await use(standIn);
    await standIn.stop();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('requests', {
        body: requestsToRead(standIn),
        contentType: 'application/json',
      });
    }
    expect(standIn.contract.violations, 'the vendor’s API description').toEqual([]);
  },

  portal: async ({ standIn, config, isServerUntrusted, page, context }, use) => {
    const untrusted = isServerUntrusted ? await startSelfSignedServer() : undefined;
    const server = untrusted?.url ?? standIn.url;
    const served = await servePortal({ server, authorities: [standIn.authority], config });
    standIn.registerPortal(served.url);
    await context.clock.install({ time: standIn.clock.now() });
    const faults: string[] = [];
    await watchForFaults(page, [served.url, new URL(standIn.authority).origin], faults);

    const signInPage = new SignInPage(page);
    const allAnswered = watchAnswers(page);
    const passTime = async (ms: number) => {
      await allAnswered();
      standIn.clock.advance(ms);
      await context.clock.fastForward(ms);
    };
    const open = async (path = '/') => {
      await page.goto(served.url + path);
    };
    const openSignIn = async (path?: string) => {
      await open(path);
      await signInPage.signInButton.click();
    };
    await use({
      url: served.url,
      open,
      openSignIn,
      signInAs: async (person, path) => {
        await openSignIn(path);
        await signInPage.choose(nameOf(person));
        await expect(page.getByRole('button', { name: `Account: ${nameOf(person)}` })).toBeVisible();
      },
      passTime,
      passTimeUntil: async (shown) => {
        await expect(async () => {
          await passTime(stepMs);
          await expect(shown).toBeVisible({ timeout: 400 });
        }).toPass({ intervals: [0] });
      },
      expectAccessible: async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        // In its other mode axe gathers its results on a page of its own, which takes twice as long and is for frames.
        // Describing what passed would take as long again.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'] })
          .withTags(tags)
          .analyze();
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual(
          [],
        );
      },
    });
    await served.stop();
    await untrusted?.stop();
    expect(faults, 'nothing foreign, nothing forbidden, nothing uncaught').toEqual([]);
  },

  explore: async ({ page }, use) => {
    await use(new ExplorePage(page));
  },

  newSession: async ({ page }, use) => {
    await use(new NewSessionPage(page));
  },

  restore: async ({ page }, use) => {
    await use(new RestorePage(page));
  },

  saveDialog: async ({ page }, use) => {
    await use(new SaveDialog(page));
  },

  searchTogether: async ({ page }, use) => {
    await use(new SearchTogetherPage(page));
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
