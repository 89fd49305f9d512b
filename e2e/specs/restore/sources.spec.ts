import { expect, test } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';
const gracesDrive = '/new?whose=grace.hopper@contoso.com&what=Veod&when=latest';

test('when a restore is over, its sessions that only lie open are stopped, each with what came of it', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  test.slow();
  await portal.signInAs('olivia', adasMail);
  const mail = await explore.startSession();
  await portal.open(`${mail}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.first().getByLabel('Select').click();
  await explore.addToRestoreList();
  await portal.open(gracesDrive);
  const drive = await explore.startSession();
  await portal.open(`${drive}/explore`);
  await explore.openPath('Grace Hopper');
  await explore.row('todo.txt').getByLabel('Select').click();
  await explore.addToRestoreList();
  await restore.goTo();
  await restore.restore();
  await expect(restore.toStop).toHaveCount(0);
  await portal.passTimeUntil(restore.ended);

  await expect(restore.toStop.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await portal.expectAccessible();
  standIn.faults.add({
    match: { method: 'POST', path: /\/stop$/i },
    times: 1,
    effect: { kind: 'status', status: 500 },
  });
  await restore.button('Stop 2 sessions').click();
  const rows = restore.toStop.getByRole('listitem');
  await expect(rows).toHaveText([/^Exchange mail of Ada Lovelace.*Not stopped: /, /^OneDrive.*Stopped$/]);
  await restore.button('Stop 1 session').click();
  await expect(rows).toHaveText([/Stopped$/, /Stopped$/]);
  for (const path of [mail, drive])
    expect(standIn.state.session(path.split('/')[2] ?? '')?.state).toBe('Stopped');
});
