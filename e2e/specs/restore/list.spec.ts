import { expect, openSession, test } from '../../fixtures';

const adasMail =
  '/new?whose=ada.lovelace@contoso.com&what=Vex&when=2026-11-16T08:00:00Z&reason=Ticket%204711';

const signedContract = 'Signed contract of the Aurora launch';
const dailySales = 'Daily sales figures 2026-11-13';

test('the list outlasts a reload, is searched and ordered, and gives back what was removed', async ({
  portal,
  explore,
  restore,
  page,
}) => {
  await portal.signInAs('olivia', adasMail);
  const session = await explore.startSession();
  await portal.open(`${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.text('46 items, all loaded')).toBeVisible();
  await explore.addRowsToRestoreList(signedContract, dailySales);
  await expect(restore.badge).toContainText('2 on the list');
  await explore.openPath('Projects', 'Aurora');
  await explore.addPlaceToRestoreList();

  await restore.goTo();
  await page.reload();
  await expect(restore.reason).toHaveValue('Ticket 4711');
  await expect(restore.group('Folders to be listed first')).toContainText('Inbox › Projects › Aurora');
  await expect(restore.missing).toContainText('List the items of 1 folder.');
  await expect(restore.restoreButton).toBeDisabled();
  await restore.button('Remove Aurora').click();
  await expect(restore.missing).toHaveCount(0);

  const mails = restore.entries('Mailbox of Ada Lovelace');
  await restore.orderBy('Name');
  await expect(mails).toHaveText([/^Daily/, /^Signed/]);
  await restore.search.fill('aurora sign');
  await expect(mails).toHaveText([/^Signed contract/]);
  await restore.button('Remove the one found').click();
  await restore.button('Undo').click();
  await restore.search.fill('');
  await expect(mails).toHaveCount(2);
  await restore.button('Remove Daily sales').press('Enter');
  await expect(restore.button('Remove Signed contract')).toBeFocused();
  await restore.button('Undo').click();
  await expect(mails).toHaveCount(2);
  await restore.button('Remove all').press('Enter');
  await expect(page.getByText('Nothing on the list yet')).toBeVisible();
  await expect(restore.button('Undo')).toBeFocused();
  await portal.expectAccessible();
  await page.keyboard.press('Enter');
  await expect(mails).toHaveCount(2);
});

test('the list moves to a session that is opened again', async ({
  portal,
  explore,
  restore,
  session: sessionPage,
  standIn,
}) => {
  await portal.signInAs('olivia', adasMail);
  const session = await explore.startSession();
  await portal.open(`${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.addRowsToRestoreList(signedContract, dailySales);
  await expect(restore.badge).toContainText('2 on the list');

  await portal.open(session);
  await sessionPage.openStop();
  await expect(sessionPage.dialog).toContainText('2 entries of your restore list come from it');
  standIn.state.stopSession(session.split('/').at(-1) ?? '');
  await portal.open('/restore');
  await expect(restore.group('Mailbox of Ada Lovelace')).toContainText('This session has ended');
  await expect(restore.missing).toContainText('Open the session of “Mailbox of Ada Lovelace” again');
  await portal.expectAccessible();
  await restore.button('Open it again').click();
  await expect(restore.missing).toHaveCount(0);
  await expect(restore.entries('Mailbox of Ada Lovelace')).toHaveCount(2);
  await restore.restore();
  await portal.passTimeUntil(restore.ended);
  expect(standIn.restores.runs()).toHaveLength(1);
  expect(standIn.restores.runs()[0]?.exploreSessionId).not.toContain(session.split('/').at(-1));
});

test('sign-out keeps or forgets the list and the restores, as the operator answers', async ({
  portal,
  explore,
  restore,
  page,
  shell,
  signInPage,
}) => {
  await portal.signInAs('olivia', adasMail);
  const session = await explore.startSession();
  await portal.open(`${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.addRowsToRestoreList(signedContract);
  await restore.goTo();
  await restore.restore();
  await portal.passTimeUntil(restore.ended);
  await portal.open(`${session}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.addRowsToRestoreList(dailySales);
  await expect(restore.badge).toContainText('1 on the list');

  await shell.signOut();
  await portal.expectAccessible();
  await shell.answerSignOut('keep');
  await expect(signInPage.signInButton).toBeVisible();
  await portal.signInAs('olivia', '/restore');
  await expect(restore.entries('Mailbox of Ada Lovelace')).toHaveText([/^Daily/]);
  await expect(restore.past.getByRole('listitem')).toHaveCount(1);
  await portal.open(session);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada Lovelace');
  await shell.signOut();
  await shell.answerSignOut('forget');
  await expect(signInPage.signInButton).toBeVisible();
  await portal.signInAs('olivia', '/restore');
  await expect(restore.heading).toHaveText('Restore list');
  await expect(page.getByText('Nothing on the list yet')).toBeVisible();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('a mail folder is listed into its items, which can be cancelled', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Alerts');
  await explore.addPlaceToRestoreList();
  await restore.goTo();
  const slow = standIn.faults.add({ match: { path: /\/items$/ }, effect: { kind: 'hold' } });
  await restore.button('List the items of 1 folder').click();
  await expect(restore.text('Listing “Alerts”: 0 items so far')).toBeVisible();
  await restore.button('Cancel').click();
  await expect(restore.text(/^Listing/)).toHaveCount(0);
  slow.remove();
  await expect(restore.entry('Alerts')).toBeVisible();
  await restore.button('List the items of 1 folder').click();
  await expect(restore.review).toContainText('Restores 10,000 items in 20 requests.');
  expect(await restore.group('Mailbox of Ada Lovelace').locator('*').count()).toBeLessThan(250);
  await portal.expectAccessible();
});

test.describe('with a low threshold', () => {
  test.use({ config: '{ "confirmOverwriteAbove": 1 }' });

  test('overwriting in bulk takes a typed word', async ({ portal, explore, restore, standIn }) => {
    const drive = openSession(standIn, 'Veod', 'Grace Hopper');
    await portal.signInAs('olivia', `/sessions/${drive}/explore`);
    await explore.openPath('Grace Hopper');
    await explore.row('todo.txt').getByLabel('Select').click();
    await explore.addToRestoreList();
    await portal.open(`/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
    await explore.openPath('Ada Lovelace', 'Inbox');
    await explore.rows.nth(0).getByLabel('Select').click();
    await explore.rows.nth(1).getByLabel('Select').click();
    await explore.addToRestoreList();
    await restore.goTo();
    const options = await restore.openOptions('Mailbox of Ada Lovelace');
    await options.getByRole('checkbox', { name: 'Changed items' }).check();
    await expect(restore.review).toContainText('Replaces what is in production');
    await restore.restoreButton.click();
    await expect(restore.dialog).toContainText('In production, up to 2 items may be replaced');
    await portal.expectAccessible();
    await expect(restore.dialog.getByRole('button', { name: 'Restore 3 items' })).toBeDisabled();
    await restore.dialog.getByRole('textbox').fill('Overwrite');
    standIn.state.stopSession(drive);
    await portal.passTime(60_000);
    await expect(restore.dialog).toHaveCount(0);
    await expect(restore.review).toContainText('the list or a session of it changed meanwhile');
    await restore.button('Remove todo.txt').click();
    await restore.restoreButton.click();
    await expect(restore.text(/changed meanwhile/)).toHaveCount(0);
    await restore.dialog.getByRole('button', { name: 'Back to the list' }).click();
    expect(standIn.restores.runs()).toHaveLength(0);

    await options.getByRole('checkbox', { name: 'Missing items' }).uncheck();
    await restore.restoreButton.click();
    await restore.dialog.getByRole('textbox').fill('Overwrite');
    await restore.dialog.getByRole('textbox').press('Enter');
    await portal.passTimeUntil(restore.ended);
    expect(standIn.restores.runs()).toHaveLength(1);
  });
});
