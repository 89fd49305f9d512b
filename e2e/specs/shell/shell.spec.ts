import { expect, test } from '../../fixtures';

test('every place is reached from the keyboard', async ({ portal, page, shell }) => {
  await portal.signInAs('olivia', '/sessions');
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'New session', level: 1 })).toBeVisible();
  await shell.place('New session').focus();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'Restore list', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('n?');
  await expect(page.getByRole('searchbox')).toHaveValue('n?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the list of shortcuts opens with ? and gives the focus back', async ({ portal, page, shell }) => {
  await portal.signInAs('olivia', '/sessions');
  const link = shell.place('Sessions');
  await link.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await portal.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test('the first Tab leads past the navigation', async ({ portal, page }) => {
  await portal.signInAs('olivia', '/sessions');
  await page.evaluate(() => document.body.focus());
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('theme and time zone are chosen once and kept', async ({ portal, page, shell }) => {
  await portal.signInAs('olivia', '/sessions');
  await shell.openMenu();
  await expect(shell.menu).toContainText('Restore operator');
  await portal.expectAccessible();
  await shell.choice('Dark').click();
  await shell.choice('UTC').click();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(shell.account).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await portal.expectAccessible();
  await shell.goTo('New session');
  await expect(shell.heading).toHaveText('New session');
  await portal.expectAccessible();
  await shell.openMenu();
  await expect(shell.choice('UTC')).toHaveAttribute('aria-checked', 'true');
});

test('somebody who is no operator is called so', async ({ portal, shell }) => {
  await portal.signInAs('nora', '/sessions');
  await shell.openMenu();
  await expect(shell.menu).toContainText('Own data only');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('the navigation lies at the bottom, and nothing is wider than the screen', async ({
    portal,
    page,
    shell,
    standIn,
  }) => {
    const { record } = standIn.state.addSession({ type: 'Vex', scopeName: 'Ada Lovelace' });
    for (const path of ['/new', '/sessions', '/restore', `/sessions/${record.id}`]) {
      if (path === '/new') await portal.signInAs('olivia', path);
      else await portal.open(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const navigation = await shell.navigation.boundingBox();
      expect(Math.round((navigation?.y ?? 0) + (navigation?.height ?? 0))).toBe(780);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await portal.expectAccessible();
    }
  });
});
