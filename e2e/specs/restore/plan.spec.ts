import { expect, openSession, test, type Fixtures } from '../../fixtures';

/** Before much of what the tests look for was changed or deleted. */
const lastWeek = '2026-11-16T08:00:00Z';

async function putOneOfEachOnTheList({
  portal,
  explore,
  standIn,
}: Pick<Fixtures, 'portal' | 'explore' | 'standIn'>): Promise<void> {
  const mail = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
  await portal.signInAs('olivia', `/sessions/${mail}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.row('Signed contract of the Aurora launch').getByLabel('Select').click();
  await explore.openPath('Old supplier');
  await explore.addRowsToRestoreList('Last delivery');
  await expect(explore.text('2 added to the restore list.')).toBeVisible();

  await portal.open(`/sessions/${openSession(standIn, 'Veod', 'Grace Hopper', lastWeek)}/explore`);
  await explore.openPath('Grace Hopper');
  await explore.addRowsToRestoreList('Plans');
  await explore.openPath('Plans');
  await explore.row('Budget draft.xlsx').click();
  await explore.button('Show earlier versions').click();
  await explore.button('Add version 2.0 to restore list').click();
  await expect(explore.details).toContainText('1 added to the restore list.');

  await portal.open(`/sessions/${openSession(standIn, 'Vesp', 'Marketing', lastWeek)}/explore`);
  await explore.openPath('Marketing', 'Requests');
  await explore.addRowsToRestoreList('Beamer in Raum 2.14 defekt');

  await portal.open(`/sessions/${openSession(standIn, 'Vet', 'Sales EMEA', lastWeek)}/explore`);
  await explore.openPath('Sales EMEA', 'General', 'Posts');
  await explore.addPlaceToRestoreList();
}

test('one plan restores mails, a folder, an older version, a list item and posts, and retries what failed', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  test.slow();
  standIn.restores.failItem('Beamer in Raum 2.14 defekt', { times: 1 });
  await putOneOfEachOnTheList({ portal, explore, standIn });
  await restore.goTo();
  await expect(restore.review).toContainText(
    'Restores all posts of 1 channel, 1 folder with all in it and 4 items in 4 requests.',
  );
  await expect(restore.group('Mailbox of Ada Lovelace')).toContainText('missing items only');
  await restore.reason.fill('Ticket 4711');
  await portal.expectAccessible();
  await restore.restore();
  await portal.passTimeUntil(restore.ended);

  await expect(restore.counts).toHaveText('Failed 1Done 5');
  await expect(restore.failures).toContainText('Beamer in Raum 2.14 defekt');
  await expect(restore.failures).toContainText('the file is locked');
  await portal.expectAccessible();
  await restore.button('Retry 1 failed').click();
  await portal.passTimeUntil(restore.allDone);
  expect(standIn.restores.runs()).toHaveLength(5);
  expect(standIn.restores.runs().map(({ reason }) => reason)).toEqual(Array(5).fill('Ticket 4711'));
  const written = standIn.production.restored().map(({ itemName, versions, action, object }) => ({
    item: versions.length === 0 ? itemName : `${itemName} ${versions.join()}`,
    action,
    object,
  }));
  expect(written).toEqual(
    expect.arrayContaining([
      { item: 'Signed contract of the Aurora launch', action: 'created', object: 'Ada Lovelace' },
      { item: 'Last delivery', action: 'created', object: 'Ada Lovelace' },
      { item: 'Minutes of Oslo.docx 2.0', action: 'created', object: 'Grace Hopper' },
      { item: 'Budget draft.xlsx 2.0', action: 'kept-both', object: 'Grace Hopper' },
      { item: 'Beamer in Raum 2.14 defekt 1.0', action: 'created', object: 'Marketing' },
      { item: 'Decision about the Aurora launch date', action: 'created', object: 'Sales EMEA' },
    ]),
  );
  expect(new Set(written.map((one) => JSON.stringify(one))).size).toBe(written.length);
});

test('the receipt names what failed and what its retry restored, on the clipboard and as a file', async ({
  portal,
  explore,
  restore,
  page,
  context,
  standIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  standIn.restores.failItem('Beamer in Raum 2.14 defekt', { times: 1 });
  const mail = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-10T12:00:00Z');
  await portal.signInAs('olivia', `/sessions/${mail}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.addRowsToRestoreList('Signed contract of the Aurora launch');
  await portal.open(`/sessions/${openSession(standIn, 'Vesp', 'Marketing', lastWeek)}/explore`);
  await explore.openPath('Marketing', 'Requests');
  await explore.addRowsToRestoreList('Beamer in Raum 2.14 defekt');
  await restore.goTo();
  await restore.reason.fill('Ticket 4711');
  await restore.restore();
  await portal.passTimeUntil(restore.ended);
  await restore.button('Retry 1 failed').click();
  await portal.passTimeUntil(restore.allDone);

  await restore.button('Copy for the ticket').click();
  const receipt = await restore.readClipboard();
  expect(receipt).toContain('Restored by: olivia@contoso.onmicrosoft.com');
  expect(receipt).toContain('- Reason: Ticket 4711');
  expect(receipt).toContain('| Beamer in Raum 2.14 defekt | List item | Marketing › Requests | Failed |');
  expect(receipt).toContain('| Beamer in Raum 2.14 defekt | List item | Marketing › Requests | Done |');
  for (const { sessionId } of standIn.restores.runs()) expect(receipt).toContain(sessionId);
  const saved = page.waitForEvent('download');
  await restore.button('Save as CSV').click();
  expect((await saved).suggestedFilename()).toBe('restore-2026-11-23T09-00.csv');

  await restore.goTo();
  await expect(restore.past.getByRole('listitem')).toHaveText(
    /Mailbox of Ada Lovelace.*Marketing.*All done: 2 items restored.*Ticket 4711/,
  );
});
