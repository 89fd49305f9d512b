import type { Locator, Page } from '@playwright/test';

/** The form of a new session, and the rows of sessions being started that take its place. */
export class NewSessionPage {
  readonly search: Locator;
  readonly objects: Locator;
  readonly review: Locator;
  readonly whose: Locator;
  readonly exactTime: Locator;
  readonly reason: Locator;
  readonly calendar: Locator;
  readonly rows: Locator;
  readonly errors: Locator;
  readonly why: Locator;

  constructor(private readonly page: Page) {
    this.search = page.getByRole('combobox', { name: 'Search people, sites and teams' });
    this.objects = page.getByRole('option');
    this.review = page.getByRole('region', { name: 'Review' });
    this.whose = page.getByRole('region', { name: 'Whose data' });
    this.exactTime = page.getByRole('textbox', { name: 'Date and time' });
    this.reason = page.getByRole('textbox', { name: 'Reason' });
    this.calendar = page.getByRole('grid');
    this.rows = page.getByRole('list', { name: 'Sessions being started' }).getByRole('listitem');
    this.errors = page.getByRole('alert');
    this.why = page.getByRole('region', { name: 'Why can’t I see it?' });
  }

  /** By its name; as names may stand twice, an address can be added. */
  object(name: string): Locator {
    return this.objects.filter({ hasText: name });
  }

  choice(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  kind(name: RegExp): Locator {
    return this.page.getByRole('group', { name: 'Kind' }).getByRole('button', { name });
  }

  get startButton(): Locator {
    return this.review.getByRole('button', { name: /^Start (?:\d+ )?sessions?$/ });
  }

  day(day: number): Locator {
    return this.calendar.getByRole('gridcell', { name: String(day), exact: true });
  }

  async type(text: string): Promise<void> {
    await this.search.fill(text);
  }

  /** As an operator does with names in the search box: types, then confirms what is on top. */
  async pick(text: string): Promise<void> {
    await this.type(text);
    await this.objects.first().filter({ hasText: text }).waitFor();
    await this.search.press('Enter');
  }

  async paste(text: string): Promise<void> {
    await this.search.evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async start(): Promise<void> {
    await this.startButton.click();
  }

  /** The requests as the review shows them. */
  async readRequests(): Promise<string> {
    await this.page.getByText(/^Exact requests?$/).click();
    return this.review.locator('pre').innerText();
  }
}
