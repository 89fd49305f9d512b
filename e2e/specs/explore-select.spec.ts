import { expect, test } from '../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';

test('selecting by keyboard and mouse, over several folders', async ({ portal, explore, page }) => {
  await portal.signInAs('olivia', adasMail);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.first().waitFor();
  await explore.search.press('ArrowDown');
  await explore.list.press(' ');
  await expect(explore.rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  await explore.list.press('Escape');
  await expect(explore.selection).toHaveCount(0);
  await expect(explore.list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explore.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(explore.list).toBeFocused();
  await explore.rows.nth(0).click();
  await explore.rows.nth(3).click({ modifiers: ['Shift'] });
  await expect(explore.selection).toContainText('4 selected');
  await explore.rows.nth(5).click({ modifiers: ['ControlOrMeta'] });
  await expect(explore.selection).toContainText('5 selected');
  await explore.list.press('ArrowDown');
  await explore.list.press(' ');
  await expect(explore.selection).toContainText('6 selected');
  await explore.list.press('Shift+ArrowDown');
  await expect(explore.selection).toContainText('2 selected');
  await explore.openPath('Sent Items');
  await explore.rows.nth(0).getByLabel('Select').click();
  await expect(explore.selection).toContainText('3 selected');
  await portal.expectAccessible();
  await explore.list.press('ControlOrMeta+a');
  const count = Number((await explore.count.textContent())?.split(' ')[0]);
  await expect(explore.selection).toContainText(`${count} selected`);
  await page.keyboard.press('Escape');
  await expect(explore.selection).toHaveCount(0);
});

test('what is selected is counted, sized and copied', async ({ portal, explore, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.signInAs('olivia', '/new?whose=grace.hopper@contoso.com&what=Veod');
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.tree.getByRole('treeitem').first().click();
  await explore.openPath('Plans');
  await explore.row('Budget 2027.xlsx').getByLabel('Select').click();
  await expect(explore.selection).toContainText(/1 selected.* in all/);
  await explore.button('Copy as CSV').click();
  await expect(explore.button('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [head, row] = copied.split('\r\n');
  expect(head).toContain('Type,Name,Modified,Size');
  expect(row).toContain('Document,Budget 2027.xlsx,');
  await explore.button('Copy as text').click();
  await expect(explore.button('Copied')).toHaveCount(2);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Budget 2027\.xlsx · 2\d Nov 2026, \d\d:\d\d · \S+ .B · \S/);
});

test('all that match are selected, up to the limit that is said', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', adasMail);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace', 'Archive 2019');
  await explore.rows.nth(0).getByLabel('Select').click();
  const held = standIn.faults.add({ match: { path: /\/items$/ }, effect: { kind: 'hold' } });
  await explore.button('Load and select up to 10,000').click();
  await expect(explore.selection).toContainText('Loading to select: 1,000 of up to 10,000');
  await portal.expectAccessible();
  await explore.button('Stop loading').click();
  await expect(explore.button('Load and select up to 10,000')).toBeEnabled();
  await expect(explore.selection).toContainText(/^1 selected/);
  held.remove();
  await explore.button('Load and select up to 10,000').click();
  await expect(explore.selection).toContainText(/^10,000 selected.*There are more in this list\./);
});
