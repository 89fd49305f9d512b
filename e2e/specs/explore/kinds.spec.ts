import { expect, test, openSession } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';

test('OneDrive: documents and folders with their earlier versions', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.tree.getByRole('treeitem').first().click();
  await explore.row('Plans').click();
  await explore.button('Show earlier versions').click();
  await expect(explore.section('Earlier versions')).toContainText('Ideas');
  await explore.row('Plans').dblclick();
  await explore.row('Budget 2027.xlsx').click();
  await explore.button('Show earlier versions').click();
  await expect(explore.section('Earlier versions')).toContainText('Budget draft.xlsx');
  await expect(explore.section('Earlier versions').getByRole('listitem')).toHaveCount(4);
  await portal.expectAccessible();
});

test('SharePoint: a list item and its attachment, and sites below sites', async ({ portal, explore }) => {
  await portal.signInAs(
    'olivia',
    '/new?whose=https%3A%2F%2Fcontoso.sharepoint.com%2Fsites%2Fmarketing&what=Vesp',
  );
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Marketing', 'Requests');
  await explore.row('Conveyor belt stands still').click();
  await explore.button('Show attachments').click();
  await expect(explore.section('Attachments')).toContainText('Delivery note 4711.pdf');
  await portal.expectAccessible();
  await explore.openPath('Press', 'Archiv 2019–2024');
  await expect(explore.path).toHaveText(/Top\W+Marketing\W+Press\W+Archiv 2019–2024/);
  await explore.places.getByRole('link', { name: 'Requests' }).click();
  await expect(explore.row('Conveyor belt stands still')).toBeVisible();
});

for (const version of ['v8', 'v7'] as const) {
  test.describe(`Teams on ${version}`, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('channels with posts and their replies, files and their earlier versions, and tabs', async ({
      portal,
      explore,
      standIn,
    }) => {
      await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vet', 'Sales EMEA')}/explore`);
      await explore.openPath('Sales EMEA', 'General', 'Posts');
      await explore.row('Welcome everyone').click();
      await explore.button('Show replies').click();
      const replies = explore.section('Replies').getByRole('listitem');
      await expect(replies).toHaveCount(3);
      await expect(replies.first()).toContainText(/Author: \S.* · Posted: 14 Oct 2026/);
      await explore.row('Minutes of Monday').click();
      await expect(explore.fields).toContainText('AttachmentsMinutes 2026-10-19.docx');
      await portal.expectAccessible();
      await explore.openPath('Tabs');
      await expect(explore.column('Type')).toBeVisible();
      await explore.openPath('Files');
      await expect(explore.column('Size')).toBeVisible();
      await explore.row('General').dblclick();
      await explore.row('Forecasts').dblclick();
      await explore.row('Forecast Q4.xlsx').click();
      await explore.button('Show earlier versions').click();
      await expect(explore.section('Earlier versions').getByRole('listitem')).toHaveCount(4);
    });
  });
}

test('deleted mail and posts are found by browsing, where the session shows what was deleted', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  test.slow();
  // Only rows in view exist, and of these lists all are looked through.
  await page.setViewportSize({ width: 1280, height: 2400 });
  const lostMail = 'Signed contract of the Aurora launch';
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.count).toHaveText(/all loaded/);
  await expect(explore.row(lostMail)).toHaveCount(0);
  await portal.open(adasMail);
  await explore.showDeleted.check();
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.row(lostMail)).toBeVisible();
  await explore.searchFor('subject:contract AND from:Grace');
  await expect(explore.row(lostMail)).toBeVisible();

  const deletedPost = 'Decision about the Aurora launch date';
  await portal.open('/new?whose=sales-emea@contoso.com&what=Vet');
  await explore.showDeleted.check();
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Sales EMEA', 'General', 'Posts');
  await explore.row(deletedPost).click();
  await expect(explore.row(deletedPost)).toContainText('Deleted');
  await portal.expectAccessible();
  await expect(explore.fields).toContainText('DeletedYes');
  await explore.searchFor('subject:Decision');
  await expect(explore.row(deletedPost)).toBeVisible();
});
