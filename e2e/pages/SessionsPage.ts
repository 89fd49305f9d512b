import type { Locator, Page } from '@playwright/test';

/** The list of sessions. */
export class SessionsPage {
  readonly table: Locator;
  /** Without the row of headings. */
  readonly rows: Locator;
  readonly search: Locator;
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Sessions, newest first' });
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('cell') });
    this.search = page.getByRole('searchbox', { name: 'Search sessions' });
    this.problem = page.getByRole('alert');
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  chip(group: 'Started within' | 'What' | 'State', name: string): Locator {
    return this.page.getByRole('group', { name: group }).getByRole('button', { name, exact: true });
  }

  /** One column of all rows, as text. */
  async column(index: number): Promise<string[]> {
    return this.rows.evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ''), index);
  }

  async open(name: string): Promise<void> {
    await this.table.getByRole('link', { name, exact: true }).first().click();
  }
}
