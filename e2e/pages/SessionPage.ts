import type { Locator, Page } from '@playwright/test';

/** Status view of one session. */
export class SessionPage {
  readonly heading: Locator;
  readonly facts: Locator;
  readonly counts: Locator;
  readonly totals: Locator;
  /** What is read out when the state changes. */
  readonly announcement: Locator;
  readonly log: Locator;
  readonly events: Locator;
  readonly search: Locator;
  readonly problem: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.facts = page.getByLabel('About this session');
    this.counts = page.getByRole('group', { name: 'Events by status' });
    this.totals = page.getByRole('group', { name: 'Restored items' });
    this.announcement = page.getByRole('status').filter({ hasText: 'The session’s state' });
    this.log = page.getByRole('log', { name: 'Event list' });
    this.events = this.log.getByRole('listitem');
    this.search = page.getByRole('searchbox', { name: 'Search events' });
    this.problem = page.getByRole('alert');
    this.dialog = page.getByRole('dialog');
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  /** The state at the head, as it stands there for eyes. */
  state(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  fact(name: string): Locator {
    return this.facts
      .locator('div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .getByRole('definition');
  }

  action(name: string): Locator {
    return this.page.getByRole('group', { name: 'Actions' }).getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  filter(status: string): Locator {
    return this.page
      .getByRole('group', { name: 'Show only' })
      .getByRole('button', { name: new RegExp(`^${status}`) });
  }

  async openStop(): Promise<void> {
    await this.action('Stop').click();
  }

  async confirmStop(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Stop/ }).click();
  }

  async readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** A headless browser shows every page, so the page is told whether it is hidden. */
  async turnTab(visibility: 'hidden' | 'visible'): Promise<void> {
    await this.page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, visibility);
  }
}
