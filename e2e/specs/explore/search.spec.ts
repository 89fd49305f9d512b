import { expect, test, openSession } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';

test('a mail is found by sender and date, written by the builder', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  test.slow();
  await portal.signInAs('olivia', `/new?whose=ada.lovelace@contoso.com&what=Vex&when=2026-11-12T12:00:00Z`);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace');
  await explore.button('Search by fields').click();
  await explore.condition('From').getByLabel('Value').fill('Grace Hopper');
  await explore.button('Add a condition').click();
  await explore.condition('From').nth(1).getByLabel('Field').selectOption('Received');
  await explore.condition('Received').getByLabel('Value').fill('2026-11-10');
  await expect(explore.searchText).toHaveText('from:"Grace Hopper" AND received:>=2026-11-09T23:00:00Z');
  await explore.button('Add a group').click();
  const second = explore.group('Group 2');
  await second.getByLabel('Field').selectOption('Subject');
  await second.getByLabel('Value').fill('Signed "contract"');
  await expect(second).toContainText('Quotation marks can’t be searched for.');
  await second.getByLabel('Value').fill('Signed contract');
  await second.getByRole('button', { name: 'Add a condition' }).click();
  await explore.condition('From').last().getByRole('button', { name: 'Not' }).press('Enter');
  await explore.condition('From').last().getByLabel('Value').fill('grace');
  const query =
    '(from:"Grace Hopper" AND received:>=2026-11-09T23:00:00Z) AND (subject:"Signed contract" OR NOT from:grace)';
  await expect(explore.searchText).toHaveText(query);
  await portal.expectAccessible();
  await page.getByRole('form', { name: 'Search by fields' }).getByRole('button', { name: 'Search' }).click();
  await expect(explore.row('Signed contract of the Aurora launch')).toBeVisible();
  await expect(explore.count).toHaveText('1 found, all loaded');
  await expect(explore.search).toHaveValue(query);
  const [sent] = standIn.requests.matching({ method: 'POST', path: /mailboxes\/[^/]+\/search$/ });
  expect(sent?.body).toEqual({ query });

  await page.reload();
  await expect(explore.row('Signed contract of the Aurora launch')).toBeVisible();
});

test('a search over the whole session, and in a folder only', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.searchFor('aurora');
  await expect(explore.count).toHaveText(/found, all loaded/);
  await expect(explore.row('Aurora: plan of the launch')).toContainText('· Ada Lovelace');
  await expect(explore.column('Kind')).toBeVisible();
  expect(
    standIn.requests.matching({ method: 'POST', path: /organization\/mailboxes\/search$/ }),
  ).toHaveLength(1);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.searchFor('aurora');
  await expect(explore.count).toHaveText(/found, all loaded/);
  expect(standIn.requests.matching({ method: 'POST', path: /folders\/[^/]+\/search$/ })).toHaveLength(1);
  const found = await explore.rows.count();
  await explore.button(`Add the ${found} found`).click();
  await expect(explore.text(`${found} added to the restore list.`)).toBeVisible();
  await explore.button('Add whole folder Inbox').dblclick();
  await expect(explore.text('1 added to the restore list.')).toBeVisible();
  await explore.searchIn('Ada Lovelace');
  await expect
    .poll(() => standIn.requests.matching({ method: 'POST', path: /mailboxes\/[^/]+\/search$/ }).length)
    .toBe(1);
});

test('what the server can’t read is said at the field', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace');
  await explore.searchFor('from:"Ada');
  await expect(explore.text(/The server could not read this search/)).toBeVisible();
  await expect(explore.search).toHaveAttribute('aria-invalid', 'true');
  await portal.expectAccessible();
  await explore.searchFor('from:Grace');
  await expect(explore.count).toHaveText(/found, all loaded/);
});

test('a result set that the server has lost is found anew', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Archive 2019');
  await explore.searchFor('subject:Order');
  await expect(explore.count).toHaveText('1,000 found so far, there are more', { timeout: 15_000 });
  standIn.state.searchSets.clear();
  await explore.button('Load all').click();
  await expect(explore.count).toHaveText(/found, all loaded/, { timeout: 20_000 });
  const searches = standIn.requests.matching({ method: 'POST', path: /\/search$/ });
  expect(searches.filter(({ status }) => status === 404)).toHaveLength(1);
});

test('nothing found says what to do, and why something may be missing', async ({ portal, explore, page }) => {
  await portal.signInAs('olivia', adasMail);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace');
  await explore.searchFor('subject:nothinglikeit');
  await expect(explore.text('Nothing found')).toBeVisible();
  await explore.button('Why can’t I see it?').click();
  const why = explore.section('Why can’t I see it?');
  await expect(why).toContainText('Your scope: fine');
  await expect(why.getByRole('listitem').first()).toContainText('Deleted items: look here');
  await portal.expectAccessible();

  await page.getByRole('link', { name: 'Start a session with other values' }).click();
  await explore.button('Start session').click();
  await expect(page).toHaveURL(/explore\/mailbox\/[^/]+\?q=subject%3Anothinglikeit/);
  await explore.searchFor('subject:"Signed contract"');
  await expect(explore.text('Nothing found')).toBeVisible();
  await expect(explore.button('As of 21 Nov 2026, 03:15')).toBeVisible();
  await explore.button('Show deleted items').click();
  await expect(explore.head).toContainText('Deleted items are shown');
  await expect(explore.row('Signed contract of the Aurora launch')).toBeVisible();
});

test('earlier searches are kept until sign-out, or for longer on request', async ({
  portal,
  explore,
  page,
  shell,
  signInPage,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace');
  await explore.searchFor('from:Grace');
  await explore.button('Recent and saved').click();
  await explore.menuItem('Save this search').click();
  await explore.button('Clear search').click();
  await explore.button('Recent and saved').click();
  await explore.menuItem('from:Grace').first().click();
  await expect(explore.search).toHaveValue('from:Grace');
  await explore.button('Recent and saved').click();
  await explore.menuItem('Forget all').click();
  await explore.button('Recent and saved').click();
  await expect(explore.menuItem('from:Grace')).toHaveCount(0);
  await page.keyboard.press('Escape');

  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  await explore.searchFor('subject:Aurora');
  expect(await stored()).toContain('subject:Aurora');
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
  expect(await stored()).not.toContain('subject:Aurora');
  await portal.signInAs('olivia', adasMail);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.searchFor('subject:Aurora');
  await explore.button('Recent and saved').click();
  await explore.columnChoice('Keep my searches on this device when I sign out').click();
  await shell.signOut();
  await expect(signInPage.signInButton).toBeEnabled();
  expect(await stored()).toContain('subject:Aurora');
});

test('a document, a list item and a deleted post are found by search', async ({
  portal,
  explore,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.searchFor('filename:Budget*');
  await explore.row('Budget 2027.xlsx').click();
  await explore.button('Show earlier versions').click();
  await expect(explore.section('Earlier versions')).toContainText('Budget draft.xlsx');
  await portal.open('/new?whose=https%3A%2F%2Fcontoso.sharepoint.com%2Fsites%2Fmarketing&what=Vesp');
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Marketing');
  await explore.searchFor('title:Conveyor');
  await explore.row('Conveyor belt stands still').click();
  await explore.button('Show attachments').click();
  await expect(explore.section('Attachments')).toContainText('Delivery note 4711.pdf');
  await portal.open('/new?whose=sales-emea@contoso.com&what=Vet&when=2026-11-12T12:00:00Z');
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.searchFor('subject:Decision');
  await expect(explore.row('Decision about the Aurora launch date')).toBeVisible();
});

test.describe('on v7', () => {
  test.use({ standInOptions: { serves: ['v7'] } });

  test('search needs one mailbox, since answers don’t tell which', async ({ portal, explore, standIn }) => {
    await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
    await expect(explore.text(/can’t be searched with this version/)).toBeVisible();
    await explore.openPath('Ada Lovelace');
    await explore.searchFor('aurora');
    await expect(explore.count).toHaveText(/found, all loaded/);
  });
});
