import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures';

const team = '/new?whose=sales-emea@contoso.com&what=Vet';

test('the posts of a channel become a file, wherever in the portal one is meanwhile', async ({
  portal,
  explore,
  shell,
  standIn,
  page,
}) => {
  await portal.signInAs('olivia', team);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.openPath('Sales EMEA', 'General', 'Files');
  await expect(explore.text('1 item, all loaded')).toBeVisible();
  // Other downloads are off unless the configuration says otherwise.
  await expect(explore.button('Save all as ZIP')).toHaveCount(0);
  await explore.openPath('Posts');
  await explore.button('Export all posts as HTML').click();

  const panel = explore.section('Downloads');
  const row = panel.getByRole('listitem', { name: /^General 2026/ });
  await expect(row).toContainText(/The server prepares the file, for .* now/);
  await portal.passTime(1500);
  await expect(row).toContainText(/asked (?:twice|\d times)/);
  await shell.place('Sessions').click();
  await expect(row).toContainText('The server prepares the file');
  await portal.expectAccessible();

  const download = page.waitForEvent('download');
  await portal.passTime(5000);
  const file = await download;
  await expect(row).toContainText(/Saved, .*B/);
  expect(file.suggestedFilename()).toMatch(/^General 2026-.*\.html$/);
  const html = await readFile(await file.path(), 'utf8');
  expect(html).toContain('<script>');
  expect(html).toContain('Welcome everyone');
  // Nothing of it was run or shown here.
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(window, 'exportedPostsRan'))).toBeUndefined();

  const asked = standIn.requests.matching({ path: /operatorExport\// });
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.map(({ status }) => status)).toEqual([...asked.slice(1).map(() => 404), 200]);
  expect(new Set(asked.map(({ query }) => query['authCode'])).size).toBe(asked.length);
  expect(standIn.requests.matching({ path: /startOperatorExportPosts$/ })).toHaveLength(1);
});

test.describe('selected posts, on a server that says “conflict” until they are ready', () => {
  test.use({ standInOptions: { serves: ['v7'], exportNotReadyStatus: 409 } });

  test('are exported, and the export can be cancelled', async ({ portal, explore, standIn, page }) => {
    await portal.signInAs('olivia', team);
    await portal.open(`${await explore.startSession()}/explore`);
    await explore.openPath('Sales EMEA', 'General', 'Posts');
    await explore.rows.nth(0).getByLabel('Select').click();
    await explore.rows.nth(1).getByLabel('Select').click();
    await explore.button('Export 2 posts as HTML').click();
    const rows = explore.section('Downloads').getByRole('listitem');
    await expect(rows).toContainText(/asked/);
    await rows.getByRole('button', { name: /^Cancel General/ }).click();
    await expect(rows).toContainText('Cancelled. Nothing was saved.');
    const asked = () => standIn.requests.matching({ path: /operatorExport\// });
    const askedBefore = asked().length;
    await portal.passTime(60_000);
    expect(asked()).toHaveLength(askedBefore);
    expect(asked().map(({ status }) => status)).toContain(409);

    const download = page.waitForEvent('download');
    await explore.button('Export 2 posts as HTML').click();
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText(/asked/);
    await portal.passTime(5000);
    await download;
    await expect(rows.first()).toContainText('Saved');
    const [started] = standIn.requests.matching({ path: /operatorStartExportTask$/ });
    expect(started?.body).toMatchObject({ posts: [{ subject: expect.any(String) }, {}] });
  });
});
