import { readFile } from 'node:fs/promises';
import { expect, openSession, test } from '../../fixtures';

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

    await explore.row('Budget 2027.xlsx').click();
    await explore.button('Show earlier versions').click();
    const version = page.waitForEvent('download');
    await explore.button('Save the file: Budget draft (4.0).xlsx').click();
    const file = await version;
    expect(file.suggestedFilename()).toBe('Budget draft (4.0).xlsx');
    expect(await readFile(await file.path(), 'utf8')).toContain('Budget draft.xlsx 4.0');
  });

  test.describe('and large', () => {
    test.use({ standInOptions: { downloads: 'allowed', downloadNames: false, pstGigabytes: 12 } });

    test('a folder comes as PST files of the size asked for, and attachments come packed', async ({
      portal,
      explore,
      saveDialog,
      standIn,
      page,
    }) => {
      const mails = openSession(standIn, 'Vex', 'Ada Lovelace', '2026-11-16T08:00:00Z');
      await portal.signInAs('olivia', `/sessions/${mails}/explore`);
      await explore.openPath('Ada Lovelace', 'Inbox');
      await saveDialog.takeAway();
      await explore.button('Save all as PST').click();
      const { pstDialog } = explore;
      await pstDialog.splitAt('50');
      await expect(pstDialog.save).toBeDisabled();
      await pstDialog.splitAt('5');
      await portal.expectAccessible();
      const parts = page.waitForEvent('download');
      await pstDialog.save.click();
      const archive = await parts;
      expect(archive.suggestedFilename()).toMatch(/^Inbox 2026-.*\.zip$/);
      expect(await readFile(await archive.path(), 'utf8')).toContain('_3.pst');
      const [asked] = standIn.requests.matching({ path: /\/folders\/[^/]+\/exportToPst$/ });
      expect(asked?.body).toEqual({ enablePstSizeLimit: true, pstSizeLimitBytes: 5 * 1024 ** 3 });

      const site = openSession(standIn, 'Vesp', 'Marketing');
      await portal.open(`/sessions/${site}/explore`);
      await saveDialog.takeAway();
      await explore.openPath('Marketing', 'Requests');
      await explore.row('Conveyor belt stands still').click();
      await explore.button('Show attachments').click();
      const one = page.waitForEvent('download');
      await explore.button('Save as ZIP: Delivery note 4711.pdf').click();
      expect((await one).suggestedFilename()).toBe('Delivery note 4711.pdf.zip');
      const both = page.waitForEvent('download');
      await explore.button('Save 2 attachments as ZIP').click();
      expect(await readFile(await (await both).path(), 'utf8')).toContain('Photo of the belt.jpg');
    });
  });
});
