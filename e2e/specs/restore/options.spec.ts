import { expect, openSession, test, type Fixtures, type StandIn } from '../../fixtures';

interface SentAsShown {
  readonly shown: string;
  readonly bodies: readonly unknown[];
}

/** Starts the restore, and checks that each request is the one that the review showed. Answers what was sent. */
async function sendAsShown(
  restore: Fixtures['restore'],
  standIn: StandIn,
  calls: number,
): Promise<SentAsShown> {
  const shown = await restore.readRequests();
  await restore.restore();
  await expect.poll(() => standIn.restores.runs().length).toBe(calls);
  const sent = standIn.requests.matching({ method: 'POST', path: /operatorRestore$/i });
  for (const { path, body } of sent) {
    expect(shown).toContain(`POST ${path}`);
    expect(shown).toContain(JSON.stringify(body, undefined, 2));
  }
  return { shown, bodies: sent.map(({ body }) => body) };
}

test('every option of mails, files and documents reaches the server, and those that depend on another only with it', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  const mail = openSession(standIn, 'Vex', 'Ada Lovelace');
  await portal.signInAs('olivia', `/sessions/${mail}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.first().getByLabel('Select').click();
  await explore.addToRestoreList();
  await portal.open(`/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.openPath('Grace Hopper');
  await explore.row('todo.txt').getByLabel('Select').click();
  await explore.addToRestoreList();
  await portal.open(`/sessions/${openSession(standIn, 'Vesp', 'Marketing')}/explore`);
  await explore.openPath('Marketing', 'Documents');
  await explore.row('Handbook.pdf').getByLabel('Select').click();
  await explore.addToRestoreList();
  await restore.goTo();

  const mails = await restore.openOptions('Mailbox of Ada Lovelace');
  await mails.getByRole('textbox', { name: 'Folder' }).fill('Restored');
  await mails.getByRole('checkbox', { name: 'Mark as unread' }).check();
  await mails.getByRole('checkbox', { name: 'Changed items' }).check();
  const drive = await restore.openOptions('OneDrive of Grace Hopper');
  await drive.getByRole('radio', { name: 'Overwrite' }).check();
  await drive.getByRole('radio', { name: 'All versions' }).check();
  const site = await restore.openOptions('Documents of Marketing');
  await expect(site.getByRole('checkbox', { name: 'Tell people by mail' })).toBeDisabled();
  await site.getByRole('checkbox', { name: 'Permissions' }).check();
  await site.getByRole('checkbox', { name: 'Tell people by mail' }).check();
  await site.getByRole('textbox', { name: 'List or library' }).fill('Site Assets');
  await site.getByRole('radio', { name: 'All versions' }).check();
  await expect(site.getByRole('radio', { name: 'Merge' })).toBeDisabled();
  await expect(restore.review).toContainText('Sends mail to people');

  const { shown, bodies } = await sendAsShown(restore, standIn, 3);
  expect(bodies).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        folder: 'Restored',
        changedItems: true,
        deletedItems: true,
        markRestoredAsUnread: true,
      }),
      expect.objectContaining({ documentAction: 'Overwrite' }),
      expect.objectContaining({
        list: 'Site Assets',
        restorePermissions: true,
        sendSharedLinksNotification: true,
        documentVersion: 'All',
        restoreChangedItems: false,
        restoreDeletedItems: true,
      }),
    ]),
  );
  expect(shown).not.toContain('documentLastVersionAction');
});

test('every option of teams and their posts reaches the server', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vet', 'Sales EMEA')}/explore`);
  await explore.openPath('Sales EMEA');
  await explore.addPlaceToRestoreList();
  await explore.openPath('General', 'Posts');
  await explore.addPlaceToRestoreList();
  await restore.goTo();
  await expect(restore.missing).toContainText('it would be restored twice');
  await restore.button('Remove it from the list').click();
  await expect(restore.missing).toHaveCount(0);
  await portal.open(`/sessions/${openSession(standIn, 'Vet', 'Project Aurora')}/explore`);
  await explore.openPath('Project Aurora', 'General', 'Posts');
  await explore.addPlaceToRestoreList();
  await restore.goTo();

  const teams = await restore.openOptions('Teams');
  await teams.getByRole('checkbox', { name: 'Members' }).check();
  const posts = await restore.openOptions('All posts of General, Project Aurora');
  await posts.getByRole('textbox', { name: 'From' }).fill('2026-11-99');
  await expect(restore.missing).toContainText('The period is no date and time');
  await posts.getByRole('textbox', { name: 'From' }).fill('2026-11-01 09:00');
  await portal.expectAccessible();

  const { bodies } = await sendAsShown(restore, standIn, 2);
  expect(bodies).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ restoreMembers: true, restoreSettings: false, restoreMissingItems: true }),
      expect.objectContaining({ from: '2026-11-01T08:00:00.000Z' }),
    ]),
  );
});
