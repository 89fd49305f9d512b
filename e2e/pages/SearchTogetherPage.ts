import type { Locator, Page } from '@playwright/test';

/** One search in several sessions, what it found in each, and what of that is picked. */
export class SearchTogetherPage {
  readonly searchAll: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly progress: Locator;
  readonly add: Locator;
  readonly stopUnused: Locator;
  readonly dialog: Locator;
  readonly openList: Locator;
  /** How many are ticked, and on the list. */
  readonly picked: Locator;
  /** Whose sessions are asked about before they are stopped. */
  readonly stopping: Locator;

  constructor(private readonly page: Page) {
    this.searchAll = page.getByRole('link', { name: 'Search in all of these' });
    this.search = page.getByRole('searchbox', { name: 'Search' });
    this.rows = page.getByRole('list', { name: 'Found by session' }).getByRole('listitem');
    this.progress = page.getByRole('status').filter({ hasText: 'searched' });
    this.add = page.getByRole('button', { name: /^Add [\d,]+ to restore list$/ });
    this.stopUnused = page.getByRole('button', { name: /^Stop \d+ sessions? nothing was picked from$/ });
    this.dialog = page.getByRole('dialog');
    this.openList = page.getByRole('link', { name: /^Open restore list/ });
    this.picked = page.getByRole('status').filter({ hasText: 'ticked' });
    this.stopping = this.dialog.getByRole('listitem');
  }

  /** The row of a person, above what was found for them. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  hits(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('checkbox', { name: title, exact: true }) });
  }

  allOf(name: string): Locator {
    return this.page.getByRole('checkbox', { name: `All found for ${name}`, exact: true });
  }

  tick(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  async searchFor(text: string): Promise<void> {
    await this.search.fill(text);
    await this.search.press('Enter');
  }

  async confirmStop(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Stop/ }).click();
  }

  async backToSessions(): Promise<void> {
    await this.link('The sessions').click();
  }
}
