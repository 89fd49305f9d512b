import { expect, test } from '../fixtures';

const on = JSON.stringify({ downloads: { msg: true, pst: true, zip: true } });
test.use({ config: on });

test('a server that does not let operators download is believed, and says so once', async ({
  portal,
  explore,
  saveDialog,
}) => {
  await saveDialog.answer();
  await portal.signInAs('olivia', '/new?whose=ada.lovelace@contoso.com&what=Vex');
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.nth(0).getByLabel('Select').click();
  await explore.button('Save as MSG').click();
  await expect(explore.alert).toContainText('The server does not let you download MSG files here');
  await expect(explore.alert).toContainText('Restore operators cannot save or export items.');
  await expect(explore.button('Save as MSG')).toHaveCount(0);
  await expect(explore.button('Save as PST')).toBeVisible();
  await portal.expectAccessible();
});

test.describe('where downloads are allowed', () => {
  test.use({ standInOptions: { downloads: 'allowed' } });

  test('documents are streamed to the disk, and nothing is left of one that breaks off', async ({
    portal,
    explore,
    saveDialog,
    standIn,
    page,
  }) => {
    await saveDialog.answer();
    await portal.signInAs('olivia', '/new?whose=grace.hopper@contoso.com&what=Veod');
    await portal.open(`${await explore.startSession()}/explore`);
    await explore.tree.getByRole('treeitem').first().click();
    await explore.openPath('Plans');
    await explore.row('Budget 2027.xlsx').getByLabel('Select').click();
    await explore.row('Roadmap Aurora.pptx').getByLabel('Select').click();
    standIn.downloads.hold();
    standIn.downloads.breakOff();
    await explore.button('Save 2 documents as ZIP').click();
    const row = explore.section('Downloads').getByRole('listitem');
    await expect(row).toContainText(/32(\.0)? KB received in/);
    const name = String(await row.getAttribute('aria-label'));
    expect(name).toMatch(/^Plans 2026-\d\d-\d\d \d\d-\d\d\.zip$/);
    standIn.downloads.release();
    await expect(explore.alert).toContainText('The server can’t be reached');
    expect(await saveDialog.read(name)).toBeUndefined();

    await explore.button('Try again').click();
    await expect(row).toContainText('Saved, 64.0 KB');
    expect(await saveDialog.read(name)).toEqual({ start: 'PK', size: 64 * 1024 });
    const [sent] = standIn.requests.matching({ path: /Documents\/save$/i });
    expect(sent?.body).toMatchObject({
      documents: [{ name: 'Budget 2027.xlsx' }, { sizeBytes: expect.any(Number) }],
    });

    await saveDialog.takeAway();
    await explore.row('Roadmap Aurora.pptx').getByLabel('Select').click();
    const download = page.waitForEvent('download');
    await explore.button('Save the file').click();
    expect((await download).suggestedFilename()).toBe('Budget 2027.xlsx');
    const whole = page.waitForEvent('download');
    await explore.button('Save all as ZIP').click();
    expect((await whole).suggestedFilename()).toBe('Plans.zip');
  });
});
