import { expect, test, openSession } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';
const gracesDrive = '/new?whose=grace.hopper@contoso.com&what=Veod&when=latest';

test('mail: from mailbox to folder to all that is told of one mail', async ({ portal, explore, page }) => {
  await portal.signInAs('olivia', adasMail);
  const session = await explore.startSession();
  await portal.open(`${session}/explore`);
  await expect(explore.head).toHaveText(/^Exchange mail of Ada Lovelace.*Latest at its start.*Open/);
  await expect(explore.node('Ada Lovelace (archive)')).toBeVisible();
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.count).toHaveText(/^\d+ items, all loaded$/);
  // The newest stand first; this one is among the last.
  await explore.list.press('End');
  await expect(explore.details).toBeHidden();
  await explore.row('Angebot 2026-114').last().click();
  for (const [name, key, width] of [
    ['Width of the places', 'ArrowRight', '284'],
    ['Width of the details', 'ArrowLeft', '364'],
  ] as const) {
    await explore.paneEdge(name).press(key);
    await expect(explore.paneEdge(name)).toHaveAttribute('aria-valuenow', width);
  }
  await expect(explore.fields).toContainText('Heike Brandt');
  await expect(explore.fields).toContainText('Maßblatt.dwg');
  await expect(explore.fields).toContainText('mailboxId');
  await expect(explore.details).toContainText('not its content');
  await expect(page).toHaveURL(/\/explore\/mailbox\/[^/]+\/folder\/[^/]+\?item=/);
  await portal.expectAccessible();

  await page.setViewportSize({ width: 1150, height: 720 });
  await expect(explore.list).toBeHidden();
  await expect(explore.tree).toBeVisible();
  await explore.button('Back to the list').click();
  await expect(explore.list).toBeFocused();

  // Opened without an item, the details stay from place to place, until they are closed.
  await page.setViewportSize({ width: 1280, height: 720 });
  await explore.openPath('Sent Items');
  await expect(explore.rows.first()).toBeVisible();
  await expect(explore.details).toBeHidden();
  await explore.button('Details').click();
  await explore.openPath('Inbox');
  await expect(explore.details).toContainText('No item chosen yet');
  await portal.expectAccessible();
  await explore.button('Close the details').click();
  await expect(explore.details).toBeHidden();
  await expect(explore.list).toBeFocused();
});

test('the address leads back to the same folder, order and item', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(
    explore.row('<img src=x onerror=alert("mail")> <b>Rechnung</b> & Mahnung').first(),
  ).toBeVisible();
  await explore.openPath('Projects');
  await expect(explore.node('<b>Urgent</b> & "quoted" <script>alert(1)</script>')).toBeVisible();
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await explore.openPath('Aurora');
  await expect(explore.column('Received')).toHaveAttribute('aria-sort', 'descending');
  await expect(explore.rows.first()).toContainText('press photos');
  await explore.column('Received').getByRole('button').click();
  await expect(explore.rows.last()).toContainText('press photos');
  await explore.row('plan of the launch').click();
  await expect(page).toHaveURL(/item=/);

  await page.reload();
  await expect(explore.column('Received')).toHaveAttribute('aria-sort', 'ascending');
  await expect(explore.node('Aurora')).toHaveAttribute('aria-selected', 'true');
  await expect(explore.details.getByRole('heading')).toHaveText('Aurora: plan of the launch');
  await expect(explore.path).toHaveText(/Top\W+Ada Lovelace\W+Inbox\W+Projects\W+Aurora/);

  await page.goBack();
  await expect(explore.node('Projects')).toHaveAttribute('aria-selected', 'true');
});

test('each kind of item has columns of its own, which can be chosen', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Calendar');
  await expect(explore.column('Organizer')).toBeVisible();
  await explore.openPath('Contacts');
  await expect(explore.column('E-mail')).toBeVisible();
  await explore.openPath('Tasks');
  await expect(explore.column('Due')).toBeVisible();
  await explore.button('Columns').click();
  await explore.columnChoice('Owner').click();
  await page.keyboard.press('Escape');
  await expect(explore.column('Owner')).toBeVisible();
  // The head is one tab stop after the list itself; arrow keys go on from there.
  const owner = explore.column('Owner').getByRole('button');
  await explore.list.focus();
  await page.keyboard.press('Tab');
  await expect(explore.column('Name').getByRole('button')).toBeFocused();
  await page.keyboard.press('End');
  await expect(owner).toBeFocused();
  const { width: before = 0 } = (await explore.column('Owner').boundingBox()) ?? {};
  await page.keyboard.press('Shift+ArrowRight');
  await expect(owner).toHaveAccessibleDescription(/176 px/);
  expect((await explore.column('Owner').boundingBox())?.width).toBe(before + 16);
  await page.keyboard.press('ArrowDown');
  await expect(explore.list).toBeFocused();
  await page.reload();
  await expect(owner).toHaveAccessibleDescription(/176 px/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('tree, list and details are shown one at a time', async ({ portal, explore, page, standIn }) => {
    await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
    await explore.places.getByRole('link', { name: 'Ada Lovelace', exact: true }).click();
    await explore.button('Places').click();
    await expect(explore.search).toBeHidden();
    await explore.openPath('Inbox');
    await expect(explore.tree).toBeHidden();
    const [newest = ''] = await explore.rows.first().allTextContents();
    await explore.button('Columns and order').click();
    await explore.orderChoice('By received').click();
    await page.keyboard.press('Escape');
    await expect(explore.rows.first()).not.toHaveText(newest);
    await explore.rows.first().getByLabel('Select').click();
    await expect(explore.selection).toContainText('1 selected');
    await explore.row('Angebot 2026-114').first().click();
    await expect(explore.fields).toContainText('Heike Brandt');
    await expect(explore.list).toBeHidden();
    await expect(explore.search).toBeHidden();
    await portal.expectAccessible();
    await explore.button('Back to the list').click();
    await expect(explore.row('Angebot 2026-114').first()).toBeInViewport();
  });
});

test('100,000 mails are listed to the end, and only those in view exist', async ({
  portal,
  explore,
  standIn,
}) => {
  test.slow();
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Archive 2019');
  await expect(explore.count).toHaveText('1,000 items loaded, there are more');
  await explore.column('Received').getByRole('button').click();
  await expect(explore.text('Sorted among those loaded only.')).toBeVisible();
  await explore.button('Load all').click();
  await expect(explore.count).toHaveText('100,000 items, all loaded', { timeout: 60_000 });
  await expect(explore.text('Sorted among those loaded only.')).toHaveCount(0);
  await explore.list.focus();
  await explore.list.press('End');
  await expect(explore.row('000001')).toBeVisible();
  expect(await explore.list.locator('*').count()).toBeLessThanOrEqual(250);
});

test('the tree works by keyboard', async ({ portal, explore, page, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.tree.focus();
  await page.keyboard.press('ArrowRight');
  await expect(explore.node('Inbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(explore.node('Inbox')).toHaveAttribute('aria-selected', 'true');
  await expect(explore.node('Projects')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(explore.node('Projects')).toHaveCount(0);
});

for (const version of ['v6', 'v7'] as const) {
  test.describe(`on ${version}`, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('mail and documents are listed, without the parent ids that only v8 sends', async ({
      portal,
      explore,
      standIn,
    }) => {
      await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
      await explore.openPath('Ada Lovelace', 'Inbox');
      await explore.rows.first().click();
      await expect(explore.fields).toBeVisible();
      await expect(explore.fields).not.toContainText('mailboxId');
      await explore.searchFor('from:Grace');
      await expect(explore.count).toHaveText(/^[1-9]\d* found, all loaded$/);
      await portal.open(gracesDrive);
      await portal.open(`${await explore.startSession()}/explore`);
      await explore.tree.getByRole('treeitem').first().click();
      await explore.openPath('Plans');
      await explore.row('Budget 2027.xlsx').click();
      await explore.button('Show earlier versions').click();
      await expect(explore.section('Earlier versions').getByRole('listitem')).toHaveCount(4);
      // v6 tells no restore points to compare with, and has no Teams for operators.
      const missing = version === 'v6' ? 1 : 0;
      await expect(explore.button('Compare with another moment')).toHaveCount(1 - missing);
      const { record } = standIn.state.addSession({ type: 'Vet', scopeName: 'Sales EMEA' });
      await portal.open(`/sessions/${record.id}/explore`);
      await expect(explore.head).toContainText('Teams session');
      await expect(explore.text('This server version has no Teams for operators')).toHaveCount(missing);
    });

    test('how many there are is known before all are loaded', async ({ portal, explore, standIn }) => {
      await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
      await explore.openPath('Ada Lovelace', 'Archive 2019');
      await expect(explore.count).toHaveText('1,000 of 100,000 loaded');
    });
  });
}
