import { expect, test } from '../../fixtures';

const minuteMs = 60_000;
const oneSession = { method: 'GET', path: /\/restoresessions\/[^/]+$/i };
const stop = { method: 'POST', path: /\/stop$/i };

test('sessions started together are followed together, and stopped together', async ({
  portal,
  page,
  newSession,
  sessionsTogether,
  standIn,
}) => {
  await portal.signInAs('olivia', '/new');
  await newSession.paste('ada.lovelace@contoso.com\ngrace.hopper@contoso.com');
  await newSession.start();
  await expect(page).toHaveURL(/\/sessions\/together\?/);
  await expect(sessionsTogether.progress).toHaveText('2 sessions open, ready to explore');
  await expect(sessionsTogether.row('Ada Lovelace')).toContainText('In progress');
  await expect(sessionsTogether.row('Ada Lovelace')).toContainText('ada.lovelace@contoso.com');
  await portal.expectAccessible();

  const [id = ''] = new URL(page.url()).searchParams.getAll('id');
  standIn.state.stopSession(id);
  await portal.passTime(10_000);
  await expect(sessionsTogether.progress).toHaveText('1 session open, ready to explore, 1 ended');
  await sessionsTogether.stopAll.click();
  await sessionsTogether.confirmStop();
  await expect(sessionsTogether.progress).toHaveText('All 2 sessions have ended');
  await expect(sessionsTogether.stopAll).toHaveCount(0);
  expect(standIn.requests.matching(stop)).toHaveLength(1);

  const reads = standIn.requests.matching(oneSession).length;
  for (let minute = 0; minute < 5; minute += 1) await portal.passTime(minuteMs);
  expect(standIn.requests.matching(oneSession)).toHaveLength(reads);
  await sessionsTogether.open('Grace Hopper');
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
});

test('those that could not be stopped stay, to be tried again', async ({
  portal,
  sessionsTogether,
  standIn,
}) => {
  const ids = ['A', 'B', 'C'].map(
    (reason) => standIn.state.addSession({ type: 'Vex', scopeName: `Person ${reason}`, reason }).record.id,
  );
  await portal.signInAs('olivia', `/sessions/together?${ids.map((id) => `id=${id}`).join('&')}`);
  standIn.faults.add({ match: stop, times: 1, effect: { kind: 'status', status: 500 } });
  await sessionsTogether.stopAll.click();
  await sessionsTogether.confirmStop();
  await expect(sessionsTogether.dialog).toContainText('1 session could not be stopped');
  await portal.expectAccessible();
  expect(standIn.requests.matching(stop)).toHaveLength(3);
  await sessionsTogether.confirmStop();
  await expect(sessionsTogether.progress).toHaveText('All 3 sessions have ended');
  expect(standIn.requests.matching(stop)).toHaveLength(4);
});

test('an unknown session says so in its row, the others go on', async ({
  portal,
  sessionsTogether,
  standIn,
}) => {
  const { record } = standIn.state.addSession({ type: 'Vex', scopeName: 'Ada Lovelace' });
  const unknown = '00000000-0000-4000-8000-000000000000';
  await portal.signInAs('olivia', `/sessions/together?id=${record.id}&id=${unknown}`);
  await expect(sessionsTogether.row(unknown)).toContainText(`There is no session ${unknown}`);
  await expect(sessionsTogether.row('Ada Lovelace')).toContainText('In progress');
  await expect(sessionsTogether.progress).toHaveText('1 session open, ready to explore, 1 not found');

  const fault = standIn.faults.add({ match: oneSession, effect: { kind: 'status', status: 500 } });
  await portal.passTime(20_000);
  await expect(sessionsTogether.row('Ada Lovelace')).toContainText('The server failed to do this');
  await expect(sessionsTogether.row('Ada Lovelace')).toContainText('In progress');
  fault.remove();
  await portal.passTime(minuteMs);
  await expect(sessionsTogether.row('Ada Lovelace')).not.toContainText('The server failed');
});

test('an address without a session says so', async ({ portal, sessionsTogether }) => {
  await portal.signInAs('olivia', '/sessions/together');
  await expect(sessionsTogether.text('This address names no session.')).toBeVisible();
  await portal.expectAccessible();
});
