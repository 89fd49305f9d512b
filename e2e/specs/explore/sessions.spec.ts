import { expect, test } from '../../fixtures';

const adasMail = '/new?whose=ada.lovelace@contoso.com&what=Vex&when=latest';
const gracesDrive = '/new?whose=grace.hopper@contoso.com&what=Veod&when=latest';

test('several sessions stay open side by side, each where it was left', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  test.slow();
  await portal.signInAs('olivia', adasMail);
  const mail = await explore.startSession();
  await portal.open(`${mail}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await expect(explore.count).toHaveText(/all loaded/);
  await portal.open(gracesDrive);
  await portal.open(`${await explore.startSession()}/explore`);
  await expect(explore.head).toContainText('OneDrive of Grace Hopper');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(explore.closeTab('OneDrive of Grace Hopper')).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 720 });
  await explore.openSessions.getByRole('link', { name: 'Exchange mail of Ada Lovelace' }).click();
  await expect(explore.head).toContainText('Exchange mail of Ada Lovelace');
  await expect(page).toHaveTitle(/^Exchange mail of Ada Lovelace, 23 Nov 2026, \d\d:\d\d$/);
  await expect(explore.node('Inbox')).toHaveAttribute('aria-selected', 'true');

  await explore.closeTab('Exchange mail of Ada Lovelace').click();
  await expect(explore.text('Nothing is being restored in it.')).toBeVisible();
  await portal.expectAccessible();
  await explore.button('Stop and close').click();
  await expect(explore.head).toContainText('OneDrive of Grace Hopper');
  expect(standIn.state.session(mail.split('/')[2] ?? '')?.state).toBe('Stopped');
});

test('a session in which something is restored is not stopped when its tab closes', async ({
  portal,
  explore,
  standIn,
}) => {
  const { record } = standIn.state.addSession({
    type: 'Vex',
    scopeName: 'Ada Lovelace',
    restores: { count: 50 },
  });
  await portal.signInAs('olivia', `/sessions/${record.id}/explore`);
  await expect(explore.head).toContainText('started elsewhere');
  await portal.passTime(60_000);
  await explore.closeTab('Exchange mail session').click();
  await expect(explore.text(/so it is not stopped here/)).toBeVisible();
  await expect(explore.button('Stop and close')).toHaveCount(0);
});

test('a session that has stopped keeps the view and the selection, and opens again in the same place', async ({
  portal,
  explore,
  page,
  standIn,
}) => {
  await portal.signInAs('olivia', adasMail);
  const path = await explore.startSession();
  await portal.open(`${path}/explore`);
  await explore.openPath('Ada Lovelace', 'Inbox');
  await explore.rows.nth(1).getByLabel('Select').click();
  const id = path.split('/')[2] ?? '';
  standIn.state.stopSession(id);
  await explore.openPath('Drafts');
  await expect(explore.text('This session has stopped')).toBeVisible();
  await explore.openPath('Inbox');
  await expect(explore.rows.first()).toBeVisible();
  await portal.expectAccessible();
  await portal.passTime(60_000);
  await explore.button('Open again').click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(explore.node('Inbox')).toHaveAttribute('aria-selected', 'true');
  await expect(explore.selection).toContainText('1 selected');
  const [first, second] = standIn.requests.matching({
    method: 'POST',
    path: '/Organization/OperatorExplore',
  });
  // The moment too: "latest" is no longer what it was, and the selection is of what was seen.
  expect(second?.body).toEqual(first?.body);

  await expect(explore.count).toHaveText(/all loaded/);
  standIn.faults.add({ match: { path: /RestoreSessions/i }, effect: { kind: 'status', status: 404 } });
  await explore.openPath('Drafts');
  await expect(explore.text('The server no longer knows this session')).toBeVisible();
  await expect(explore.button('Open again')).toBeVisible();
  await explore.openPath('Inbox');
  await expect(explore.rows.first()).toBeVisible();
});

test('a moment before the first backup explains itself and offers the nearest restore point', async ({
  portal,
  explore,
  standIn,
}) => {
  await portal.signInAs('olivia', '/new?whose=ada.lovelace@contoso.com&what=Vex&when=2001-01-01T00:00:00Z');
  const empty = `${await explore.startSession()}/explore`;
  await portal.open(empty);
  await expect(explore.text('This session holds no backup')).toBeVisible();
  await explore.button('Why can’t I see it?').click();
  await expect(explore.section('Why can’t I see it?')).toContainText('Moment: look here');
  await portal.expectAccessible();

  const onlyCopies = standIn.faults.add({
    match: { path: '/Organization/LoggedInUser/RestorePoints' },
    effect: {
      kind: 'patch',
      patch: (body) => [body].flat().map((point) => ({ ...Object(point), isCopy: true })),
    },
  });
  await portal.open(empty);
  await explore.button('Why can’t I see it?').click();
  await expect(explore.section('Why can’t I see it?')).toContainText('There are only copies');
  onlyCopies.remove();
  await portal.open(empty);
  await explore.button('Open a session there').click();
  await expect(explore.node('Ada Lovelace')).toBeVisible();
});

test('an unknown session says so', async ({ portal, page }) => {
  await portal.signInAs('olivia', '/sessions/00000000-0000-0000-0000-000000000000/explore');
  await expect(page.getByRole('alert')).toContainText('There is no session');
  await portal.expectAccessible();
});
