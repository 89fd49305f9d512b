import { expect, test } from '../../fixtures';

const gracesDrive = '/new?whose=grace.hopper@contoso.com&what=Veod&when=latest';

for (const version of ['v8', 'v7'] as const) {
  test.describe(`on ${version}`, () => {
    test.use({ standInOptions: { serves: [version] } });

    test('two moments of a folder are compared, and the second session is stopped', async ({
      portal,
      explore,
      page,
      standIn,
    }) => {
      await portal.signInAs('olivia', gracesDrive);
      const session = await explore.startSession();
      await portal.open(`${session}/explore`);
      await explore.tree.getByRole('treeitem').first().click();
      await explore.openPath('Plans');
      await explore.button('Compare with another moment').click();
      await expect(page.getByRole('heading', { name: 'Compare with another moment' })).toBeFocused();
      await explore.compareDay.selectOption('2026-11-16');
      await explore.button('Compare').click();
      await expect(explore.list).toBeFocused();
      await expect(explore.button('Differs: 1')).toBeVisible();
      await explore.onlyAt('16 Nov 2026').click();
      await expect(explore.row('Minutes of Oslo.docx')).toBeVisible();
      await expect(explore.rows.getByLabel('Select')).toHaveCount(0);
      await explore.list.press('ControlOrMeta+a');
      await expect(explore.selection).toHaveCount(0);
      await explore.button('Differs: 1').click();
      await explore.row('Budget 2027.xlsx').getByLabel('Select').click();
      await explore.button('Add to restore list').click();
      await expect(explore.text('1 added to the restore list.')).toBeVisible();
      await explore.onlyAt('16 Nov 2026').click();
      await portal.expectAccessible();
      const [own, second] = standIn.requests
        .matching({ method: 'POST', path: '/Organization/OperatorExplore' })
        .map(({ body }) => Reflect.get(Object(body), 'scope'));
      expect(second).toEqual(own);
      const states = standIn.state
        .sessions('olivia')
        .slice(-2)
        .map(({ state }) => state);
      expect(states).toEqual(['Working', 'Stopped']);

      await explore.button('Open a session there').click();
      await expect(explore.head).toContainText('16 Nov 2026');
      await expect(explore.row('Minutes of Oslo.docx')).toHaveAttribute('aria-selected', 'true');
      await expect(explore.selection).toContainText('1 selected');
    });
  });
}

test('a comparison can be cancelled', async ({ portal, explore, standIn }) => {
  await portal.signInAs('olivia', gracesDrive);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.tree.getByRole('treeitem').first().click();
  await explore.openPath('Plans');
  await explore.button('Compare with another moment').click();
  const slow = standIn.faults.add({ match: { path: /\/Documents$/ }, effect: { kind: 'hold' } });
  await explore.button('Compare').click();
  await expect(explore.text(/Reading: 0 items of this session/)).toBeVisible();
  await expect.poll(() => standIn.requests.matching({ path: /\/Documents$/ }).length).toBeGreaterThan(1);
  await expect(explore.button('Cancel')).toBeFocused();
  await explore.button('Cancel').click();
  await expect(explore.text('The comparison was cancelled.')).toBeVisible();
  await expect(explore.button('Compare')).toBeFocused();
  slow.remove();
  await expect.poll(() => standIn.state.sessions('olivia').at(-1)?.state).toBe('Stopped');
});

test('a finished comparison stays when the window becomes as narrow as a phone', async ({
  portal,
  explore,
  page,
}) => {
  await portal.signInAs('olivia', gracesDrive);
  await portal.open(`${await explore.startSession()}/explore`);
  await explore.tree.getByRole('treeitem').first().click();
  await explore.openPath('Plans');
  await explore.button('Compare with another moment').click();
  await explore.compareDay.selectOption('2026-11-16');
  await explore.button('Compare').click();
  await expect(explore.button('Differs: 1')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(explore.button('Differs: 1')).toBeVisible();
  await expect(explore.tree).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(explore.button('Differs: 1')).toBeVisible();
});
