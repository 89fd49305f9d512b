import { expect, test } from '../../fixtures';

const stop = { method: 'POST', path: /\/restoresessions\/[^/]+\/stop$/i };

test('stopping is confirmed, then followed to its end', async ({ portal, page, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await session.openStop();
  await expect(session.dialog).toContainText('A restore that is still running in it is broken off');
  await portal.expectAccessible();
  await page.keyboard.press('Escape');
  await expect(session.dialog).toHaveCount(0);
  await expect(session.action('Stop')).toBeFocused();
  expect(standIn.requests.matching(stop)).toEqual([]);

  const held = standIn.faults.add({ match: stop, effect: { kind: 'hold' } });
  await session.openStop();
  await session.confirmStop();
  await expect(session.dialog.getByRole('button', { name: 'Stopping…' })).toBeDisabled();
  held.release();
  await expect(session.dialog).toHaveCount(0);
  await expect(session.state('Ended: success')).toBeVisible();
  await expect(session.action('Stop')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Actions' })).toBeFocused();
  expect(standIn.requests.matching(stop).map(({ status }) => status)).toEqual([204]);
  expect(standIn.state.session(record.id)?.state).toBe('Stopped');
});

test('a refused stop says why in its place, and can be tried again', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  standIn.faults.add({
    match: stop,
    times: 1,
    effect: { kind: 'status', status: 500, message: 'The proxy does not answer.' },
  });
  await session.openStop();
  await session.confirmStop();
  await expect(session.problem).toContainText('The session could not be stopped');
  await expect(session.problem).toContainText('The proxy does not answer.');
  await portal.expectAccessible();
  expect(standIn.state.session(record.id)?.state).toBe('Working');
  await session.confirmStop();
  await expect(session.state('Ended: success')).toBeVisible();
  expect(standIn.requests.matching(stop)).toHaveLength(2);
});

test('a session that has ended meanwhile is simply ended', async ({ portal, session, standIn }) => {
  const { record } = standIn.state.addSession({ type: 'Vex' });
  await portal.signInAs('olivia', `/sessions/${record.id}`);
  await session.openStop();
  standIn.state.stopSession(record.id);
  await session.confirmStop();
  await expect(session.state('Ended: success')).toBeVisible();
  await expect(session.problem).toHaveCount(0);
  expect(standIn.requests.matching(stop).map(({ status }) => status)).toEqual([409]);
});

test('a session is opened again with the same values', async ({ portal, page, newSession, session }) => {
  await portal.signInAs('olivia', '/new');
  await newSession.pick('grace.hopper');
  await newSession.choice('OneDrive').check();
  await newSession.reason.fill('Ticket 4711');
  await newSession.start();
  await expect(session.heading).toHaveText('OneDrive of Grace Hopper');
  await session.link('Reopen').click();
  await expect(page).toHaveURL(/\/new\?reopen=/);
  await expect(newSession.button('Remove Grace Hopper')).toBeVisible();
  await expect(newSession.choice('OneDrive')).toBeChecked();
  await expect(newSession.reason).toHaveValue('Ticket 4711');
});

test('link and receipt are there to be pasted into a ticket', async ({
  portal,
  page,
  context,
  newSession,
  session,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.signInAs('olivia', '/new');
  await newSession.pick('ada.lovelace');
  await newSession.reason.fill('Ticket 4711');
  await newSession.start();
  await expect(session.events.first()).toBeVisible();
  await session.action('Copy link').click();
  await expect(session.action('Copied')).toBeVisible();
  expect(await session.readClipboard()).toBe(page.url());
  await session.action('Copy receipt').click();
  await expect.poll(() => session.readClipboard()).toContain('Restore session');
  const receipt = await session.readClipboard();
  expect(receipt).toContain('- State: In progress');
  expect(receipt).toContain('- Whose data: Ada Lovelace (ada.lovelace@contoso.com)');
  expect(receipt).toContain('- Moment: Latest restore point');
  expect(receipt).toContain('- Reason: Ticket 4711');
  expect(receipt).toContain(`- Link: ${page.url()}`);
});
