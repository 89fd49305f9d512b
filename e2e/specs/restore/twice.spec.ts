import { expect, openSession, test } from '../../fixtures';

test('what a search found may lie in a folder of the list: the operator decides, once', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.openPath('Grace Hopper', 'Plans');
  await explore.addPlaceToRestoreList();
  await explore.openPath('Grace Hopper');
  await explore.searchFor('budget');
  await explore.row('Budget 2027.xlsx').getByLabel('Select').click();
  await explore.addToRestoreList();
  await restore.goTo();
  await expect(restore.text('“Budget 2027.xlsx” may lie in “Plans”')).toBeVisible();
  await expect(restore.missing).toHaveText('Decide about 1 item that may be restored twice.');
  await expect(restore.restoreButton).toBeDisabled();
  await portal.expectAccessible();
  await restore.button('Restore it as well').click();
  await expect(restore.text('It is restored as well.')).toBeFocused();
  await expect(restore.missing).toHaveCount(0);
  await restore.restore();
  await expect.poll(() => standIn.restores.runs()).toHaveLength(1);
});
