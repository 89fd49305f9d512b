import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, openSession, type Fixtures as PortalFixtures } from '../fixtures';
import { restoreCall } from '../standin/faults/faults';

export interface Fixtures extends Pick<
  PortalFixtures,
  'portal' | 'standIn' | 'explore' | 'newSession' | 'restore' | 'session' | 'signInPage'
> {
  readonly page: Page;
  readonly context: BrowserContext;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string | RegExp;
  /** The server does something that must not happen twice. */
  readonly acts?: true;
}

export interface Flow {
  readonly name: string;
  /** In the order in which `act` makes them. */
  readonly calls: readonly Call[];
  /** Everything before the part that the faults meet. */
  readonly prepare: (fixtures: Fixtures) => Promise<void>;
  /** What the operator does; waits for what it needs, so it goes on where a fault has stopped it. */
  readonly act: (fixtures: Fixtures) => Promise<void>;
  /** What stands on the screen when all went well. */
  readonly goal: (fixtures: Fixtures) => Locator;
  /** What was typed or picked is still there, while the fault shows. */
  readonly kept?: (fixtures: Fixtures) => Promise<void>;
  /** What the server did, at the end. */
  readonly proof: (fixtures: Fixtures) => void;
  /** Where the operator goes on after the tab was closed; does all of `act` when not given. */
  readonly reopen?: (fixtures: Fixtures) => Promise<void>;
}

const oneSession = { method: 'GET', path: /\/RestoreSessions\/[^/]+$/i } as const;

const start: Flow = {
  name: 'start',
  calls: [
    { method: 'GET', path: '/Organization/LoggedInUser/EffectiveScope' },
    { method: 'POST', path: '/Organization/OperatorExplore', acts: true },
    oneSession,
  ],
  prepare: async ({ portal }) => {
    await portal.signInAs('olivia', '/sessions');
  },
  act: async ({ portal, newSession, page }) => {
    await portal.open('/new');
    await newSession.pick('grace.hopper');
    await newSession.reason.fill('Ticket 4711');
    await newSession.start();
    await page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);
  },
  goal: ({ session }) => session.facts,
  proof: ({ standIn }) => {
    const started = standIn.state.sessions('olivia').filter(({ record }) => record.reason === 'Ticket 4711');
    expect(started, 'sessions started').toHaveLength(1);
  },
};

const mail = 'Signed contract of the Aurora launch';

const plan: Flow = {
  name: 'plan',
  calls: [
    { method: 'POST', path: restoreCall, acts: true },
    { method: 'GET', path: /\/RestoreSessions\/[^/]+\/Events$/i },
    oneSession,
  ],
  prepare: async ({ portal, explore, restore, standIn }) => {
    const session = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
    await portal.signInAs('olivia', `/sessions/${session}/explore`);
    await explore.openPath('Ada Lovelace', 'Inbox');
    await explore.addRowsToRestoreList(mail);
    // A session that was opened just now could be taken for that of a restore.
    await portal.passTime(30_000);
    await restore.goTo();
    await restore.reason.fill('Ticket 4711');
  },
  act: async ({ restore }) => {
    await restore.restore();
  },
  goal: ({ restore }) => restore.allDone,
  kept: async ({ restore }) => {
    await expect(restore.text(mail).first()).toBeVisible();
  },
  proof: ({ standIn }) => {
    expect(standIn.restores.runs().map(({ reason }) => reason)).toEqual(['Ticket 4711']);
    expect(standIn.production.timesWritten(mail), 'times restored').toBe(1);
  },
  reopen: async ({ portal, restore, page }) => {
    await portal.open('/restore');
    await page
      .getByRole('region', { name: 'A restore is under way' })
      .getByRole('link')
      .or(restore.past.getByRole('link'))
      .first()
      .click();
  },
};

const explore: Flow = {
  name: 'explore',
  calls: [
    { method: 'GET', path: /\/organization\/mailboxes$/i },
    { method: 'GET', path: /\/folders$/i },
    { method: 'GET', path: /\/items$/i },
  ],
  prepare: async ({ portal }) => {
    await portal.signInAs('olivia', '/sessions');
  },
  act: async ({ portal, explore: page, standIn }) => {
    await portal.open(`/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
    await page.openPath('Ada Lovelace', 'Inbox');
  },
  goal: ({ explore: page }) => page.count.filter({ hasText: 'all loaded' }),
  proof: ({ standIn }) => {
    expect(standIn.restores.runs()).toEqual([]);
  },
};

export const flows: readonly Flow[] = [start, plan, explore];
