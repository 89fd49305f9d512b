import { expect, openSession, test } from '../../fixtures';

const restoreCall = { method: 'POST', path: /\/operatorRestore$/i };

test('a restore that runs is stopped: the rest is not sent, what runs is stopped, and the rest can follow', async ({
  portal,
  explore,
  restore,
  standIn,
}) => {
  await portal.signInAs('olivia', `/sessions/${openSession(standIn, 'Vex', 'Ada Lovelace')}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.first().getByLabel('Select').click();
  await explore.addToRestoreList();
  await portal.open(`/sessions/${openSession(standIn, 'Vet', 'Sales EMEA')}/explore`);
  await explore.openPath('Sales EMEA', 'General');
  for (const part of ['Posts', 'Files', 'Tabs']) {
    await explore.openPath(part);
    await explore.addPlaceToRestoreList();
  }
  await portal.open(`/sessions/${openSession(standIn, 'Veod', 'Grace Hopper')}/explore`);
  await explore.openPath('Grace Hopper');
  await explore.row('todo.txt').getByLabel('Select').click();
  await explore.addToRestoreList();
  await restore.goTo();
  // Three calls at most are sent at a time.
  const held = standIn.faults.add({
    match: { method: 'POST', path: /\/teams\/.*operatorRestore$/i },
    times: 3,
    effect: { kind: 'hold' },
  });
  await restore.restore();
  await expect.poll(() => held.hits).toBe(3);
  await expect(restore.group('Mailbox of Ada Lovelace')).toContainText('Running');
  await restore.button('Stop this restore').click();
  await expect(restore.dialog).toContainText('Not sent yet: 1 item.');
  await expect(restore.dialog).toContainText(
    'Being sent: all posts of 1 channel, all files of 1 channel and all tabs of 1 channel.',
  );
  await expect(restore.dialog.getByRole('checkbox', { name: 'Mailbox of Ada Lovelace' })).toBeChecked();
  await portal.expectAccessible();
  const stop = { method: 'POST', path: /\/stop$/i };
  const refusal = standIn.faults.add({ match: stop, times: 1, effect: { kind: 'status', status: 500 } });
  await restore.dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(restore.dialog).toContainText('Not stopped, it goes on');
  refusal.remove();
  await restore.dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(restore.dialog).toHaveCount(0);
  const [mail] = standIn.restores.runs();
  expect(standIn.state.session(mail?.sessionId ?? '')?.state).toBe('Stopped');
  held.release();
  await portal.passTimeUntil(restore.progress.getByText('Not sent yet: 1'));
  expect(standIn.requests.matching(restoreCall)).toHaveLength(4);
  await expect(restore.group('OneDrive of Grace Hopper')).toContainText('Not sent');

  await restore.button('Go on with 1 item').click();
  await expect.poll(() => standIn.requests.matching(restoreCall).length).toBe(5);
});
