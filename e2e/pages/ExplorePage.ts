import type { Locator, Page } from '@playwright/test';
import { PstDialog } from './PstDialog';

/** Tree, list and details of what a session holds. */
export class ExplorePage {
  readonly head: Locator;
  readonly tree: Locator;
  readonly list: Locator;
  /** Rows of items; the head of the list is none. */
  readonly rows: Locator;
  readonly details: Locator;
  readonly fields: Locator;
  readonly count: Locator;
  readonly search: Locator;
  readonly selection: Locator;
  readonly openSessions: Locator;
  readonly path: Locator;
  /** What lies in a place that only holds other places. */
  readonly places: Locator;
  readonly alert: Locator;

  constructor(private readonly page: Page) {
    this.head = page.getByRole('region', { name: 'Session', exact: true });
    this.tree = page.getByRole('tree', { name: 'Places' });
    this.list = page.getByRole('grid', { name: 'Items' });
    this.rows = this.list.locator('[role="rowgroup"]').getByRole('row');
    this.details = page.getByRole('region', { name: 'Details', exact: true });
    this.fields = this.details.getByLabel('All fields');
    this.count = page.getByRole('status').filter({ hasText: /loaded|found/ });
    this.search = page.getByRole('searchbox', { name: 'Search' });
    this.selection = page.getByRole('region', { name: 'Selection' });
    this.openSessions = page.getByRole('navigation', { name: 'Open sessions' });
    this.path = page.getByRole('navigation', { name: 'Path' });
    this.places = page.getByRole('list', { name: 'Places in here' });
    this.alert = page.getByRole('alert');
  }

  /** In the form of a new session. */
  get showDeleted(): Locator {
    return this.page.getByRole('checkbox', { name: 'Show deleted items' });
  }

  /** From the form of a new session, filled by a link: starts it and waits for its own page. Answers its path. */
  async startSession(): Promise<string> {
    await this.button('Start session').waitFor();
    // Pressed before the form knows whose data it is about, the button leads to what is missing instead.
    await this.page.getByText('Still to do').waitFor({ state: 'hidden' });
    await this.button('Start session').click();
    await this.page.waitForURL(/\/sessions\/[0-9a-f-]{36}$/);
    return new URL(this.page.url()).pathname;
  }

  /** Puts what is selected on the restore list, and waits until it is kept. */
  async addToRestoreList(): Promise<void> {
    await this.button('Add to restore list').click();
    await this.addedToRestoreList.waitFor();
  }

  /** Selects rows of the place that is open, beside what is selected already, and puts all on the list. */
  async addRowsToRestoreList(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.row(name).getByLabel('Select').click();
    await this.addToRestoreList();
  }

  /** Puts the open place on the restore list as a whole, and waits until it is kept. */
  async addPlaceToRestoreList(): Promise<void> {
    await this.page.getByRole('button', { name: /^Add (whole|all) / }).click();
    await this.addedToRestoreList.waitFor();
  }

  get addedToRestoreList(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'added to the restore list' }).first();
  }

  node(name: string): Locator {
    return this.tree.getByRole('treeitem', { name, exact: true });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  column(name: string): Locator {
    return this.list.getByRole('columnheader', { name, exact: true });
  }

  /** In a comparison: what is only there at another moment. */
  onlyAt(moment: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Only ${moment}, \\d+:\\d+: `) });
  }

  get compareDay(): Locator {
    return this.page.getByRole('combobox', { name: 'Day', exact: true });
  }

  /** The cross on the tab of an open session. */
  closeTab(title: string): Locator {
    return this.openSessions.getByRole('button', { name: `Close ${title}` });
  }

  paneEdge(name: 'Width of the places' | 'Width of the details'): Locator {
    return this.page.getByRole('separator', { name, exact: true });
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  /** Before an export to PST. */
  get pstDialog(): PstDialog {
    return new PstDialog(this.page.getByRole('dialog', { name: / as PST$/ }));
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens places one below the other, as with the mouse. */
  async openPath(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.node(name).click();
  }

  async searchFor(text: string): Promise<void> {
    await this.search.fill(text);
    await this.search.press('Enter');
  }

  async searchIn(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Search in' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async lookFor(name: 'Posts' | 'Files' | 'Tabs'): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Look for' }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  menuItem(name: string | RegExp): Locator {
    return this.page.getByRole('menuitem', { name });
  }

  columnChoice(name: string): Locator {
    return this.page.getByRole('menuitemcheckbox', { name, exact: true });
  }

  orderChoice(name: string): Locator {
    return this.page.getByRole('menuitemradio', { name, exact: true });
  }

  /** What the search by fields comes to. */
  get searchText(): Locator {
    return this.page.getByLabel('Search text');
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  condition(field: string): Locator {
    return this.page.getByRole('group', { name: field, exact: true });
  }
}
