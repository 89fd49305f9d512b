import { expect, test, openSession } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';

test('a slow listing can be cancelled, and loaded later', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  const slow = standIn.faults.add({ match: { path: /\/items$/ }, effect: { kind: 'hold' } });
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.text(/Loading for/)).toBeVisible();
  await explore.button('Cancel').click();
  await expect(explore.text('Loading was cancelled.')).toBeVisible();
  slow.remove();
  await explore.button('Load').click();
  await expect(explore.count).toHaveText(/all loaded/);
});

test('a folder that fails says why, and works at the next try', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  const fault = standIn.faults.add({
    match: { path: /\/items$/ },
    effect: {
      kind: 'status',
      status: 500,
      message: 'The mailbox database is offline',
      errorCode: 'ProxyOffline',
    },
  });
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.alert).toContainText('A backup proxy is offline');
  await expect(explore.count).toHaveCount(0);
  await portal.expectAccessible();
  fault.remove();
  await explore.button('Try again').click();
  await expect(explore.count).toHaveText(/all loaded/);
});

test('hand-edited addresses say what is wrong and stay usable', async ({ portal, explore, page }) => {
  await portal.signInAs('olivia', adasMail);
  const session = await explore.startSession();
  for (const place of ['nonsense', 'team/x']) {
    await portal.open(`${session}/explore/${place}`);
    await expect(
      page.getByRole('heading', { name: 'The address names no place in this session' }),
    ).toBeVisible();
  }
  await portal.expectAccessible();
  await page.getByRole('link', { name: 'Go to the top' }).click();
  await expect(explore.tree).toBeVisible();
  await portal.open(`${session}/explore/mailbox/00000000-0000-0000-0000-000000000000/folder/x`);
  await expect(explore.alert).toBeVisible();
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.count).toHaveText(/all loaded/);

  const inbox = new URL(page.url()).pathname;
  await portal.open(`${inbox}?item=nothing&sort=nonsense&within=99`);
  await expect(explore.text('The selected item is not in this place.')).toBeVisible();
  await expect(explore.rows.first()).toBeVisible();
  await portal.open(`${inbox}?q=${encodeURIComponent('from:"Ada')}`);
  await expect(explore.text(/The server could not read this search/)).toBeVisible();
  await explore.button('Clear search').click();
  await expect(explore.count).toHaveText(/all loaded/);
});
