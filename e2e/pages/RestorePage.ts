import type { Locator, Page } from '@playwright/test';

/** The restore list with its review, and a restore while it runs and afterwards. */
export class RestorePage {
  readonly heading: Locator;
  readonly badge: Locator;
  readonly search: Locator;
  readonly review: Locator;
  readonly reason: Locator;
  readonly missing: Locator;
  readonly requests: Locator;
  readonly dialog: Locator;
  readonly progress: Locator;
  readonly counts: Locator;
  readonly failures: Locator;
  readonly failedParts: Locator;
  readonly toStop: Locator;
  readonly past: Locator;
  readonly alert: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.badge = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Restore list' });
    this.search = page.getByRole('searchbox', { name: 'Search the list' });
    this.review = page.getByRole('region', { name: 'Review' });
    this.reason = this.review.getByRole('textbox', { name: 'Reason' });
    this.missing = this.review.getByRole('list', { name: 'Still to do' });
    this.requests = this.review.getByLabel(/^Exact requests?$/);
    this.dialog = page.getByRole('dialog');
    this.progress = page.getByRole('region', { name: 'Progress' });
    this.counts = page.getByRole('group', { name: 'Items by result' });
    this.failures = page.getByRole('region', { name: /^\d+ failures?$/ });
    this.failedParts = page.getByRole('region', { name: 'Only a part failed' });
    this.toStop = page.getByRole('region', { name: 'Sessions no longer needed' });
    this.past = page.getByRole('list', { name: 'Earlier restores' });
    this.alert = page.getByRole('alert');
  }

  get ended(): Locator {
    return this.progress.getByText(/^(?:All done|Ended)/);
  }

  get allDone(): Locator {
    return this.progress.getByText(/^All done/);
  }

  /** What one call carries, by its heading; after a retry there are several of the same. */
  group(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  entries(title: string): Locator {
    return this.group(title).getByRole('listitem');
  }

  entry(text: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: text });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  async goTo(): Promise<void> {
    await this.badge.click();
  }

  async orderBy(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Order' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async openOptions(title: string): Promise<Locator> {
    await this.group(title).getByRole('button', { name: 'Change options' }).click();
    return this.group(title).getByRole('group', { name: 'Options' });
  }

  /** What would be sent, as the review shows it. */
  async readRequests(): Promise<string> {
    await this.review.getByText(/^Exact requests?$/).click();
    return (await this.requests.textContent()) ?? '';
  }

  get restoreButton(): Locator {
    return this.review.getByRole('button', { name: /^Restore / });
  }

  /** Sends what is on the list and waits for the page of the restore. */
  async restore(): Promise<void> {
    await this.restoreButton.click();
    await this.page.waitForURL(/\/restore\/[^/]+$/);
  }

  async readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
