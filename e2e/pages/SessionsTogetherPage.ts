import type { Locator, Page } from '@playwright/test';

/** View of several sessions that were started together. */
export class SessionsTogetherPage {
  readonly rows: Locator;
  readonly progress: Locator;
  readonly stopAll: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.rows = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
    this.progress = page.getByRole('status').filter({ hasText: /open|ended|not found/ });
    this.stopAll = page.getByRole('button', { name: /^Stop \d+ in progress$/ });
    this.dialog = page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  text(text: string): Locator {
    return this.page.getByText(text);
  }

  async confirmStop(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Stop/ }).click();
  }

  async open(name: string): Promise<void> {
    await this.rows.getByRole('link', { name, exact: true }).click();
  }
}
